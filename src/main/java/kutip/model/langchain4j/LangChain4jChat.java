package kutip.model.langchain4j;

import static kutip.model.ModelException.Kind.BROKEN;
import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.REFUSED;
import static kutip.model.ModelException.Kind.TIMEOUT;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import kutip.model.Chat;
import kutip.model.ModelException;

/**
 * A chat model on a server: any that speaks OpenAI's protocol, or Ollama. Safe for many threads.
 *
 * <p>Every call has a connection of its own and is streamed. It ends within the time limit whatever
 * the server does, and when it ends, however it ends, the connection is closed, so that the server
 * can stop too.
 */
public final class LangChain4jChat implements Chat {
  /**
   * The context asked of Ollama, in tokens; its own default silently cuts off the start of a longer
   * prompt.
   */
  private static final int OLLAMA_CONTEXT = 8_192;

  private static final Duration POLL = Duration.ofMillis(100);

  private final String model;
  private final Duration timeout;
  private final Failures failures;
  private final Function<HttpClientBuilder, StreamingChatModel> provider;

  /** How this server is asked: everything at first, and less once it has refused something. */
  private volatile Manner manner = Manner.FULL;

  private LangChain4jChat(
      String model,
      Duration timeout,
      Failures failures,
      Function<HttpClientBuilder, StreamingChatModel> provider) {
    if (model.isBlank()) {
      throw new IllegalArgumentException("the model's name is blank");
    }
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException(
          "the time limit is " + timeout + "; wanted more than nothing");
    }
    this.model = model;
    this.timeout = timeout;
    this.failures = failures;
    this.provider = provider;
  }

  /**
   * A model on a server that speaks OpenAI's protocol.
   *
   * @param baseUrl what stands before {@code /chat/completions}, such as {@code
   *     http://127.0.0.1:8080/v1}
   * @param timeout for a whole call, first word to last
   */
  public static LangChain4jChat openAi(
      String baseUrl, String model, Optional<String> apiKey, Duration timeout) {
    var server = Server.at(baseUrl, apiKey);
    return new LangChain4jChat(
        model,
        timeout,
        server.failures(),
        http -> {
          var builder =
              OpenAiStreamingChatModel.builder()
                  .httpClientBuilder(http)
                  .baseUrl(baseUrl)
                  .modelName(model)
                  .strictJsonSchema(true);
          server.key().ifPresent(builder::apiKey);
          return builder.build();
        });
  }

  /**
   * A model on an Ollama server.
   *
   * @param baseUrl such as {@code http://127.0.0.1:11434}
   * @param apiKey for an Ollama behind a gate that wants one
   * @param timeout for a whole call, loading the model included
   */
  public static LangChain4jChat ollama(
      String baseUrl, String model, Optional<String> apiKey, Duration timeout) {
    var server = Server.at(baseUrl, apiKey);
    return new LangChain4jChat(
        model,
        timeout,
        server.failures(),
        http -> {
          var builder =
              OllamaStreamingChatModel.builder()
                  .httpClientBuilder(http)
                  .baseUrl(baseUrl)
                  .modelName(model)
                  .numCtx(OLLAMA_CONTEXT);
          server
              .key()
              .ifPresent(key -> builder.customHeaders(Map.of("Authorization", "Bearer " + key)));
          return builder.build();
        });
  }

  /** Where a model is served, and the key to it. */
  private record Server(String host, Optional<String> key) {

    static Server at(String baseUrl, Optional<String> apiKey) {
      URI uri;
      try {
        uri = URI.create(baseUrl);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("the base URL is no URL: " + e.getMessage(), e);
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "the base URL holds a user or password; wanted the key beside it");
      }
      if (uri.getHost() == null
          || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        throw new IllegalArgumentException(
            "the base URL is " + baseUrl + "; wanted http://… or https://…");
      }
      var key = apiKey.map(String::strip).filter(written -> !written.isEmpty());
      if (key.isPresent() && !key.get().chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new IllegalArgumentException(
            "the API key holds a character that no HTTP header takes");
      }
      return new Server(uri.getAuthority(), key);
    }

    Failures failures() {
      return new Failures(host, key);
    }
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    long started = System.nanoTime();
    var trying = manner;
    while (true) {
      var heard = new StringBuilder();
      try {
        var completion =
            attempt(
                trying.request(prompt),
                piece -> {
                  heard.append(piece);
                  partial.accept(piece);
                },
                cancelled,
                started);
        manner = trying;
        return completion;
      } catch (HttpException refusal) {
        var lesser = trying.without(refusal);
        // Once the caller has heard a word, beginning again would repeat it.
        if (lesser.isEmpty() || !heard.isEmpty()) {
          throw failures.answered(refusal);
        }
        trying = lesser.get();
      }
    }
  }

  /**
   * One request and its answer; {@link HttpException} goes to the caller, who may know another way
   * to ask.
   */
  private Completion attempt(
      ChatRequest request, Consumer<String> partial, BooleanSupplier cancelled, long started) {
    var inbox = new Inbox();
    var text = new StringBuilder();
    try (var connection = new Connection(inbox::closed)) {
      var sent = false;
      while (true) {
        if (cancelled.getAsBoolean()) {
          throw failures.of(CANCELLED, "cancelled by the caller");
        }
        var left = timeout.minusNanos(System.nanoTime() - started);
        if (!left.isPositive()) {
          var missing = text.isEmpty() ? "no word" : "no end";
          throw failures.of(TIMEOUT, missing + " within " + timeout.toMillis() + " ms");
        }
        if (!sent) {
          send(request, inbox, connection);
          sent = true;
        }
        switch (inbox.next(left.compareTo(POLL) < 0 ? left : POLL)) {
          case Inbox.Nothing() -> {}
          case Inbox.Piece(var piece) -> {
            text.append(piece);
            partial.accept(piece);
          }
          case Inbox.Refusal(var words) -> throw failures.of(REFUSED, words);
          case Inbox.Failed(var error) -> throw failed(error);
          case Inbox.Closed() -> throw stopped(connection);
          case Inbox.Ended(var response) -> {
            check(response, text, connection);
            return completion(response, text.toString(), started);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.of(CANCELLED, "interrupted");
    }
  }

  private void send(ChatRequest request, Inbox inbox, Connection connection) {
    try {
      provider.apply(connection.asBuilder()).chat(request, inbox);
    } catch (RuntimeException e) {
      throw failures.of(e);
    }
  }

  private RuntimeException failed(Throwable error) {
    return Failures.httpAmong(error)
        .<RuntimeException>map(http -> http)
        .orElseGet(() -> failures.of(error));
  }

  /** A stream that merely stops looks to the library like one that is complete. */
  private void check(ChatResponse response, CharSequence text, Connection connection) {
    var reason = response.metadata().finishReason();
    if (reason == null && !connection.saidDone()) {
      throw stopped(connection);
    }
    if (reason == FinishReason.CONTENT_FILTER && text.isEmpty()) {
      throw failures.of(REFUSED, "finish_reason content_filter");
    }
  }

  private ModelException stopped(Connection connection) {
    return failures.of(
        BROKEN,
        connection.sentEvents()
            ? "the stream stopped before its end"
            : "not a stream of events: " + connection.opening());
  }

  private Completion completion(ChatResponse response, String text, long started) {
    var metadata = response.metadata();
    var usage = Optional.ofNullable(metadata.tokenUsage());
    return new Completion(
        text,
        Optional.ofNullable(metadata.modelName()).filter(name -> !name.isBlank()).orElse(model),
        usage.map(used -> used.inputTokenCount()).orElse(0),
        usage.map(used -> used.outputTokenCount()).orElse(0),
        Duration.ofNanos(System.nanoTime() - started));
  }
}
