package kutip.web;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model quotes truly but beside the point, as small ones do, judged by the reader. */
class LlmRelevanceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUOTE =
      "pangkalan khusus Korea Utara yang beranggotakan 1.500 orang telah dikirimkan ke Rusia";
  private static final String CLAIM = "Korea Utara mengirim 1.500 orang ke Rusia.";

  @TempDir private static Path folder;
  private static ScriptedLlm llm;
  private static RunningServer server;

  private static final String FORMER =
      "Menteri Luar Negeri Cho Tae-yul dan Sekretaris Jenderal NATO Jens Stoltenberg";

  @BeforeAll
  static void start() {
    llm = ScriptedLlm.start();
    server =
        RunningServer.start(
            folder, llm, "20s", Map.of("KUTIP_MODELS", "embedded", "KUTIP_SEARCH_K", "40"));
  }

  @BeforeEach
  void claim1500() {
    llm.completes(
        request -> claims(claim(CLAIM, request.passageWith("beranggotakan 1.500 orang"), QUOTE)));
  }

  @AfterAll
  static void stop() {
    server.close();
    llm.close();
  }

  @Test
  void aTrueQuoteThatDoesNotAnswerIsWithheldAndTheAnswerAbstains() throws IOException {
    var answer = asked("Berapa jumlah penduduk Korea Utara dan Rusia?");
    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("abstention").path("reason").asText()).isEqualTo("not_in_sources");
    assertThat(answer.path("withheld").findValuesAsText("reason")).containsOnly("not_entailed");
    assertThat(answer.path("withheld").findValuesAsText("text")).containsExactly(CLAIM);
  }

  @Test
  void theSameQuoteStandsWhereItAnswers() throws IOException {
    var answer = asked("Berapa orang yang dikirim Korea Utara ke Rusia?");
    assertThat(answer.path("claims").findValuesAsText("text")).containsExactly(CLAIM);
  }

  @Test
  void theSameQuoteIsWithheldWhereAYearIsAskedForOfWhichItsArticleIsNot() throws IOException {
    var answer = asked("Berapa orang yang dikirim Korea Utara ke Rusia pada tahun 2031?");
    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("withheld").findValuesAsText("text")).containsExactly(CLAIM);
  }

  @Test
  void theSameQuoteStandsWhereTheYearIsThatOfItsArticle() throws IOException {
    var answer = asked("Berapa orang yang dikirim Korea Utara ke Rusia pada tahun 2024?");
    assertThat(answer.path("claims").findValuesAsText("text")).containsExactly(CLAIM);
  }

  @Test
  void theSameQuoteStandsWhereItAnswersInAnotherLanguage() throws IOException {
    var answer = asked("How many people did North Korea send to Russia?");
    assertThat(answer.path("claims").findValuesAsText("text")).containsExactly(CLAIM);
  }

  @Test
  void aNewerValueThatTheModelLeavesOutIsToldBesideItsOwn() throws IOException {
    former("Sekretaris Jenderal NATO adalah Jens Stoltenberg.");

    var answer = asked("Siapa Sekretaris Jenderal NATO?");

    assertThat(answer.path("text").asText())
        .contains("Mark Rutte (per 22 Oktober 2024)")
        .contains("Jens Stoltenberg (per ");
    assertThat(answer.path("conflicts").path(0).path("kind").asText())
        .isEqualTo("changed_over_time");
    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("llm");
  }

  @Test
  void whoSomebodyIsStandsWhereTheTitleSaysIt() throws IOException {
    former("Jens Stoltenberg adalah Sekretaris Jenderal NATO.");

    var answer = asked("Siapa Jens Stoltenberg?");

    assertThat(answer.path("claims").findValuesAsText("text"))
        .contains("Jens Stoltenberg adalah Sekretaris Jenderal NATO.");
    assertThat(answer.path("answerer").path("kind").asText()).isEqualTo("llm");
  }

  @Test
  void nothingIsAddedToAnAnswerAskedForAnEarlierDay() throws IOException {
    former("Sekretaris Jenderal NATO adalah Jens Stoltenberg.");

    var earlier =
        JSON.readTree(
            server
                .post(
                    "/api/answers",
                    "{\"question\":\"Siapa Sekretaris Jenderal NATO?\",\"asOf\":\"2024-08-01\"}")
                .body());

    assertThat(earlier.path("text").asText()).contains("Stoltenberg").doesNotContain("Rutte");
    assertThat(earlier.path("claims")).hasSize(1);
  }

  private static void former(String text) {
    llm.completes(request -> claims(claim(text, request.passageWith(FORMER), FORMER)));
  }

  private static JsonNode asked(String question) throws IOException {
    var body = JSON.createObjectNode().put("question", question).toString();
    return JSON.readTree(server.post("/api/answers", body).body());
  }
}
