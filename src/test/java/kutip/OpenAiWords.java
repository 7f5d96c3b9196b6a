package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** OpenAI's chat completions. */
final class OpenAiWords extends ScriptedWords {
  @Override
  List<String> opening() {
    // As llama.cpp does: first the role, with a content of null.
    return List.of(choice(delta -> delta.put("role", "assistant").putNull("content")));
  }

  @Override
  String piece(String text) {
    return choice(delta -> delta.put("content", text));
  }

  @Override
  String thought(String text) {
    return choice(delta -> delta.put("reasoning_content", text));
  }

  @Override
  List<String> ending(String reason) {
    var usage = openAi();
    usage.putArray("choices");
    usage
        .putObject("usage")
        .put("prompt_tokens", 11)
        .put("completion_tokens", 7)
        .put("total_tokens", 18);
    return List.of(choice(delta -> {}, Optional.of(reason)), data(usage), "data: [DONE]\n\n");
  }

  @Override
  List<String> toolCall() {
    return List.of(
        choice(
            delta ->
                delta
                    .putArray("tool_calls")
                    .addObject()
                    .put("index", 0)
                    .put("id", "call_1")
                    .put("type", "function")
                    .putObject("function")
                    .put("name", TOOL)
                    .put("arguments", "{\"all\":true}")));
  }

  @Override
  List<String> refusal() {
    var events = new ArrayList<String>();
    events.add(choice(delta -> delta.put("refusal", "I'm sorry, ")));
    events.add(choice(delta -> delta.put("refusal", "but I can't help with that.")));
    events.addAll(ending("stop"));
    return events;
  }

  @Override
  JsonNode whole(String text) {
    var body = openAi();
    var choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", text);
    return body;
  }

  @Override
  JsonNode error(int status, String message) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("message", message).put("type", "scripted").put("code", status);
    return body;
  }

  @Override
  String noSchema() {
    return "'response_format' of type 'json_schema' is not supported with this model";
  }

  private static ObjectNode openAi() {
    return JSON.createObjectNode()
        .put("id", "chatcmpl-1")
        .put("object", "chat.completion.chunk")
        .put("created", 1)
        .put("model", ScriptedLlm.MODEL);
  }

  private static String choice(Consumer<ObjectNode> delta) {
    return choice(delta, Optional.empty());
  }

  private static String choice(Consumer<ObjectNode> delta, Optional<String> reason) {
    var chunk = openAi();
    var choice = chunk.putArray("choices").addObject().put("index", 0);
    delta.accept(choice.putObject("delta"));
    choice.put("finish_reason", reason.orElse(null));
    return data(chunk);
  }

  @Override
  String models() {
    return "{\"data\":[{\"id\":\"" + ScriptedLlm.MODEL + "\"}]}";
  }
}
