package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.Test;

class OllamaChatTest extends LangChain4jChatContract {
  @Override
  Protocol protocol() {
    return Protocol.OLLAMA;
  }

  @Override
  String url(ScriptedLlm server) {
    return server.ollamaUrl();
  }

  @Override
  String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  @Test
  void asksForAContextThatHoldsThePassages() {
    try (var server = ScriptedLlm.start()) {
      var timeout = Duration.ofSeconds(2);
      new LangChain4jChat(
              Protocol.OLLAMA,
              new Served(server.ollamaUrl(), "m", Optional.empty(), timeout, timeout, 16_384))
          .complete(PROMPT, piece -> {}, () -> false);

      assertThat(server.requests().getFirst().body().path("options").path("num_ctx").asInt())
          .isEqualTo(16_384);
    }
  }
}
