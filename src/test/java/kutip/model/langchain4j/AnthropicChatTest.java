package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import kutip.model.Chat;
import kutip.model.ChatContract;
import kutip.model.ModelException;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnthropicChatTest extends ChatContract {
  private static final Chat.Prompt PROMPT =
      new Chat.Prompt("Answer.", "Who?", "{\"type\":\"object\"}");

  @Override
  protected Chat chat(ScriptedLlm server, Duration timeout) {
    return chat(server, timeout, timeout);
  }

  @Override
  protected Chat chat(ScriptedLlm server, Duration firstWord, Duration timeout) {
    return new LangChain4jChat(
        Protocol.ANTHROPIC,
        new Served(server.baseUrl(), "some-model", Optional.of(KEY), firstWord, timeout, 8_192));
  }

  @Override
  protected Chat chat(int port, Duration timeout) {
    return new LangChain4jChat(
        Protocol.ANTHROPIC,
        new Served("http://127.0.0.1:" + port + "/v1", "some-model", Optional.of(KEY), timeout));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSAL_FIELD    | REFUSED    | stop_reason refusal",
        "CONTENT_FILTER   | REFUSED    | stop_reason refusal",
        "RATE_LIMIT_EVENT | OVERLOADED | slow down",
        "DOES_NOT_STREAM  | BROKEN     | not a stream of events",
      })
  void failsAsOnlyThisProtocolCan(Behaviour behaviour, Kind kind, String words) {
    try (var server = ScriptedLlm.start().behaves(behaviour)) {
      assertThatThrownBy(
              () -> chat(server, Duration.ofSeconds(2)).complete(PROMPT, piece -> {}, () -> false))
          .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
          .hasMessageContaining(words);
    }
  }

  @Test
  void asksTheModelItWasGiven() {
    try (var server = ScriptedLlm.start()) {
      chat(server, Duration.ofSeconds(2)).complete(PROMPT, piece -> {}, () -> false);

      var request = server.requests().getFirst();
      assertThat(request.path() + request.body().path("model").asText())
          .isEqualTo("/v1/messagessome-model");
    }
  }

  @Test
  void withoutAKeyItIsNotSetUp() {
    var served =
        new Served("http://host/v1", "some-model", Optional.of(" "), Duration.ofSeconds(2));

    assertThatThrownBy(() -> new LangChain4jChat(Protocol.ANTHROPIC, served))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ANTHROPIC wants an API key; there is none");
  }
}
