package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The two protocols of a {@link ScriptedLlm}, as a server writes them; the request says which. */
final class ScriptedWire {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ScriptedRequest request;
  private final OutputStream out;
  private final AtomicBoolean ended = new AtomicBoolean();

  ScriptedWire(ScriptedRequest request, OutputStream out) {
    this.request = request;
    this.out = out;
  }

  /** Notes, once, that the client hung up; not if the answer had ended by then. */
  void hungUp(Collection<ScriptedRequest> hangUps) {
    if (ended.compareAndSet(false, true)) {
      hangUps.add(request);
    }
  }

  void head() throws IOException {
    head("200 OK", request.ollama() ? "application/x-ndjson" : "text/event-stream");
    if (!request.ollama()) {
      // As llama.cpp does: first the role, with a content of null.
      event(choice(delta -> delta.put("role", "assistant").putNull("content"), Optional.empty()));
    }
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
      event(piece(text.substring(from, to)));
      from = to;
    }
  }

  String piece(String text) {
    return request.ollama()
        ? ollama(message -> message.put("content", text)).put("done", false).toString()
        : choice(delta -> delta.put("content", text), Optional.empty());
  }

  /** A piece of what the model thinks before it answers. */
  String thought(String text) {
    return request.ollama()
        ? ollama(message -> message.put("content", "").put("thinking", text))
            .put("done", false)
            .toString()
        : choice(delta -> delta.put("reasoning_content", text), Optional.empty());
  }

  void end(String reason) throws IOException {
    if (request.ollama()) {
      event(
          ollama(message -> message.put("content", ""))
              .put("done", true)
              .put("done_reason", reason)
              .put("prompt_eval_count", 11)
              .put("eval_count", 7)
              .toString());
    } else {
      event(choice(delta -> {}, Optional.of(reason)));
      var usage = openAi();
      usage.putArray("choices");
      usage
          .putObject("usage")
          .put("prompt_tokens", 11)
          .put("completion_tokens", 7)
          .put("total_tokens", 18);
      event(usage.toString());
      event("[DONE]");
    }
    lastChunk();
  }

  void notStreamed(String text) throws IOException {
    ObjectNode body;
    if (request.ollama()) {
      body =
          ollama(message -> message.put("content", text))
              .put("done", true)
              .put("done_reason", "stop");
    } else {
      body = openAi();
      var choice =
          body.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
      choice.putObject("message").put("role", "assistant").put("content", text);
    }
    whole(200, "application/json", body.toString(), "");
  }

  void error(int status, String message) throws IOException {
    var body = JSON.createObjectNode();
    if (request.ollama()) {
      body.put("error", message);
    } else {
      body.putObject("error").put("message", message).put("type", "scripted").put("code", status);
    }
    whole(status, "application/json", body.toString(), "");
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

  static ObjectNode openAi() {
    return JSON.createObjectNode()
        .put("id", "chatcmpl-1")
        .put("object", "chat.completion.chunk")
        .put("created", 1)
        .put("model", ScriptedLlm.MODEL);
  }

  static String choice(Consumer<ObjectNode> delta, Optional<String> reason) {
    var chunk = openAi();
    var choice = chunk.putArray("choices").addObject().put("index", 0);
    delta.accept(choice.putObject("delta"));
    choice.put("finish_reason", reason.orElse(null));
    return chunk.toString();
  }

  static ObjectNode ollama(Consumer<ObjectNode> message) {
    var line =
        JSON.createObjectNode()
            .put("model", ScriptedLlm.MODEL)
            .put("created_at", "2026-01-01T00:00:00Z");
    message.accept(line.putObject("message").put("role", "assistant"));
    return line;
  }

  /** One event: in OpenAI's protocol this, in Ollama's an object that says only the error. */
  void event(String openAi, String error) throws IOException {
    JsonNode line = JSON.createObjectNode().put("error", error);
    event(request.ollama() ? line.toString() : openAi);
  }

  void event(String data) throws IOException {
    chunk(request.ollama() ? data + "\n" : "data: " + data + "\n\n");
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
