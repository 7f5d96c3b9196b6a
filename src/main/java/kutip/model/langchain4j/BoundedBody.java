package kutip.model.langchain4j;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A response's body, read up to a limit; remembers how it began. */
final class BoundedBody extends FilterInputStream {
  private static final int OPENING = 2_000;

  private final int limit;
  private final ByteArrayOutputStream opening = new ByteArrayOutputStream();
  private int count;

  BoundedBody(InputStream body, int limit) {
    super(body);
    this.limit = limit;
  }

  /** Its first words. */
  String opening() {
    return opening.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) {
      count += read;
      opening.write(into, offset, Math.min(read, OPENING - opening.size()));
      if (count > limit) {
        throw new IOException("the answer is longer than " + limit + " bytes");
      }
    }
    return read;
  }
}
