package kutip.article.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much has been read, from 0 to 1; written by one thread and read by any. */
final class Share {
  private volatile double read;
  private double from;
  private double width = 1;

  double read() {
    return Math.min(1, read);
  }

  /** What comes next begins at {@code start} and is {@code wide} of the whole. */
  void at(double start, double wide) {
    from = start;
    width = wide;
    read = start;
  }

  /** The content of {@code file}, of which each part read counts. */
  InputStream of(Path file) throws IOException {
    return new Counted(Files.newInputStream(file), Math.max(1, Files.size(file)));
  }

  private final class Counted extends FilterInputStream {
    private final long size;
    private long count;

    Counted(InputStream stream, long size) {
      super(stream);
      this.size = size;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int start, int wanted) throws IOException {
      int some = in.read(into, start, wanted);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      count += more;
      read = from + width * Math.min(1, (double) count / size);
    }
  }
}
