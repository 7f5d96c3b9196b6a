package kutip.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service as a process of its own, over the starter articles, and measures it.
 *
 * @param command that starts it
 */
public record StartTrial(List<String> command) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
  private static final int REST_MILLIS = 5;

  public StartTrial {
    command = List.copyOf(command);
  }

  /**
   * One start.
   *
   * @param first whether the articles had to be kept first
   * @param seconds from the start of the process until {@code /api/health/ready} answers
   * @param idle memory then
   * @param busy memory after the questions
   * @param answered how many of the questions were
   * @param millis a question took, half of them less
   */
  public record Start(
      boolean first, double seconds, Footprint idle, Footprint busy, int answered, double millis) {}

  /** Starts it so many times and once before, on one index, and asks each the questions. */
  public List<Start> measure(int starts, List<String> questions)
      throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("kutip-eval");
    try {
      var measured = new ArrayList<Start>();
      for (int at = 0; at <= starts; at++) {
        measured.add(start(folder, at == 0, questions));
      }
      return measured;
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Start start(Path folder, boolean first, List<String> questions)
      throws IOException, InterruptedException {
    int port = free();
    var building = new ProcessBuilder(command);
    building
        .environment()
        .putAll(
            Map.of(
                "KUTIP_SERVER_PORT", Integer.toString(port),
                "KUTIP_INDEX_DIR", folder.resolve("index").toString()));
    building.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    var address = URI.create("http://127.0.0.1:" + port);
    // Made before the clock runs: it is not the service that takes this time.
    try (var http = HttpClient.newHttpClient()) {
      long began = System.nanoTime();
      var process = building.start();
      try {
        ready(http, address, process, began, folder);
        double seconds = (System.nanoTime() - began) / 1e9;
        var idle = Footprint.of(process.pid());
        int answered = 0;
        var millis = new double[questions.size()];
        for (int at = 0; at < millis.length; at++) {
          long asked = System.nanoTime();
          answered += ask(http, address, questions.get(at)) ? 1 : 0;
          millis[at] = (System.nanoTime() - asked) / 1e6;
        }
        Arrays.sort(millis);
        return new Start(
            first,
            seconds,
            idle,
            Footprint.of(process.pid()),
            answered,
            Metrics.percentile(millis, 0.5));
      } finally {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
    }
  }

  private static void ready(HttpClient http, URI address, Process process, long began, Path folder)
      throws IOException, InterruptedException {
    var asking = HttpRequest.newBuilder(address.resolve("/api/health/ready")).build();
    while (System.nanoTime() - began < PATIENCE && process.isAlive()) {
      try {
        if (http.send(asking, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
      } catch (ConnectException e) {
        // Not there yet.
      }
      Thread.sleep(REST_MILLIS);
    }
    throw new IllegalStateException(
        "the service did not become ready; it said: " + Files.readString(folder.resolve("log")));
  }

  private static boolean ask(HttpClient http, URI address, String question)
      throws IOException, InterruptedException {
    var body = JSON.writeValueAsString(Map.of("question", question));
    var asking =
        HttpRequest.newBuilder(address.resolve("/api/answers"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(asking, HttpResponse.BodyHandlers.ofString()).body();
    return JSON.readTree(answer).path("status").asText().equals("answered");
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
