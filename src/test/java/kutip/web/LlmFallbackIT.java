package kutip.web;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered when the model fails and the reader may step in. */
class LlmFallbackIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION = "{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}";
  private static final String UNANSWERED = "{\"question\":\"Berapa harga cabai rawit di Seoul?\"}";
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";

  @TempDir private Path folder;
  private ScriptedLlm llm;
  private RunningServer server;

  @BeforeEach
  void start() {
    llm = ScriptedLlm.start();
    llm.completes(
        request -> claims(claim("Mark Rutte memimpin NATO.", request.passageWith(QUOTE), QUOTE)));
    server = RunningServer.start(folder, llm, "2s", Map.of("KUTIP_LLM_FALLBACK", "reader"));
  }

  @AfterEach
  void stop() {
    server.close();
    llm.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNAUTHORIZED | HTTP 401",
        "FAILS        | The server had an error",
        "SILENT       | no word within 2000 ms",
        "PROSE        | gave no claims, but: NATO is led",
        "EMPTY        | gave an empty completion",
      })
  void theReaderAnswersAndTheAnswerSaysSo(Behaviour behaviour, String words) throws IOException {
    llm.behaves(behaviour);

    var answer = asked(QUESTION);

    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("citations")).isNotEmpty();
    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("reader");
    assertThat(answer.path("fallback").path("kind").asText()).isEqualTo("llm");
    assertThat(answer.path("fallback").path("model").asText()).isEqualTo(ScriptedLlm.MODEL);
    assertThat(answer.path("fallback").path("failure").asText()).contains(words);
    var trace = trace(answer);
    assertThat(trace.path("failure").asText()).contains(words);
    assertThat(trace.path("calls").path(0).path("user").asText()).contains("NATO");
    assertThat(verified(answer)).isTrue();
  }

  @Test
  void theReaderAnswersWhereNothingTheModelSaysStandsAndWhatFellIsTold() throws IOException {
    llm.completes(
        request -> claims(claim("Rutte memimpin sejak 2014.", request.passageWith(QUOTE), QUOTE)));

    var answer = asked(QUESTION);

    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("reader");
    assertThat(answer.path("fallback").path("failure").asText()).contains("nothing it said stands");
    assertThat(answer.path("withheld").findValuesAsText("reason"))
        .containsExactly("figure_not_in_quote");
    assertThat(trace(answer).path("calls")).hasSize(2);
    assertThat(trace(answer).path("draft").findValuesAsText("verdict"))
        .contains("figure_not_in_quote", "supported");
    assertThat(verified(answer)).isTrue();
  }

  @Test
  void aModelThatSaysTheArticlesDoNotAnswerHasNotFailed() throws IOException {
    llm.completes(request -> claims());

    var answer = asked(QUESTION);

    assertThat(answer.path("abstention").path("reason").asText()).isEqualTo("not_in_sources");
    assertThat(answer.path("fallback").isNull()).isTrue();
  }

  @Test
  void anAnswerOfTheModelHasNoFallback() throws IOException {
    var answer = asked(QUESTION);

    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("llm");
    assertThat(answer.path("fallback").isNull()).isTrue();
  }

  @Test
  void whereTheReaderKnowsNoAnswerEitherItAbstainsForItsOwnReason() throws IOException {
    llm.behaves(Behaviour.UNAUTHORIZED);

    var answer = asked(UNANSWERED);

    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("abstention").path("reason").asText()).isNotEqualTo("model_failed");
    assertThat(answer.path("fallback").path("failure").asText()).contains("HTTP 401");
  }

  @Test
  void whatTheModelSaidBeforeItFailedIsTakenBack() throws IOException {
    llm.behaves(Behaviour.SILENT_HALFWAY)
        .completes(
            request ->
                claims(
                    claim("Mark Rutte leads NATO.", request.passageWith(QUOTE), QUOTE),
                    claim("x".repeat(400))));

    var events =
        server
            .send(
                server
                    .request("/api/answers")
                    .header("Content-Type", "application/json")
                    .header("Accept", "text/event-stream")
                    .POST(BodyPublishers.ofString(QUESTION))
                    .build())
            .body();

    var again = events.lastIndexOf("\"answering\"");
    assertThat(events.indexOf("Mark Rutte leads NATO.")).isBetween(0, again);
    assertThat(events.substring(again)).contains("event: claim").doesNotContain("leads NATO");
    assertThat(events.substring(again)).contains("\"kind\":\"reader\"");
  }

  private JsonNode asked(String question) throws IOException {
    var response = server.post("/api/answers", question);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private JsonNode trace(JsonNode answer) throws IOException {
    var behind = server.get("/api/answers/" + answer.path("id").asText() + "/audit").body();
    return JSON.readTree(behind).path("trace");
  }

  private boolean verified(JsonNode answer) throws IOException {
    var path = "/api/answers/" + answer.path("id").asText() + "/verify";
    return JSON.readTree(server.post(path, "").body()).path("ok").asBoolean();
  }
}
