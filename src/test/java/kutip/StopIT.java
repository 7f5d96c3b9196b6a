package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the real program, in a process of its own, while its models run. */
class StopIT {
  private static final int STOPS = 4;

  /** More than a fast machine makes vectors of until the last stop. */
  private static final int ARTICLES = 2_000;

  private static final int TERMINATED = 143;
  private static final long PROMPT_SECONDS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path folder;
  private Path articles = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    System.out.println("seed " + seed);
    articles = Fixtures.townNews(folder, random, ARTICLES, 6);
  }

  @AfterEach
  void nothingHasCrashed() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
    }
    assertThat(Files.readString(folder.resolve("err"))).doesNotContain("fatal error");
  }

  @Test
  void aServiceToldToStopWhileVectorsAreMadeEndsCleanlyAndGoesOnTheNextTime() throws Exception {
    var index = folder.resolve("index");
    ended(program("none").start(index, "ingest", articles.toString()), 0, 60);
    int had = 0;
    for (int stop = 0; stop < STOPS; stop++) {
      var service = program("embedded").start(index, "serve");
      try {
        var address = Program.address(service);
        int made = madeMoreThan(had, address);
        // The vectors are committed every three seconds.
        Thread.sleep(3_000 + random.nextInt(1_500));
        service.destroy();
        ended(service, TERMINATED, PROMPT_SECONDS);
        had = made;
      } finally {
        service.destroyForcibly();
      }
    }
    assertThat(had).isPositive();
  }

  @Test
  void anIngestToldToStopWhileVectorsAreMadeKeepsTheArticles() throws Exception {
    var index = folder.resolve("index");
    var ingest = program("embedded").start(index, "ingest", articles.toString());
    assertThat(ingest.inputReader().readLine()).contains(ARTICLES + " added");
    Thread.sleep(1_500 + random.nextInt(2_000));
    ingest.destroy();
    ended(ingest, TERMINATED, PROMPT_SECONDS);
    assertThat(Files.readString(folder.resolve("err"))).contains("kutip: stopped");
    var again = program("none").start(index, "ingest", articles.toString());
    assertThat(again.inputReader().readLine())
        .contains("0 added")
        .contains(ARTICLES + " unchanged");
    ended(again, 0, 60);
  }

  @Test
  void anyOtherCommandDiesAtOnce() throws Exception {
    var index = folder.resolve("index");
    ended(program("none").start(index, "ingest", articles.toString()), 0, 60);
    var codes = new ArrayList<Integer>();
    for (int stop = 0; stop < 2 * STOPS; stop++) {
      var ask = program("embedded").start(index, "ask", "Siapa yang meresmikan taman 17?");
      Thread.sleep(400 + random.nextInt(800));
      ask.destroy();
      assertThat(ask.waitFor(1, TimeUnit.SECONDS)).as("has ended").isTrue();
      codes.add(ask.exitValue());
    }
    // Some may just have ended by themselves, with an answer or without.
    assertThat(codes).contains(TERMINATED).isSubsetOf(TERMINATED, 0, 3);
  }

  @Test
  void aSecondSignalDoesNotWaitForWhatIsUnderWay() throws Exception {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      var settings =
          Map.of(
              "KUTIP_MODELS", "none",
              "KUTIP_LLM_PROVIDER", "openai",
              "KUTIP_LLM_MODEL", "silent",
              "KUTIP_LLM_BASE_URL", "http://127.0.0.1:" + silent.getLocalPort() + "/v1");
      var index = folder.resolve("index");
      ended(new Program(folder, settings).start(index, "ingest", articles.toString()), 0, 60);
      var service = new Program(folder, settings).start(index, "serve");
      try {
        var asking =
            HttpRequest.newBuilder(URI.create(Program.address(service) + "api/answers"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"Apa itu taman?\"}"))
                .build();
        var answered = http.sendAsync(asking, BodyHandlers.ofString());
        Thread.sleep(1_000);
        service.destroy();
        assertThat(service.waitFor(1, TimeUnit.SECONDS)).as("it lets the answer end").isFalse();
        service.destroy();
        ended(service, TERMINATED, 1);
        assertThat(answered.handle((answer, error) -> answer == null).get()).isTrue();
      } finally {
        service.destroyForcibly();
      }
    }
  }

  private Program program(String models) {
    return new Program(folder, Map.of("KUTIP_MODELS", models));
  }

  private static void ended(Process process, int code, long seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("has ended").isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
  }

  /** How many articles have their vectors, once it is more than there were before. */
  private int madeMoreThan(int before, String address) throws Exception {
    var asking = HttpRequest.newBuilder(URI.create(address + "api/health/ready")).build();
    int made = 0;
    for (int tenth = 0; tenth < 300 && made <= before; tenth++) {
      Thread.sleep(100);
      var ready = JSON.readTree(http.send(asking, BodyHandlers.ofString()).body());
      int now = ready.at("/vectors/articles").asInt();
      if (ready.at("/vectors/of").asInt() > 0) {
        assertThat(now).as("what was committed is still there").isGreaterThanOrEqualTo(before);
      }
      made = now;
    }
    assertThat(made).isGreaterThan(before);
    return made;
  }
}
