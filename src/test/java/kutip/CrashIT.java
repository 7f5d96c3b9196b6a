package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program, in a process of its own, at random moments. */
class CrashIT {
  private static final int ROUNDS = 12;
  private static final int KILLS = 30;
  private static final int ARTICLES = 12_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir private Path folder;

  @Test
  void aKilledIngestLeavesTheLastCommitAndGoesOnWhereItWas()
      throws IOException, InterruptedException {
    System.out.println("seed " + seed);
    var articles = Fixtures.townNews(folder, random, ARTICLES, 12);
    var index = folder.resolve("killed");
    long sequence = 0;
    for (int round = 0; round < KILLS; round++) {
      var ingest = program(index, "ingest", articles.toString());
      ingest.waitFor(900 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
      ingest.destroyForcibly().waitFor();
      sequence = assertWhole(index, sequence);
    }
    assertThat(program(index, "ingest", articles.toString()).waitFor()).isZero();
    assertThat(LuceneWriter.unfinished(index)).isFalse();
    var undisturbed = folder.resolve("undisturbed");
    assertThat(program(undisturbed, "ingest", articles.toString()).waitFor()).isZero();
    try (var one = LuceneIndex.open(index);
        var other = LuceneIndex.open(undisturbed)) {
      assertThat(one.state().articles()).isEqualTo(ARTICLES);
      assertThat(one.state()).isEqualTo(other.state());
    }
  }

  /** Every current article is there with all of its passages, and the corpus never goes back. */
  private static long assertWhole(Path folder, long before) {
    try (var index = LuceneIndex.open(folder)) {
      var state = index.state();
      assertThat(state.sequence()).isGreaterThanOrEqualTo(before);
      var versions = index.articles("", Filter.NONE, "", ARTICLES);
      assertThat(versions).hasSize(state.articles());
      int passages =
          versions.stream()
              .mapToInt(version -> Splitter.USUAL.split(version.article()).size())
              .sum();
      assertThat(state.passages()).isEqualTo(passages);
      return state.sequence();
    }
  }

  @Test
  void everyAnswerWhoseIdACallerGotIsThereAfterAKill() throws IOException, InterruptedException {
    System.out.println("seed " + seed);
    var index = folder.resolve("answered");
    var got = new ConcurrentLinkedQueue<String>();
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int round = 0; round < ROUNDS; round++) {
      var service = program(index, "serve");
      var address = Program.address(service);
      var callers =
          IntStream.range(0, 4)
              .mapToObj(
                  caller -> Thread.ofVirtual().start(() -> askUntilItDies(http, address, got)))
              .toList();
      waitForOneMore(got, got.size());
      Thread.sleep(random.nextInt(600));
      service.destroyForcibly().waitFor();
      for (var caller : callers) {
        caller.join();
      }
    }
    assertThat(got).hasSizeGreaterThanOrEqualTo(ROUNDS);
    var service = program(index, "serve");
    try {
      var address = Program.address(service);
      for (var id : got) {
        var verified = send(http, address + "api/answers/" + id + "/verify", "");
        assertThat(verified).as(id).contains("\"ok\":true,\"checks\"");
      }
    } finally {
      service.destroyForcibly().waitFor();
    }
  }

  /** A slow machine may take its time to the first answer; the kill comes after it, at random. */
  private static void waitForOneMore(ConcurrentLinkedQueue<String> got, int before)
      throws InterruptedException {
    for (int tenth = 0; tenth < 300 && got.size() == before; tenth++) {
      Thread.sleep(100);
    }
  }

  private static void askUntilItDies(
      HttpClient http, String address, ConcurrentLinkedQueue<String> got) {
    try {
      for (int n = 0; n < 10_000; n++) {
        var answer =
            send(
                http,
                address + "api/answers",
                "{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}");
        got.add(JSON.readTree(answer).path("id").asText());
      }
    } catch (IOException e) {
      // The service was killed in the middle of it: that is what is tested.
    }
  }

  private static String send(HttpClient http, String url, String body) throws IOException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Process program(Path index, String... arguments) throws IOException {
    return new Program(folder, Map.of("KUTIP_MODELS", "none")).start(index, arguments);
  }
}
