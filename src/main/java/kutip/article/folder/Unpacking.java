package kutip.article.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Passes on what is unpacked until it is more than any honest archive gives. */
final class Unpacking extends FilterInputStream {
  /** Text packs to a tenth, rarely to a fiftieth; bombs to a thousandth. */
  private static final long MOST_TIMES = 200;

  /** Small things may pack as well as they like. */
  private static final long SMALL = 10_000_000;

  /** What one archive may unpack to in all. */
  static final long LARGEST = 8_000_000_000L;

  private final LongSupplier packed;
  private long unpacked;

  /**
   * Watches {@code stream}.
   *
   * @param packed how many packed bytes it has taken so far
   */
  Unpacking(InputStream stream, LongSupplier packed) {
    super(stream);
    this.packed = packed;
  }

  /** How many bytes have come out. */
  long unpacked() {
    return unpacked;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    int read = in.read(into, from, count);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws IOException {
    unpacked += more;
    if (unpacked > LARGEST
        || (unpacked > SMALL && unpacked / MOST_TIMES > Math.max(1, packed.getAsLong()))) {
      throw new IOException("it unpacks to too much, as a zip bomb does");
    }
  }

  /** Counts the bytes that are taken from a packed stream. */
  static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream stream) {
      super(stream);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
      int read = in.read(into, from, wanted);
      count += Math.max(0, read);
      return read;
    }
  }
}
