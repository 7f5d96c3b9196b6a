package kutip.web;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what the service itself takes until the first claim is shown, when the model takes
 * nothing; not part of {@code mvn verify}.
 *
 * <p>{@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=FirstClaimLoad}
 */
class FirstClaimLoad {
  private static final String QUESTION = "{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}";
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";
  private static final int EACH = 40;

  @TempDir private Path folder;

  @Test
  void firstClaimAtOneEightAndThirtyTwoCallers() throws InterruptedException {
    try (var llm = ScriptedLlm.start();
        var server =
            RunningServer.start(folder, llm, "30s", Map.of("KUTIP_LLM_CONCURRENT", "32"))) {
      llm.completes(
          request -> claims(claim("Rutte memimpin NATO.", request.passageWith(QUOTE), QUOTE)));
      measure(server, 8); // warms up
      for (int callers : List.of(1, 8, 32)) {
        var times = measure(server, callers);
        System.out.printf(
            "%2d callers: first claim after %.0f ms (median), %.0f ms (99 %%), of %d answers%n",
            callers, at(times, 0.5), at(times, 0.99), times.size());
        assertThat(times).hasSize(callers * EACH);
      }
    }
  }

  private static double at(List<Long> nanos, double share) {
    return nanos.get((int) (share * (nanos.size() - 1))) / 1e6;
  }

  /** The times until the first claim, in nanoseconds, shortest first. */
  private static List<Long> measure(RunningServer server, int callers) throws InterruptedException {
    var times = new ConcurrentLinkedQueue<Long>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < callers; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var http = HttpClient.newHttpClient()) {
                      for (int each = 0; each < EACH; each++) {
                        times.add(firstClaim(server, http));
                      }
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return times.stream().sorted().toList();
  }

  private static long firstClaim(RunningServer server, HttpClient http) {
    var request =
        server
            .request("/api/answers")
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
    long started = System.nanoTime();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
      long took = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (took == 0 && line.equals("event: claim")) {
          took = System.nanoTime() - started;
        }
      }
      return took;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
