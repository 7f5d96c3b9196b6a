package kutip.article.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kutip.article.ArticleSource;
import kutip.article.RawFile;
import kutip.article.Unreadable;

/**
 * A file, a folder of files with all in it, or an archive of them; read in the order of the names.
 *
 * <p>Hidden files are passed over. An article's id is its file's name without its ending, after the
 * folders it lies in, as {@code 2024~06~name}.
 */
public final class Folder implements ArticleSource {

  private static final int HEAD = 8192;

  private final Path path;
  private final Formats formats;
  private final Share share = new Share();

  /** What is at {@code path}, in those formats alone. */
  public Folder(Path path, Formats formats) {
    this.path = path;
    this.formats = formats;
  }

  /** All formats that can be read. */
  public static Folder of(Path path) {
    return new Folder(path, Formats.ALL);
  }

  /** Whether what lies in a folder is passed over because of its name. */
  public static boolean hidden(Path path) {
    return Names.hidden(Walk.name(path));
  }

  @Override
  public void forEach(Consumer<Incoming> taker) throws IOException {
    if (Files.isDirectory(path)) {
      new Walk(taker).folder(path, "", 0, 1);
    } else {
      Files.readAttributes(path, BasicFileAttributes.class);
      new Reading(formats, true, share).file(path, new Names(formats, ""), taker);
    }
  }

  /** Counts each folder's entries alike, however much is in them: they are not known before. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public double read() {
    return share.read();
  }

  private final class Walk {
    private final Consumer<Incoming> taker;
    private final Reading reading = new Reading(formats, false, share);
    private final Set<Path> seen = new HashSet<>();

    Walk(Consumer<Incoming> taker) {
      this.taker = taker;
    }

    void folder(Path folder, String prefix, double from, double width) {
      List<Path> children = new ArrayList<>();
      try {
        if (!seen.add(folder.toRealPath())) {
          refuse(folder, "a link to a folder that has been read: " + folder.toRealPath());
          return;
        }
        try (var listed = Files.newDirectoryStream(folder)) {
          listed.forEach(children::add);
        }
      } catch (IOException | DirectoryIteratorException e) {
        refuse(folder, "cannot be read: " + e.getMessage());
        return;
      }
      children.sort(Comparator.comparing(Walk::name));
      var names = new Names(formats, prefix);
      double each = width / Math.max(1, children.size());
      for (int at = 0; at < children.size(); at++) {
        var child = children.get(at);
        share.at(from + at * each, each);
        if (hidden(child)) {
          continue;
        }
        if (Files.isDirectory(child)) {
          folder(child, names.inside(name(child)), from + at * each, each);
        } else {
          reading.file(child, names, taker);
        }
      }
    }

    private void refuse(Path folder, String reason) {
      taker.accept(new Incoming.Refused(folder.toString(), reason));
    }

    private static String name(Path path) {
      return String.valueOf(path.getFileName());
    }
  }

  /** Reads one file, packed or not. */
  private record Reading(Formats formats, boolean anyText, Share share) {

    void file(Path file, Names names, Consumer<Incoming> taker) {
      try {
        if (!Files.isRegularFile(file)) {
          // To read a pipe or a device could last for ever.
          throw new Unreadable(
              Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "not a file" : "not there");
        }
        try (var stream = new BufferedInputStream(share.of(file), HEAD)) {
          open(file, stream, names, taker);
        }
      } catch (IOException e) {
        taker.accept(new Incoming.Refused(file.toString(), "cannot be read: " + e.getMessage()));
      } catch (Unreadable e) {
        taker.accept(new Incoming.Refused(file.toString(), e.reason()));
      }
    }

    private void open(Path file, InputStream stream, Names names, Consumer<Incoming> taker)
        throws IOException, Unreadable {
      var name = Walk.name(file);
      var opening = new Opening(formats, anyText);
      var archives = new Archives(opening, formats);
      stream.mark(HEAD);
      byte[] head = stream.readNBytes(HEAD);
      stream.reset();
      boolean gzip = Archives.gzip(head);
      if (Archives.tar(name)) {
        archives.tar(
            file.toString(), gzip ? Archives.unpacked(stream) : stream, names.inside(name), taker);
      } else if (Archives.zip(name) || (Archives.zip(head) && formats.of(name, head).isEmpty())) {
        archives.zip(file, names.inside(name), taker);
      } else if (gzip) {
        var inner = name.replaceFirst("(?i)\\.gz$", "");
        opening.read(
            inner, RawFile.of(file.toString(), names.id(name), Archives.unpacked(stream)), taker);
      } else {
        opening.read(name, RawFile.of(file.toString(), names.id(name), stream), taker);
      }
    }
  }
}
