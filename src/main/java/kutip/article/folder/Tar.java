package kutip.article.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a tar archive from front to end: POSIX, with the long names of GNU and pax. */
final class Tar {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100_000;
  private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

  /**
   * A file in it.
   *
   * @param content until the next one is asked for
   */
  record Entry(String name, InputStream content) {}

  private final InputStream stream;
  private long left;
  private long padding;

  Tar(InputStream stream) {
    this.stream = stream;
  }

  /** The next regular file; empty at the end. */
  Optional<Entry> next() throws IOException {
    Optional<String> longName = Optional.empty();
    while (true) {
      stream.skipNBytes(left + padding);
      left = 0;
      byte[] header = stream.readNBytes(BLOCK);
      if (header.length < BLOCK || empty(header)) {
        return Optional.empty();
      }
      if (!sound(header)) {
        throw new IOException("not a tar archive");
      }
      left = size(header);
      padding = (BLOCK - left % BLOCK) % BLOCK;
      switch (header[156]) {
        case 'L' -> longName = Optional.of(name());
        case 'x' -> {
          var path = PAX_PATH.matcher(name());
          longName = path.find() ? Optional.of(path.group(1)) : longName;
        }
        case 0, '0' -> {
          return Optional.of(new Entry(longName.orElseGet(() -> shortName(header)), new Content()));
        }
        default -> longName = Optional.empty();
      }
    }
  }

  private String name() throws IOException {
    if (left > LONGEST_NAME) {
      throw new IOException("a name longer than " + LONGEST_NAME + " bytes");
    }
    var name = new String(stream.readNBytes((int) left), UTF_8);
    left = 0;
    return name.replace("\0", "");
  }

  private static String shortName(byte[] header) {
    var name = text(header, 0, 100);
    boolean posix = text(header, 257, 5).equals("ustar") && header[262] == 0;
    var folder = posix ? text(header, 345, 155) : "";
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, UTF_8);
  }

  private static long size(byte[] header) throws IOException {
    long size = 0;
    if (header[124] < 0) {
      for (int at = 128; at < 136; at++) {
        size = (size << 8) | (header[at] & 0xff);
      }
    } else {
      size = octal(header, 124, 12);
    }
    if (size < 0) {
      throw new IOException("not a tar archive: a file of " + size + " bytes");
    }
    return size;
  }

  private static long octal(byte[] header, int from, int length) {
    long value = 0;
    for (int at = from; at < from + length; at++) {
      if (header[at] >= '0' && header[at] <= '7') {
        value = value * 8 + header[at] - '0';
      }
    }
    return value;
  }

  private static boolean empty(byte[] header) {
    for (byte one : header) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean sound(byte[] header) {
    long sum = 0;
    for (int at = 0; at < BLOCK; at++) {
      sum += at >= 148 && at < 156 ? ' ' : header[at] & 0xff;
    }
    return sum == octal(header, 148, 8);
  }

  /** What is left of the file read last. */
  private final class Content extends FilterInputStream {
    Content() {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      int one = in.read();
      left -= one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(into, from, (int) Math.min(wanted, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = in.skip(Math.min(wanted, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // The archive goes on behind it.
    }
  }
}
