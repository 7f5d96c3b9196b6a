package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Anthropic's messages. */
final class AnthropicWords extends ScriptedWords {
  @Override
  List<String> opening() {
    var start = typed("message_start");
    start
        .putObject("message")
        .put("id", "msg_1")
        .put("type", "message")
        .put("role", "assistant")
        .put("model", ScriptedLlm.MODEL)
        .putObject("usage")
        .put("input_tokens", 11)
        .put("output_tokens", 1);
    var block = typed("content_block_start").put("index", 0);
    block.putObject("content_block").put("type", "text").put("text", "");
    return List.of(named(start), named(block), named(typed("ping")));
  }

  @Override
  String piece(String text) {
    return delta(delta -> delta.put("type", "text_delta").put("text", text));
  }

  @Override
  String thought(String text) {
    return delta(delta -> delta.put("type", "thinking_delta").put("thinking", text));
  }

  @Override
  List<String> ending(String reason) {
    var stop =
        switch (reason) {
          case "stop" -> "end_turn";
          case "length" -> "max_tokens";
          case "tool_calls" -> "tool_use";
          default -> "refusal";
        };
    var delta = typed("message_delta");
    delta.putObject("delta").put("stop_reason", stop);
    delta.putObject("usage").put("output_tokens", 7);
    return List.of(
        named(typed("content_block_stop").put("index", 0)),
        named(delta),
        named(typed("message_stop")));
  }

  @Override
  List<String> toolCall() {
    var block = typed("content_block_start").put("index", 1);
    block
        .putObject("content_block")
        .put("type", "tool_use")
        .put("id", "toolu_1")
        .put("name", TOOL)
        .putObject("input");
    var input = typed("content_block_delta").put("index", 1);
    input.putObject("delta").put("type", "input_json_delta").put("partial_json", "{\"all\":true}");
    return List.of(named(typed("content_block_stop").put("index", 0)), named(block), named(input));
  }

  @Override
  List<String> refusal() {
    return ending("content_filter");
  }

  @Override
  JsonNode whole(String text) {
    var body =
        JSON.createObjectNode()
            .put("id", "msg_1")
            .put("type", "message")
            .put("role", "assistant")
            .put("model", ScriptedLlm.MODEL)
            .put("stop_reason", "end_turn");
    body.putArray("content").addObject().put("type", "text").put("text", text);
    return body;
  }

  @Override
  JsonNode error(int status, String message) {
    var body = typed("error");
    body.putObject("error")
        .put(
            "type",
            switch (status) {
              case 429 -> "rate_limit_error";
              case 529 -> "overloaded_error";
              default -> "api_error";
            })
        .put("message", message);
    return body;
  }

  @Override
  String errorEvent(int status, String message) {
    return named(error(status, message));
  }

  @Override
  String noSchema() {
    return "output_config.format: Extra inputs are not permitted";
  }

  private static ObjectNode typed(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static String delta(Consumer<ObjectNode> delta) {
    var event = typed("content_block_delta").put("index", 0);
    delta.accept(event.putObject("delta"));
    return named(event);
  }

  private static String named(JsonNode event) {
    return "event: " + event.path("type").asText() + "\n" + data(event);
  }

  @Override
  String models() {
    return "{\"data\":[{\"id\":\"" + ScriptedLlm.MODEL + "\"}]}";
  }
}
