package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import kutip.model.Chat;
import kutip.model.ChatContract;
import org.junit.jupiter.api.Test;

class OllamaChatTest extends ChatContract {
  @Override
  protected Chat chat(ScriptedLlm server, Duration timeout) {
    return new LangChain4jChat(
        Protocol.OLLAMA, new Served(server.ollamaUrl(), "some-model", Optional.of(KEY), timeout));
  }

  @Override
  protected Chat chat(ScriptedLlm server, Duration firstWord, Duration timeout) {
    return new LangChain4jChat(
        Protocol.OLLAMA,
        new Served(server.ollamaUrl(), "some-model", Optional.of(KEY), firstWord, timeout, 8_192));
  }

  @Override
  protected Chat chat(int port, Duration timeout) {
    return new LangChain4jChat(
        Protocol.OLLAMA,
        new Served("http://127.0.0.1:" + port, "some-model", Optional.of(KEY), timeout));
  }

  @Test
  void asksForAContextThatHoldsThePassages() {
    try (var server = ScriptedLlm.start()) {
      var timeout = Duration.ofSeconds(2);
      new LangChain4jChat(
              Protocol.OLLAMA,
              new Served(server.ollamaUrl(), "m", Optional.empty(), timeout, timeout, 16_384))
          .complete(
              new Chat.Prompt("Answer.", "Who?", "{\"type\":\"object\"}"),
              piece -> {},
              () -> false);

      assertThat(server.requests().getFirst().body().path("options").path("num_ctx").asInt())
          .isEqualTo(16_384);
    }
  }
}
