package kutip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The answer of a {@link ScriptedLlm} on its way: HTTP, with or without events. */
final class ScriptedWire {
  private final ScriptedRequest request;
  private final ScriptedProtocol protocol;
  private final OutputStream out;
  private final AtomicBoolean ended = new AtomicBoolean();

  ScriptedWire(ScriptedRequest request, OutputStream out) {
    this.request = request;
    this.protocol = request.protocol();
    this.out = out;
  }

  /** Notes, once, that the client hung up; not if the answer had ended by then. */
  void hungUp(Collection<ScriptedRequest> hangUps) {
    if (ended.compareAndSet(false, true)) {
      hangUps.add(request);
    }
  }

  void head() throws IOException {
    head(
        "200 OK",
        protocol == ScriptedProtocol.OLLAMA ? "application/x-ndjson" : "text/event-stream");
    events(protocol.words().opening());
  }

  void head(String status, String type) throws IOException {
    write("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n");
    write("Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
  }

  /**
   * The text in pieces of a few characters, each in an event of its own, except that a flood comes
   * in larger ones.
   */
  void pieces(String text) throws IOException {
    int size = text.length() > 100_000 ? 1_000 : 7;
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + size);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to++;
      }
      chunk(protocol.words().piece(text.substring(from, to)));
      from = to;
    }
  }

  void end(String reason) throws IOException {
    events(protocol.words().ending(reason));
    lastChunk();
  }

  void error(int status, String message) throws IOException {
    whole(status, "application/json", protocol.words().error(status, message).toString(), "");
  }

  void whole(int status, String type, String body, String headers) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    ended.set(true);
    write(
        "HTTP/1.1 %d Scripted\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
            .formatted(status, type, bytes.length, headers));
    out.write(bytes);
    out.flush();
  }

  void events(List<String> events) throws IOException {
    for (var event : events) {
      chunk(event);
    }
  }

  void chunk(String text) throws IOException {
    write(
        Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    out.flush();
  }

  void lastChunk() throws IOException {
    ended.set(true);
    write("0\r\n\r\n");
    out.flush();
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte... bytes) throws IOException {
    out.write(bytes);
  }
}
