package kutip.model.langchain4j;

import static kutip.model.ModelException.Kind.BROKEN;
import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.TIMEOUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import kutip.model.ModelException;

/** Asks a server which models it has. No model is loaded by it, and no token spent. */
public final class ListedModels {
  /** The longest list that is read, in bytes. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ListedModels() {}

  /**
   * The names of the models, as a call would give them, in the server's order.
   *
   * @param limit the longest it may take
   * @throws ModelException when there is no list, with the server's own words
   */
  public static List<String> of(Protocol protocol, Served served, Duration limit) {
    var failures = served.failures();
    var request = HttpRequest.newBuilder(URI.create(served.baseUrl() + protocol.listing()));
    served.apiKey().ifPresent(key -> protocol.headers(key).forEach(request::header));
    var http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .executor(task -> Thread.ofVirtual().name("llm-models").start(task))
            .build();
    try {
      var response =
          http.sendAsync(
                  request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST))
              .get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return names(protocol, failures, response);
    } catch (TimeoutException e) {
      throw failures.of(TIMEOUT, "no answer within " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw failures.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.of(CANCELLED, "interrupted");
    } finally {
      http.shutdownNow();
    }
  }

  private static List<String> names(
      Protocol protocol, Failures failures, HttpResponse<byte[]> response) {
    var body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() != 200) {
      throw failures.answered(new Answered(response.statusCode(), body, response.headers()));
    }
    try {
      var list = JSON.readTree(body);
      return StreamSupport.stream(models(list).spliterator(), false).map(protocol::listed).toList();
    } catch (IOException e) {
      throw failures.of(BROKEN, "not a list of models: " + body);
    }
  }

  private static JsonNode models(JsonNode list) throws IOException {
    for (var name : List.of("data", "models")) {
      if (list.path(name).isArray()) {
        return list.path(name);
      }
    }
    throw new IOException("no array of models");
  }
}
