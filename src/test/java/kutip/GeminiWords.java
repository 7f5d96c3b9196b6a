package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Google's Gemini API. */
final class GeminiWords extends ScriptedWords {
  @Override
  List<String> opening() {
    return List.of();
  }

  @Override
  String piece(String text) {
    return part(part -> part.put("text", text));
  }

  @Override
  String thought(String text) {
    return part(part -> part.put("text", text).put("thought", true));
  }

  @Override
  List<String> ending(String reason) {
    var chunk = candidate(part -> part.put("text", ""));
    var stop =
        switch (reason) {
          case "stop", "tool_calls" -> "STOP";
          case "length" -> "MAX_TOKENS";
          default -> "SAFETY";
        };
    ((ObjectNode) chunk.path("candidates").path(0)).put("finishReason", stop);
    chunk
        .putObject("usageMetadata")
        .put("promptTokenCount", 11)
        .put("candidatesTokenCount", 7)
        .put("totalTokenCount", 18);
    return List.of(data(chunk));
  }

  @Override
  List<String> toolCall() {
    return List.of(
        part(
            part ->
                part.putObject("functionCall")
                    .put("name", TOOL)
                    .putObject("args")
                    .put("all", true)));
  }

  @Override
  List<String> refusal() {
    var chunk = JSON.createObjectNode().put("modelVersion", ScriptedLlm.MODEL);
    chunk.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
    return List.of(data(chunk));
  }

  @Override
  JsonNode whole(String text) {
    return candidate(part -> part.put("text", text));
  }

  @Override
  JsonNode error(int status, String message) {
    var body = JSON.createObjectNode();
    body.putObject("error")
        .put("code", status)
        .put("message", message)
        .put("status", status == 429 ? "RESOURCE_EXHAUSTED" : "INTERNAL");
    return body;
  }

  @Override
  String noSchema() {
    return "JSON mode is not enabled for models/some-model";
  }

  private static String part(Consumer<ObjectNode> part) {
    return data(candidate(part));
  }

  private static ObjectNode candidate(Consumer<ObjectNode> part) {
    var chunk = JSON.createObjectNode();
    var content = chunk.putArray("candidates").addObject().put("index", 0).putObject("content");
    part.accept(content.put("role", "model").putArray("parts").addObject());
    return chunk.put("modelVersion", ScriptedLlm.MODEL).put("responseId", "r1");
  }

  @Override
  String models() {
    return "{\"models\":[{\"name\":\"models/" + ScriptedLlm.MODEL + "\"}]}";
  }
}
