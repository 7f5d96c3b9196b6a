package kutip.article.office;

import java.io.IOException;
import java.io.Writer;

/** Takes text until it is too much or takes too long. */
final class Limited extends Writer {
  /** The text itself may be no longer than an article's file. */
  static final int LONGEST = 20_000_000;

  private final StringBuilder text = new StringBuilder();
  private final long deadline;

  /** Takes text until {@code nanos} from now. */
  Limited(long nanos) {
    deadline = System.nanoTime() + nanos;
  }

  @Override
  public void write(char[] units, int from, int count) throws IOException {
    text.append(units, from, count);
    if (text.length() > LONGEST) {
      throw new IOException("longer than " + LONGEST + " characters");
    }
    check();
  }

  /** Fails once the time is up. */
  void check() throws IOException {
    if (System.nanoTime() - deadline > 0) {
      throw new IOException("it takes too long to read");
    }
  }

  String text() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
