package kutip.article.folder;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.atomic.AtomicLong;
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
  private final AtomicLong read = new AtomicLong();
  private volatile long size;

  /** Reads what is at {@code path} in these formats. */
  public Folder(Path path, Formats formats) {
    this.path = path;
    this.formats = formats;
  }

  /** All formats that can be read. */
  public static Folder of(Path path) {
    return new Folder(path, Formats.ALL);
  }

  @Override
  public void forEach(Consumer<Incoming> taker) throws IOException {
    read.set(0);
    size = size(path);
    if (Files.isDirectory(path)) {
      new Walk(taker).folder(path, "");
    } else {
      Files.readAttributes(path, BasicFileAttributes.class);
      new Reading(formats, true, read).file(path, new Names(formats, ""), taker);
    }
  }

  @Override
  public double read() {
    return size > 0 ? Math.min(1, read.get() / (double) size) : Double.NaN;
  }

  /** How many bytes there are to read; what cannot be looked at counts nothing. */
  private static long size(Path path) {
    try (var files = Files.walk(path)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Adds what is read of a file to {@code read}. */
  private static final class Counted extends FilterInputStream {
    private final AtomicLong read;

    Counted(InputStream stream, AtomicLong read) {
      super(stream);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int unit = super.read();
      read.addAndGet(unit < 0 ? 0 : 1);
      return unit;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      read.addAndGet(Math.max(0, count));
      return count;
    }
  }

  private final class Walk {
    private final Consumer<Incoming> taker;
    private final Reading reading = new Reading(formats, false, read);
    private final Set<Path> seen = new HashSet<>();

    Walk(Consumer<Incoming> taker) {
      this.taker = taker;
    }

    void folder(Path folder, String prefix) {
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
      for (var child : children) {
        if (Names.hidden(name(child))) {
          continue;
        }
        if (Files.isDirectory(child)) {
          folder(child, names.inside(name(child)));
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
  private record Reading(Formats formats, boolean anyText, AtomicLong read) {

    void file(Path file, Names names, Consumer<Incoming> taker) {
      try {
        if (!Files.isRegularFile(file)) {
          // To read a pipe or a device could last for ever.
          throw new Unreadable(
              Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "not a file" : "not there");
        }
        try (var stream =
            new BufferedInputStream(new Counted(Files.newInputStream(file), read), HEAD)) {
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
