package kutip.model.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a provider sends: put in by the library's thread, taken out by the caller's. */
final class Inbox implements StreamingChatResponseHandler {
  /** The longest completion, in characters; an answer is far shorter. */
  private static final int LONGEST = 256 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One thing that came. */
  sealed interface Item {}

  /** Nothing came in the time waited. */
  record Nothing() implements Item {}

  /** A piece of the completion. */
  record Piece(String text) implements Item {}

  /** The model thinks; what it thinks is not part of the completion. */
  record Thought() implements Item {}

  /** The model declined, in its own words. */
  record Refusal(String words) implements Item {}

  record Failed(Throwable error) implements Item {}

  record Ended(ChatResponse response) implements Item {}

  /** The connection was closed, and the library has said nothing of an end. */
  record Closed() implements Item {}

  private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final StringBuilder refusal = new StringBuilder();
  private int length;

  /** The next item, after waiting for it at most that long. */
  Item next(Duration wait) throws InterruptedException {
    var item = items.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    return item == null ? new Nothing() : item;
  }

  @Override
  public void onPartialResponse(String piece) {
    length += piece.length();
    items.add(
        length > LONGEST
            ? new Failed(
                new IOException("the completion is longer than " + LONGEST + " characters"))
            : new Piece(piece));
  }

  @Override
  public void onPartialToolCall(PartialToolCall call) {
    calledTool(call.name());
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall call) {
    calledTool(call.toolExecutionRequest().name());
  }

  private void calledTool(String name) {
    items.add(
        new Failed(new IOException("the model called the tool " + name + "; it was offered none")));
  }

  /** What the library makes nothing of: role and usage, but also thoughts and refusals. */
  @Override
  public void onUnmappedRawEvent(Object raw) {
    if (!(raw instanceof ServerSentEvent event)) {
      return;
    }
    JsonNode data;
    try {
      data = JSON.readTree(event.data());
    } catch (JsonProcessingException e) {
      return; // the library has reported it
    }
    if (thinks(data)) {
      items.add(new Thought());
    }
    refusal.append(refusal(data));
  }

  private static String refusal(JsonNode data) {
    var stop = data.path("delta").path("stop_reason").asText("");
    return data.path("choices").path(0).path("delta").path("refusal").asText("")
        + data.path("promptFeedback").path("blockReason").asText("")
        + (stop.equals("refusal") ? "stop_reason refusal" : "");
  }

  /** No two servers name it alike. */
  private static boolean thinks(JsonNode data) {
    var delta = data.path("choices").path(0).path("delta");
    return !delta.path("reasoning_content").asText("").isEmpty()
        || !delta.path("reasoning").asText("").isEmpty()
        || !data.path("message").path("thinking").asText("").isEmpty()
        || !data.path("delta").path("thinking").asText("").isEmpty();
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    items.add(new Thought());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    items.add(refusal.isEmpty() ? new Ended(response) : new Refusal(refusal.toString()));
  }

  void closed() {
    items.add(new Closed());
  }

  @Override
  public void onError(Throwable error) {
    items.add(new Failed(error));
  }
}
