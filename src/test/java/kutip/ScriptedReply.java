package kutip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The answer of a {@link ScriptedLlm} to one request, in the request's protocol. */
final class ScriptedReply {
  private final ScriptedRequest request;
  private final ScriptedWords words;
  private final ScriptedWire wire;
  private final String completion;
  private final CountDownLatch closed;

  ScriptedReply(
      ScriptedRequest request, ScriptedWire wire, String completion, CountDownLatch closed) {
    this.request = request;
    this.words = request.protocol().words();
    this.wire = wire;
    this.completion = completion;
    this.closed = closed;
  }

  void send(ScriptedLlm.Behaviour behaviour) throws IOException, InterruptedException {
    var half = completion.substring(0, completion.length() / 2);
    switch (behaviour) {
      case ANSWERS -> answer(completion, "stop");
      case DRIPS -> drip();
      case SILENT -> closed.await();
      case SILENT_AFTER_HEAD -> {
        wire.head();
        closed.await();
      }
      case SILENT_HALFWAY -> {
        wire.head();
        wire.pieces(half);
        closed.await();
      }
      case HANGS_UP_AT_ONCE -> {}
      case HANGS_UP_HALFWAY -> {
        wire.head();
        wire.pieces(half);
        // A client may forget what it had not read when the connection broke.
        Thread.sleep(200);
      }
      case STOPS_HALFWAY -> {
        wire.head();
        wire.pieces(half);
        wire.lastChunk();
      }
      case UNAUTHORIZED -> wire.error(401, "Incorrect API key provided: " + request.key());
      case FORBIDDEN -> wire.error(403, "You do not have access to this model.");
      case BAD_REQUEST -> wire.error(400, "the request exceeds the available context size");
      case NO_SUCH_MODEL -> wire.error(404, "model \"" + request.model() + "\" not found");
      case RATE_LIMITED -> wire.error(429, "Rate limit reached for requests.");
      case RATE_LIMITED_A_SECOND ->
          wire.whole(429, "text/plain", "Try again in 1s.", "Retry-After: 1\r\n");
      case OVERLOADED_AN_HOUR ->
          wire.whole(
              503,
              "text/plain",
              "Closed for lunch.",
              "Date: Mon, 23 Nov 2026 11:00:00 GMT\r\nRetry-After: Mon, 23 Nov 2026 12:00:00 GMT\r\n");
      case THINKS_FIRST -> {
        wire.head();
        for (int i = 0; i < 6; i++) {
          wire.chunk(words.thought("Hmm. "));
          Thread.sleep(200);
        }
        wire.pieces(completion);
        wire.end("stop");
      }
      case FAILS -> wire.error(500, "The server had an error while processing your request.");
      case OVERLOADED -> wire.error(503, "The engine is currently overloaded.");
      case REDIRECTS ->
          wire.whole(302, "text/plain", "", "Location: http://127.0.0.1:1/elsewhere\r\n");
      case BAD_GATEWAY ->
          wire.whole(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>", "");
      case PAGE ->
          wire.whole(200, "text/html", "<!doctype html><title>Sign in to the network</title>", "");
      case ENDLESS_ERROR -> endlessError();
      case KNOWS_NO_SCHEMA -> unless(request.wantsSchema(), false);
      case KNOWS_NO_TEMPERATURE -> unless(false, request.setsTemperature());
      case KNOWS_NEITHER -> unless(request.wantsSchema(), request.setsTemperature());
      case NOT_JSON_EVENTS -> {
        wire.head();
        wire.chunk(words.event("this is no JSON"));
        wire.end("stop");
      }
      case ERROR_EVENT -> {
        wire.head();
        wire.pieces(half);
        wire.chunk(words.errorEvent(500, "the slot crashed"));
        wire.end("stop");
      }
      case RATE_LIMIT_EVENT -> {
        wire.head();
        wire.chunk(words.errorEvent(429, "slow down"));
        wire.end("stop");
      }
      case REFUSAL_FIELD -> {
        wire.head();
        wire.events(words.refusal());
        wire.lastChunk();
      }
      case CONTENT_FILTER -> answer("", "content_filter");
      case FLOODS -> answer("x".repeat(1 << 20), "stop");
      case FLOODS_IN_ONE_LINE -> flood();
      case CALLS_TOOL -> {
        wire.head();
        wire.events(words.toolCall());
        wire.end("tool_calls");
      }
      case INVALID_UTF8 -> invalidUtf8();
      case HUGE_HEAD ->
          wire.whole(
              200, "text/plain", "", ("X-Filler: " + "x".repeat(1_000) + "\r\n").repeat(1_000));
      case DOES_NOT_STREAM -> notStreamed(completion);
      case PROSE -> answer("NATO is led by its secretary general, as everyone knows.", "stop");
      case HALF_JSON ->
          answer(completion.substring(0, Math.max(0, completion.length() - 8)), "length");
      case FENCED ->
          answer("Here is the answer:\n```json\n" + completion + "\n```\nAnything else?", "stop");
      case THINKS_ALOUD ->
          answer(
              "<think>First {\"claims\":[{\"text\":\"no\",\"citations\":[]}]} …</think>\n"
                  + completion,
              "stop");
      case EMPTY -> answer("", "stop");
      case REFUSAL_TEXT -> answer("I'm sorry, but I can't help with that.", "stop");
      case OBEYS_PASSAGE ->
          answer(ScriptedLlm.claims(ScriptedLlm.claim("Visit http://example.test now.")), "stop");
      case NO_VECTORS -> vectors(List.of());
      case NAN_VECTOR -> vectors(List.of(Float.NaN, 1f));
      case ZERO_VECTOR -> vectors(List.of(0f, 0f));
      case SHORT_VECTOR ->
          vectors(ScriptedVectors.of(request).subList(0, ScriptedVectors.LENGTH - 1));
      case TAKES_SHORT_TEXTS -> {
        if (ScriptedVectors.text(request).length() > 1_000) {
          wire.error(400, "input is too large to process: maximum context length exceeded");
        } else {
          vectors(ScriptedVectors.of(request));
        }
      }
    }
  }

  private void vectors(List<Float> vector) throws IOException {
    wire.whole(200, "application/json", ScriptedVectors.body(request, vector), "");
  }

  private void answer(String text, String reason) throws IOException {
    if (ScriptedVectors.wanted(request)) {
      vectors(ScriptedVectors.of(request));
      return;
    }
    if (request.listsModels()) {
      wire.whole(200, "application/json", words.models(), "");
      return;
    }
    if (!request.streamed()) {
      notStreamed(text);
      return;
    }
    wire.head();
    wire.pieces(text);
    wire.end(reason);
  }

  private void drip() throws IOException, InterruptedException {
    wire.head();
    for (int i = 0; i < completion.length(); i += 3) {
      wire.chunk(words.piece(completion.substring(i, Math.min(completion.length(), i + 3))));
      Thread.sleep(100);
    }
    wire.end("stop");
  }

  private void unless(boolean schema, boolean temperature) throws IOException {
    if (schema) {
      wire.error(400, words.noSchema());
    } else if (temperature) {
      wire.error(400, "Unsupported value: 'temperature' does not support 0 with this model.");
    } else {
      answer(completion, "stop");
    }
  }

  private void notStreamed(String text) throws IOException {
    wire.whole(200, "application/json", words.whole(text).toString(), "");
  }

  private void invalidUtf8() throws IOException {
    wire.head();
    int middle = completion.length() / 2;
    wire.pieces(completion.substring(0, middle));
    var mark = "@@@";
    var parts = words.piece(mark).split(mark, -1);
    var before = parts[0].getBytes(StandardCharsets.UTF_8);
    var after = parts[1].getBytes(StandardCharsets.UTF_8);
    wire.write(Integer.toHexString(before.length + 2 + after.length) + "\r\n");
    wire.write(before);
    wire.write(new byte[] {(byte) 0xC3, (byte) 0xFF});
    wire.write(after);
    wire.write("\r\n");
    wire.pieces(completion.substring(middle));
    wire.end("stop");
  }

  private void flood() throws IOException {
    wire.head();
    var filler = "x".repeat(1 << 20);
    for (int i = 0; i < 100; i++) {
      wire.chunk(filler);
    }
    wire.end("stop");
  }

  private void endlessError() throws IOException {
    wire.head("500 Internal Server Error", "text/plain");
    while (closed.getCount() > 0) {
      wire.chunk("error ".repeat(1_000));
    }
  }
}
