package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import kutip.model.ModelException;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiChatTest extends StreamedEventsContract {
  @Override
  Protocol protocol() {
    return Protocol.OPENAI;
  }

  @Override
  String refusal() {
    return "I'm sorry, but I can't help with that.";
  }

  @Override
  String filtered() {
    return "content_filter";
  }

  @Override
  String path() {
    return "/v1/chat/completions";
  }

  @Test
  void asksForTheSchemaStrictly() {
    try (var server = ScriptedLlm.start()) {
      chat(server, Duration.ofSeconds(2)).complete(PROMPT, piece -> {}, () -> false);

      var format = server.requests().getFirst().body().path("response_format");
      assertThat(format.path("type").asText()).isEqualTo("json_schema");
      assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
    }
  }

  @Test
  void sendsNoAuthorizationWithoutAKey() {
    try (var server = ScriptedLlm.start()) {
      new LangChain4jChat(
              Protocol.OPENAI,
              new Served(server.baseUrl() + "/", "m", Optional.of(" \n"), Duration.ofSeconds(2)))
          .complete(PROMPT, piece -> {}, () -> false);

      assertThat(server.requests().getFirst().headers()).doesNotContainKey("authorization");
      assertThat(server.requests().getFirst().path()).isEqualTo("/v1/chat/completions");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8080",
        "ftp://host/v1",
        "http://",
        "http:// host",
        "http://user:pass@host/v1"
      })
  void aBaseUrlThatCannotBeOneIsTurnedAway(String url) {
    assertThatThrownBy(
            () ->
                new LangChain4jChat(
                    Protocol.OPENAI, new Served(url, "m", Optional.empty(), Duration.ofSeconds(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the base URL")
        .message()
        .doesNotContain("pass@");
  }

  @Test
  void aKeyThatCannotBeSentIsTurnedAwayUntold() {
    assertThatThrownBy(
            () ->
                new LangChain4jChat(
                    Protocol.OPENAI,
                    new Served(
                        "http://host/v1", "m", Optional.of("sk-1\nsk-2"), Duration.ofSeconds(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the API key")
        .message()
        .doesNotContain("sk-");
  }

  @Test
  void anUnknownHostIsUnreachable() {
    var chat =
        new LangChain4jChat(
            Protocol.OPENAI,
            new Served(
                "http://no-such-host.invalid/v1", "m", Optional.empty(), Duration.ofSeconds(10)));

    assertThatThrownBy(() -> chat.complete(PROMPT, piece -> {}, () -> false))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
        .hasMessageContaining("no-such-host.invalid");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "GEMINI"})
  void aProtocolThatWantsAKeyIsNotSetUpWithoutOne(Protocol protocol) {
    var served =
        new Served("http://host/v1", "some-model", Optional.of(" "), Duration.ofSeconds(2));

    assertThatThrownBy(() -> new LangChain4jChat(protocol, served))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(protocol + " wants an API key; there is none");
  }
}
