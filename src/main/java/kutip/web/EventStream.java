package kutip.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kutip.audit.Json;

/**
 * A stream of server-sent events to one caller, kept awake by comments.
 *
 * <p>A caller that has hung up is noticed at the next event or comment, whichever comes first.
 */
final class EventStream implements AutoCloseable {
  private static final Duration BETWEEN_COMMENTS = Duration.ofSeconds(1);

  private final OutputStream out;
  private final Thread comments;
  private final Object turn = new Object();
  private volatile boolean open = true;
  private volatile boolean hungUp;

  EventStream(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("X-Accel-Buffering", "no");
    out = response.getOutputStream();
    out.flush();
    comments = Thread.ofVirtual().name("event-stream comments").start(this::comment);
  }

  boolean hungUp() {
    return hungUp;
  }

  void event(String name, Object data) {
    write("event: " + name + "\ndata: " + Json.write(data) + "\n\n");
  }

  private void comment() {
    try {
      while (open && !hungUp) {
        Thread.sleep(BETWEEN_COMMENTS);
        write(": waiting\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes a whole event or comment at a time, whoever writes. */
  private void write(String text) {
    synchronized (turn) {
      if (!open || hungUp) {
        return;
      }
      try {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        hungUp = true;
      }
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      open = false;
    }
    comments.interrupt();
  }
}
