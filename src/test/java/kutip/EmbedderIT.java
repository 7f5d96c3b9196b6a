package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kutip.ScriptedLlm.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, in a process of its own, with an embedder on a server. */
class EmbedderIT {
  private static final String KEY = "sk-embedder-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ScriptedLlm server = ScriptedLlm.start();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anotherEmbedderMakesItsVectorsWhileTheServiceAnswers() throws Exception {
    var first = serve("first", Map.of());
    try {
      var address = Program.address(first);
      awaitReady(address, ready -> made(ready) == 5);
      assertThat(ready(address).at("/corpus/embedder").asText()).startsWith("first@127.0.0.1:");
      assertThat(densest(address)).isPositive();
    } finally {
      stop(first);
    }

    server.behaves(Behaviour.SILENT);
    var second = serve("second", Map.of("KUTIP_EMBEDDER_QUERY_PREFIX", "query:"));
    try {
      var address = Program.address(second);
      assertThat(err())
          .contains("the embedder is now second@127.0.0.1:")
          .contains("by their words");
      awaitReady(address, ready -> ready.at("/vectors/of").asInt() == 5);
      assertThat(made(ready(address))).isZero();
      assertThat(ask(address).path("status").asText()).isEqualTo("answered");
      assertThat(densest(address)).as("words alone").isZero();
      server.behaves(Behaviour.ANSWERS);
      awaitReady(address, ready -> made(ready) == 5);
    } finally {
      stop(second);
    }
    assertThat(folder.resolve("index/vectors").toFile().list()).hasSize(2);

    int before = server.requests().size();
    var again = serve("second", Map.of("KUTIP_EMBEDDER_QUERY_PREFIX", "query:"));
    try {
      var address = Program.address(again);
      awaitReady(address, ready -> made(ready) == 5);
      assertThat(densest(address)).isPositive();
      assertThat(server.requests()).as("no vector is made twice").hasSize(before + 1);
    } finally {
      stop(again);
    }
  }

  @Test
  void aServerThatFailsCostsHitsAndIsSpokenOfOnce() throws Exception {
    var service = serve("first", Map.of());
    try {
      var address = Program.address(service);
      awaitReady(address, ready -> made(ready) == 5);
      server.behaves(Behaviour.UNAUTHORIZED);
      for (int time = 0; time < 3; time++) {
        var answer = ask(address);
        assertThat(answer.path("status").asText()).isEqualTo("answered");
        assertThat(answer.toString()).doesNotContain(KEY);
      }
      assertThat(err().split("found by words alone", -1)).hasSize(2);
    } finally {
      stop(service);
    }
    assertThat(err()).doesNotContain(KEY);
  }

  @Test
  void anIngestWhoseEmbedderFailsKeepsTheArticlesAndMakesTheVectorsTheNextTime() throws Exception {
    server.behaves(Behaviour.UNAUTHORIZED);
    var failing = program("first", Map.of()).start(folder.resolve("index"), "ingest", seeds());
    assertThat(failing.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(failing.exitValue()).isZero();
    assertThat(err()).contains("no more vectors made here").contains("401").doesNotContain(KEY);

    server.behaves(Behaviour.RATE_LIMITED, Behaviour.ANSWERS);
    var again = program("first", Map.of()).start(folder.resolve("index"), "ingest", seeds());
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(err()).doesNotContain("no more vectors");
    int before = server.requests().size();
    var service = serve("first", Map.of());
    try {
      awaitReady(Program.address(service), ready -> made(ready) == 5);
      assertThat(server.requests()).hasSize(before);
    } finally {
      stop(service);
    }
  }

  private static String seeds() {
    return Path.of("seeds").toAbsolutePath().toString();
  }

  private Process serve(String model, Map<String, String> more) throws Exception {
    return program(model, more).start(folder.resolve("index"), "serve");
  }

  private Program program(String model, Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("KUTIP_MODELS", "none");
    environment.put("KUTIP_EMBEDDER_PROVIDER", "openai");
    environment.put("KUTIP_EMBEDDER_BASE_URL", server.baseUrl());
    environment.put("KUTIP_EMBEDDER_MODEL", model);
    environment.put("KUTIP_EMBEDDER_API_KEY", KEY);
    environment.put("KUTIP_EMBEDDER_TIMEOUT", "2s");
    return new Program(folder, environment);
  }

  private static void stop(Process service) throws InterruptedException {
    service.destroy();
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private String err() throws Exception {
    return Files.readString(folder.resolve("err"));
  }

  private JsonNode ready(String address) throws Exception {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(address + "api/health/ready")).build(),
                BodyHandlers.ofString())
            .body());
  }

  private static int made(JsonNode ready) {
    return ready.at("/vectors/articles").asInt();
  }

  private void awaitReady(String address, Predicate<JsonNode> wanted) throws Exception {
    for (int tenth = 0; tenth < 400 && !wanted.test(ready(address)); tenth++) {
      Thread.sleep(100);
    }
    assertThat(wanted.test(ready(address))).as(ready(address).toString()).isTrue();
    Thread.sleep(1_500); // Until the last commit is there, and is seen.
  }

  private JsonNode ask(String address) throws Exception {
    return post(address + "api/answers", "{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}");
  }

  /** How many of the hits were found by their vectors. */
  private long densest(String address) throws Exception {
    var found = post(address + "api/search", "{\"query\":\"Sekretaris Jenderal NATO\"}");
    return found.findValues("ranks").stream().filter(ranks -> ranks.has("dense")).count();
  }

  private JsonNode post(String url, String body) throws Exception {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString())
            .body());
  }
}
