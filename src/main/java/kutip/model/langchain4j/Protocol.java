package kutip.model.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;

/** The ways in which a server of models is spoken to. */
public enum Protocol {
  /** OpenAI's chat completions, spoken by most servers; the base URL ends in {@code /v1}. */
  OPENAI("/models", false, true) {
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

    @Override
    EmbeddingModel embeddings(Served served, HttpClientBuilder http) {
      var builder =
          OpenAiEmbeddingModel.builder()
              .httpClientBuilder(http)
              .baseUrl(served.baseUrl())
              .modelName(served.model())
              .maxRetries(0);
      served.apiKey().ifPresent(builder::apiKey);
      return builder.build();
    }
  },
  /** Ollama's own; a key is for an Ollama behind a gate that wants one. */
  OLLAMA("/api/tags", false, true) {
    @Override
    StreamingChatModel model(Served served, HttpClientBuilder http) {
      var builder =
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(served.baseUrl())
              .modelName(served.model())
              // Its own default silently cuts off the start of a longer prompt.
              .numCtx(served.context());
      served.apiKey().ifPresent(key -> builder.customHeaders(headers(key)));
      return builder.build();
    }

    @Override
    EmbeddingModel embeddings(Served served, HttpClientBuilder http) {
      var builder =
          OllamaEmbeddingModel.builder()
              .httpClientBuilder(http)
              .baseUrl(served.baseUrl())
              .modelName(served.model())
              .maxRetries(0);
      served.apiKey().ifPresent(key -> builder.customHeaders(headers(key)));
      return builder.build();
    }

    @Override
    String listed(JsonNode model) {
      return model.path("name").asText();
    }
  },
  /** Anthropic's messages; the base URL ends in {@code /v1}. */
  ANTHROPIC("/models?limit=1000", true, false) {
    @Override
    StreamingChatModel model(Served served, HttpClientBuilder http) {
      return AnthropicStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(served.baseUrl())
          .modelName(served.model())
          .apiKey(served.apiKey().orElseThrow())
          .maxTokens(MOST_TOKENS)
          .build();
    }

    @Override
    JsonSchemaElement schema(String schema) {
      return Schemas.of(schema);
    }

    @Override
    Map<String, String> headers(String key) {
      return Map.of("x-api-key", key, "anthropic-version", "2023-06-01");
    }
  },
  /** Google's Gemini API; the base URL ends in {@code /v1beta}. */
  GEMINI("/models?pageSize=1000", true, false) {
    @Override
    StreamingChatModel model(Served served, HttpClientBuilder http) {
      return GoogleAiGeminiStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(served.baseUrl())
          .modelName(served.model())
          .apiKey(served.apiKey().orElseThrow())
          .returnThinking(true)
          .build();
    }

    @Override
    String listed(JsonNode model) {
      return model.path("name").asText().replaceFirst("^models/", "");
    }

    @Override
    Map<String, String> headers(String key) {
      return Map.of("x-goog-api-key", key);
    }
  };

  /** Anthropic wants to be told; an answer is far shorter. */
  private static final int MOST_TOKENS = 4_096;

  private final String listing;
  private final boolean wantsKey;
  private final boolean embeds;

  Protocol(String listing, boolean wantsKey, boolean embeds) {
    this.listing = listing;
    this.wantsKey = wantsKey;
    this.embeds = embeds;
  }

  /** Where the models are listed, after the base URL. */
  String listing() {
    return listing;
  }

  /** The name of a listed model. */
  String listed(JsonNode model) {
    return model.path("id").asText();
  }

  /** What shows a key to the server when it is asked for its models. */
  Map<String, String> headers(String key) {
    return Map.of("Authorization", "Bearer " + key);
  }

  /** The library's client for one call. */
  abstract StreamingChatModel model(Served served, HttpClientBuilder http);

  /** Whether texts are embedded too. */
  boolean embeds() {
    return embeds;
  }

  /** The library's client for the vector of one text. */
  EmbeddingModel embeddings(Served served, HttpClientBuilder http) {
    throw new IllegalArgumentException(this + " has no embeddings");
  }

  /** The schema as the library passes it on; where it can, to the letter. */
  JsonSchemaElement schema(String schema) {
    return JsonRawSchema.from(schema);
  }

  /** Whether no server of this protocol goes without a key. */
  boolean wantsKey() {
    return wantsKey;
  }
}
