package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ollama's chat. */
final class OllamaWords extends ScriptedWords {
  @Override
  List<String> opening() {
    return List.of();
  }

  @Override
  String piece(String text) {
    return message(message -> message.put("content", text)).put("done", false) + "\n";
  }

  @Override
  String thought(String text) {
    return message(message -> message.put("content", "").put("thinking", text)).put("done", false)
        + "\n";
  }

  @Override
  List<String> ending(String reason) {
    return List.of(
        message(message -> message.put("content", ""))
                .put("done", true)
                .put("done_reason", reason)
                .put("prompt_eval_count", 11)
                .put("eval_count", 7)
            + "\n");
  }

  @Override
  List<String> toolCall() {
    return List.of(
        message(
                    message ->
                        message
                            .put("content", "")
                            .putArray("tool_calls")
                            .addObject()
                            .putObject("function")
                            .put("name", TOOL)
                            .putObject("arguments")
                            .put("all", true))
                .put("done", false)
            + "\n");
  }

  @Override
  List<String> refusal() {
    var events = new ArrayList<String>();
    events.add(piece("I'm sorry, but I can't help with that."));
    events.addAll(ending("stop"));
    return events;
  }

  @Override
  JsonNode whole(String text) {
    return message(message -> message.put("content", text))
        .put("done", true)
        .put("done_reason", "stop");
  }

  @Override
  JsonNode error(int status, String message) {
    return JSON.createObjectNode().put("error", message);
  }

  @Override
  String errorEvent(int status, String message) {
    return error(status, message) + "\n";
  }

  @Override
  String noSchema() {
    return "json: cannot unmarshal object into Go struct field ChatRequest.format of type string";
  }

  @Override
  String event(String data) {
    return data + "\n";
  }

  private static ObjectNode message(Consumer<ObjectNode> message) {
    var line =
        JSON.createObjectNode()
            .put("model", ScriptedLlm.MODEL)
            .put("created_at", "2026-01-01T00:00:00Z");
    message.accept(line.putObject("message").put("role", "assistant"));
    return line;
  }

  @Override
  String models() {
    return "{\"models\":[{\"name\":\"" + ScriptedLlm.MODEL + ":latest\"}]}";
  }
}
