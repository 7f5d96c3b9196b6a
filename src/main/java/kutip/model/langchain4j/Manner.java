package kutip.model.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kutip.model.Chat;

/**
 * What is asked of a server beyond the words; not every server takes all of it.
 *
 * @param schema that the completion keeps to the prompt's JSON schema
 * @param temperature that the likeliest word is taken, so that the same question has the same
 *     answer
 */
record Manner(boolean schema, boolean temperature) {
  static final Manner FULL = new Manner(true, true);

  private static final List<String> SCHEMA_WORDS =
      List.of("format", "schema", "grammar", "json mode");

  /**
   * The manner to try next, after a refusal that names a part of this one; empty if it names none.
   */
  Optional<Manner> without(HttpException refusal) {
    if (!Failures.isComplaint(refusal.statusCode())) {
      return Optional.empty();
    }
    // No two servers word it alike: "response_format", "json_schema", "ChatRequest.format", "failed
    // to parse grammar", "JSON mode is not enabled".
    var words = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
    if (schema && SCHEMA_WORDS.stream().anyMatch(words::contains)) {
      return Optional.of(new Manner(false, temperature));
    }
    if (temperature && words.contains("temperature")) {
      return Optional.of(new Manner(schema, false));
    }
    return Optional.empty();
  }

  /** The prompt, asked in this manner. */
  ChatRequest request(Chat.Prompt prompt, Protocol protocol) {
    var request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
    if (schema) {
      request.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name("completion")
                      .rootElement(protocol.schema(prompt.schema()))
                      .build())
              .build());
    }
    if (temperature) {
      request.temperature(0.0);
    }
    return request.build();
  }
}
