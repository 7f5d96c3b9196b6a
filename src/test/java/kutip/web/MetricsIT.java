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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service tells of itself, and what a model's answers cost. */
class MetricsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";

  @TempDir private Path folder;
  private ScriptedLlm llm;
  private RunningServer server;

  @BeforeEach
  void start() {
    llm = ScriptedLlm.start();
    llm.completes(
        request ->
            claims(
                claim("Mark Rutte memimpin NATO.", request.passageWith(QUOTE), QUOTE),
                claim("Rutte memimpin sejak 2014.", request.passageWith(QUOTE), QUOTE)));
    server =
        RunningServer.start(
            folder,
            llm,
            "10s",
            Map.of("KUTIP_LLM_PROMPT_PRICE", "2.5", "KUTIP_LLM_COMPLETION_PRICE", "10"));
  }

  @AfterEach
  void stop() {
    server.close();
    llm.close();
  }

  @Test
  void countsAnswersClaimsTokensAndWhatTheyCost() throws IOException {
    var answer = asked("llm");
    asked("reader");

    var calls =
        JSON.readTree(server.get("/api/answers/" + answer.path("id").asText() + "/audit").body())
            .path("trace")
            .path("calls");
    var call = calls.path(0);
    int prompt = call.path("promptTokens").asInt();
    int completion = call.path("completionTokens").asInt();
    assertThat(call.path("cost").asDouble()).isEqualTo((prompt * 2.5 + completion * 10) / 1e6);

    var told = server.get("/metrics");
    assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(told.body())
        .contains("kutip_answers_total{answerer=\"llm\",reason=\"\",status=\"answered\"} 1.0")
        .contains("kutip_answers_total{answerer=\"reader\"")
        .contains("kutip_claims_total{answerer=\"llm\",verdict=\"supported\"} 1.0")
        .contains("kutip_claims_total{answerer=\"llm\",verdict=\"figure_not_in_quote\"} 2.0")
        .contains("kutip_llm_calls_total{model=\"" + call.path("model").asText())
        .contains("kutip_llm_tokens_total{kind=\"prompt\"")
        .contains("kutip_llm_cost_total{model=\"" + call.path("model").asText())
        .contains("kutip_answer_seconds_count{step=\"all\"} 2")
        .contains("kutip_articles 5.0");
  }

  @Test
  void anAnswerIsCountedThatCameAsAStream() {
    server.send(
        server
            .request("/api/answers")
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString("{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}"))
            .build());

    assertThat(server.get("/metrics").body())
        .contains("kutip_answers_total{answerer=\"llm\",reason=\"\",status=\"answered\"} 1.0");
  }

  private JsonNode asked(String answerer) throws IOException {
    var body =
        JSON.createObjectNode()
            .put("question", "Siapa Sekretaris Jenderal NATO?")
            .put("answerer", answerer);
    return JSON.readTree(server.post("/api/answers", body.toString()).body());
  }
}
