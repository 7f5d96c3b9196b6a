package kutip.article.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kutip.article.ArticleSource.Incoming;
import kutip.article.RawFile;
import kutip.article.Unreadable;

/** Reads what is packed. Nothing is written to disk, so that no entry's name can lead anywhere. */
record Archives(Opening opening, Formats formats) {
  private static final int MOST_ENTRIES = 1_000_000;

  static boolean archive(String name) {
    return zip(name) || tar(name);
  }

  static boolean zip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  static boolean tar(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz") || lower.endsWith(".tar");
  }

  static boolean gzip(byte[] head) {
    return head.length > 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  static boolean zip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The content of a gzip stream, watched for bombs. */
  static InputStream unpacked(InputStream packed) throws IOException {
    var counting = new Unpacking.Counting(packed);
    return new Unpacking(new GZIPInputStream(counting, 1 << 16), counting::count);
  }

  /** Hands on what is in a zip, in the order of the names. */
  void zip(Path file, String prefix, Consumer<Incoming> taker) throws Unreadable {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new Unreadable("more than " + MOST_ENTRIES + " files in it");
      }
      var names = new Names(formats, prefix);
      long together = 0;
      for (var entry :
          zip.stream()
              .filter(entry -> !entry.isDirectory() && !hidden(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList()) {
        var origin = file + "!/" + entry.getName();
        try (var unpacking = new Unpacking(zip.getInputStream(entry), entry::getCompressedSize)) {
          entry(origin, entry.getName(), names, unpacking, taker);
          together += unpacking.unpacked();
        } catch (IOException e) {
          taker.accept(new Incoming.Refused(origin, "cannot be read: " + e.getMessage()));
        }
        if (together > Unpacking.LARGEST) {
          throw new Unreadable("it unpacks to more than " + Unpacking.LARGEST + " bytes");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("not a zip that can be read: " + e.getMessage(), e);
    }
  }

  /** Hands on what is in a tar, in its own order. */
  void tar(String file, InputStream stream, String prefix, Consumer<Incoming> taker)
      throws Unreadable {
    var names = new Names(formats, prefix);
    try {
      var tar = new Tar(stream);
      for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
        var name = entry.get().name().replaceFirst("^(?:\\./)+", "");
        if (!hidden(name)) {
          entry(file + "!/" + name, name, names, entry.get().content(), taker);
        }
      }
    } catch (IOException e) {
      throw new Unreadable("cannot be read: " + e.getMessage(), e);
    }
  }

  private void entry(
      String origin, String name, Names names, InputStream content, Consumer<Incoming> taker) {
    opening.read(name, RawFile.of(origin, names.id(name), content), taker);
  }

  private static boolean hidden(String path) {
    for (var part : path.split("/", -1)) {
      if (Names.hidden(part) && !part.equals(".") && !part.equals("..")) {
        return true;
      }
    }
    return false;
  }
}
