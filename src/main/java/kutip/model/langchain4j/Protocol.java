package kutip.model.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;

/** The ways in which a server of models is spoken to. */
public enum Protocol {
  /** OpenAI's chat completions, spoken by most servers; the base URL ends in {@code /v1}. */
  OPENAI {
    @Override
    StreamingChatModel model(Served served, HttpClientBuilder http) {
      var builder =
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(served.baseUrl())
              .modelName(served.model())
              .strictJsonSchema(true);
      served.apiKey().ifPresent(builder::apiKey);
      return builder.build();
    }
  },
  /** Ollama's own; a key is for an Ollama behind a gate that wants one. */
  OLLAMA {
    @Override
    StreamingChatModel model(Served served, HttpClientBuilder http) {
      var builder =
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(served.baseUrl())
              .modelName(served.model())
              .numCtx(OLLAMA_CONTEXT);
      served
          .apiKey()
          .ifPresent(key -> builder.customHeaders(Map.of("Authorization", "Bearer " + key)));
      return builder.build();
    }
  };

  /**
   * The context asked of Ollama, in tokens; its own default silently cuts off the start of a longer
   * prompt.
   */
  private static final int OLLAMA_CONTEXT = 8_192;

  /** The library's client for one call. */
  abstract StreamingChatModel model(Served served, HttpClientBuilder http);
}
