package kutip.web;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LlmApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION =
      "{\"question\":\"Who is the secretary general of NATO, Rutte?\"}";
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";

  @TempDir private Path folder;
  private ScriptedLlm llm;
  private RunningServer server;

  @BeforeEach
  void start() {
    llm = ScriptedLlm.start();
    server = RunningServer.start(folder, llm, "2s");
  }

  @AfterEach
  void stop() {
    server.close();
    llm.close();
  }

  @Test
  void showsWhatStandsAndWithholdsWhatIsMadeUp() throws IOException {
    llm.completes(
        request ->
            claims(
                claim("Mark Rutte is the secretary general.", request.passageWith(QUOTE), QUOTE),
                claim(
                    "He is from Norway.",
                    request.passageWith(QUOTE),
                    "Rutte berasal dari Norwegia"),
                claim("He sent 9,000 soldiers.", request.passageWith(QUOTE), QUOTE),
                claim("He is widely respected.")));
    var answer = asked();
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("claims")).hasSize(1);
    assertThat(answer.path("text").asText()).isEqualTo("Mark Rutte is the secretary general. [1]");
    assertThat(answer.path("citations").path(0).path("quote").asText()).isEqualTo(QUOTE);
    assertThat(answer.path("withheld").findValuesAsText("reason"))
        .containsExactly("quote_not_found", "figure_not_in_quote", "no_citation");
    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("llm");
  }

  @Test
  void abstainsWhenNothingTheModelSaysStands() throws IOException {
    llm.completes(request -> claims(claim("Norwegia.", 1, "kata yang tidak ada di mana pun")));
    var answer = asked();
    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("abstention").path("reason").asText()).isEqualTo("not_supported");
    assertThat(answer.path("abstention").path("nearest")).isNotEmpty();
  }

  @Test
  void abstainsWhenTheModelSaysThatThePassagesDoNotAnswer() throws IOException {
    llm.completes(request -> claims());
    assertThat(asked().path("abstention").path("reason").asText()).isEqualTo("not_in_sources");
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {
        "SILENT",
        "SILENT_AFTER_HEAD",
        "DRIPS",
        "HANGS_UP_AT_ONCE",
        "UNAUTHORIZED",
        "RATE_LIMITED",
        "FAILS",
        "PAGE",
        "NOT_JSON_EVENTS",
        "FLOODS",
        "CALLS_TOOL",
        "PROSE",
        "EMPTY",
        "REFUSAL_TEXT",
        "REFUSAL_FIELD"
      })
  void aFailingModelEndsInAnAbstentionInBoundedTime(Behaviour behaviour) throws IOException {
    llm.completes(request -> claims(claim("Mark Rutte.", request.passageWith(QUOTE), QUOTE)));
    llm.behaves(behaviour);
    long started = System.nanoTime();
    var answer = asked();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("abstention").path("reason").asText()).isEqualTo("model_failed");
    var behind =
        JSON.readTree(server.get("/api/answers/" + answer.path("id").asText() + "/audit").body());
    assertThat(behind.path("trace").path("failure").asText()).isNotBlank();
  }

  @Test
  void claimsComeBeforeTheAnswerIsWhole() throws IOException, InterruptedException {
    llm.completes(request -> claims(claim("Mark Rutte.", request.passageWith(QUOTE), QUOTE)));
    llm.behaves(Behaviour.SILENT_HALFWAY);
    try (var socket = streaming()) {
      var events = read(socket.getInputStream(), "event: answer");
      assertThat(events).contains("event: sources").contains("model_failed");
    }
  }

  @Test
  void hangingUpEndsTheCallToTheModel() throws IOException, InterruptedException {
    server.close();
    server = RunningServer.start(folder, llm, "60s");
    llm.behaves(Behaviour.SILENT);
    var socket = streaming();
    read(socket.getInputStream(), "\"answering\"");
    socket.close();
    assertThat(llm.hungUp(10_000)).isTrue();
    assertThat(JSON.readTree(server.get("/api/answers").body()).path("answers")).isEmpty();
  }

  private JsonNode asked() throws IOException {
    var response = server.post("/api/answers", QUESTION);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private Socket streaming() throws IOException {
    int port = URI.create(server.address()).getPort();
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    var request =
        "POST /api/answers HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: "
            + QUESTION.length()
            + "\r\n\r\n"
            + QUESTION;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  /** Reads until {@code wanted} and the rest of its line have come. */
  private static String read(InputStream in, String wanted) throws IOException {
    var read = new StringBuilder();
    int at = -1;
    while (at < 0 || read.indexOf("\n\n", at) < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.append((char) next);
      at = read.indexOf(wanted);
    }
    return read.toString();
  }
}
