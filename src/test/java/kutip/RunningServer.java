package kutip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import kutip.web.Server;

/** The real service in this process, on a free port, over the seeds unless told otherwise. */
public final class RunningServer implements AutoCloseable {
  private final Wiring wiring;
  private final Server server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningServer(Wiring wiring, Server server) {
    this.wiring = wiring;
    this.server = server;
  }

  /** Starts it with its index in {@code folder}. */
  public static RunningServer start(Path folder) {
    return start(folder, Map.of());
  }

  /**
   * Starts it with its claims written by {@code llm}, which may take {@code timeout} for one
   * answer.
   */
  public static RunningServer start(Path folder, ScriptedLlm llm, String timeout) {
    return start(folder, llm, timeout, Map.of());
  }

  /** The same, with more settings. */
  public static RunningServer start(
      Path folder, ScriptedLlm llm, String timeout, Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("KUTIP_LLM_PROVIDER", "openai");
    environment.put("KUTIP_LLM_BASE_URL", llm.baseUrl());
    environment.put("KUTIP_LLM_MODEL", ScriptedLlm.MODEL);
    environment.put("KUTIP_LLM_TIMEOUT", timeout);
    return start(folder, environment);
  }

  /** Starts it with settings from {@code environment}. */
  public static RunningServer start(Path folder, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("KUTIP_MODELS", "none"); // those that need the models say so
    all.put("KUTIP_SERVER_PORT", "0");
    all.put("KUTIP_INDEX_DIR", folder.resolve("index").toString());
    var wiring =
        new Wiring(Settings.read(all, folder.resolve("kutip.properties")), InstantSource.system());
    try {
      wiring.keepSeeds();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunningServer(wiring, wiring.serve());
  }

  /** Where it listens, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Where the index and the log are. */
  public static Path indexIn(Path folder) {
    return folder.resolve("index");
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  /** Posts a JSON body. */
  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    wiring.close();
  }
}
