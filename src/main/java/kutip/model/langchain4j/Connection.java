package kutip.model.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The connection of one call; closing it ends the call wherever it stands.
 *
 * <p>The library's own client can be cancelled only from within an event, so never while a server
 * keeps silent, and reads whatever a server sends, however much. A connection kept for the next
 * call would save a handshake, and fail that call when the server has meanwhile dropped it.
 */
final class Connection implements HttpClient, AutoCloseable {
  private static final Executor THREADS = task -> Thread.ofVirtual().name("llm").start(task);

  /** The most an answer may weigh, in bytes; the events around a word weigh many times the word. */
  private static final int HEAVIEST = 16 * 1024 * 1024;

  /** The most that is read of an error, in bytes. */
  private static final int HEAVIEST_ERROR = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DONE = "[DONE]";

  private final java.net.http.HttpClient http =
      java.net.http.HttpClient.newBuilder()
          // Offered HTTP/2, some servers fail; and a redirect would take the key to who knows whom.
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .executor(THREADS)
          .build();

  private final Runnable closed;
  private volatile String opening = "";
  private volatile boolean sentEvents;
  private volatile boolean saidDone;

  /**
   * A connection, not yet open.
   *
   * @param closed told, on a thread of the connection, when the server has closed it in good order
   */
  Connection(Runnable closed) {
    this.closed = closed;
  }

  /** How an answer without events began. */
  String opening() {
    return opening;
  }

  boolean sentEvents() {
    return sentEvents;
  }

  /** Whether the server has marked the end of its events. */
  boolean saidDone() {
    return saidDone;
  }

  /** The builder by which the library takes this connection; time limits are kept elsewhere. */
  HttpClientBuilder asBuilder() {
    return new HttpClientBuilder() {
      @Override
      public Duration connectTimeout() {
        return Duration.ZERO;
      }

      @Override
      public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
      }

      @Override
      public Duration readTimeout() {
        return Duration.ZERO;
      }

      @Override
      public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
      }

      @Override
      public HttpClient build() {
        return Connection.this;
      }
    };
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      var response = http.send(ready(request), BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        throw new Answered(response.statusCode(), words(response), response.headers());
      }
      try (var body = new BoundedBody(response.body(), HEAVIEST)) {
        return SuccessfulHttpResponse.builder()
            .statusCode(response.statusCode())
            .headers(response.headers().map())
            .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
            .build();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var ready = ready(request);
    THREADS.execute(() -> stream(ready, parser, listener));
  }

  private static java.net.http.HttpRequest ready(HttpRequest request) {
    var sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
    return sent.build();
  }

  private void stream(
      java.net.http.HttpRequest request,
      ServerSentEventParser parser,
      ServerSentEventListener listener) {
    try {
      var response = http.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        listener.onError(new Answered(response.statusCode(), words(response), response.headers()));
        return;
      }
      try (var body = new BoundedBody(response.body(), HEAVIEST)) {
        parser.parse(body, new Watched(listener));
        opening = body.opening();
        listener.onClose();
        closed.run();
      }
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.onError(e);
    }
  }

  /** What a server says of its error, or, if it says nothing, where it sends us. */
  private static String words(HttpResponse<InputStream> response) throws IOException {
    try (var body = response.body()) {
      var words = new String(body.readNBytes(HEAVIEST_ERROR), StandardCharsets.UTF_8);
      return words.isBlank()
          ? response.headers().firstValue("Location").map(to -> "to " + to).orElse("")
          : words;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** Passes events on, after a look at each. */
  private final class Watched implements ServerSentEventListener {
    private final ServerSentEventListener listener;

    Watched(ServerSentEventListener listener) {
      this.listener = listener;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      if (event.data().isBlank()) {
        return;
      }
      sentEvents = true;
      if (event.data().strip().equals(DONE)) {
        saidDone = true;
        return;
      }
      // What it cannot read, the library reports without the words, or not at all; errors too.
      var data = json(event.data());
      if (data.isEmpty()) {
        listener.onError(new IOException("not JSON: " + event.data()));
        return;
      }
      var error = StreamedError.in(data.get(), event.data());
      if (error.isPresent()) {
        listener.onError(error.get());
        return;
      }
      try {
        listener.onEvent(event, context);
      } catch (RuntimeException e) {
        listener.onError(e);
      }
    }

    private static Optional<JsonNode> json(String data) {
      try {
        return Optional.of(JSON.readTree(data)).filter(JsonNode::isObject);
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }

    @Override
    public void onError(Throwable error) {
      listener.onError(error);
    }
  }
}
