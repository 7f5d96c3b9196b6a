package kutip.article.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines as bytes, and passes over those that are too long without holding them. */
final class LineReader {
  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private boolean over;

  LineReader(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  /** The next line without its end, its first bytes only if it is too long; empty at the end. */
  Optional<byte[]> next() throws IOException {
    over = false;
    if (at == end && !fill()) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream();
    do {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int room = Math.min(at - start, longest - line.size());
      line.write(buffer, start, room);
      over |= room < at - start;
      if (at < end) {
        at++;
        break;
      }
    } while (fill());
    return Optional.of(line.toByteArray());
  }

  /** Whether the last line was longer than allowed. */
  boolean tooLong() {
    return over;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, stream.read(buffer));
    return end > 0;
  }
}
