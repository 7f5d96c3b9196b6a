package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first user asks of the starter articles, with the embedded models and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedQuestionsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private Process service;
  private String address;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new Program(folder, Map.of()).start(folder.resolve("index"), "serve");
    address = Program.address(service);
    for (int tenth = 0; tenth < 600 && made() < 5; tenth++) {
      Thread.sleep(100);
    }
    assertThat(made()).as("articles with vectors").isEqualTo(5);
    Thread.sleep(1_500); // Until the last commit is there, and is seen.
  }

  @AfterAll
  void stop() throws InterruptedException {
    service.destroy();
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa presiden Korea Selatan?",
        "Siapa Presiden Korsel saat ini?",
        "Who is the president of South Korea?",
        "한국의 대통령은 누구입니까?"
      })
  void whoHoldsAnOfficeIsToldOfEachTimeHoweverItIsAsked(String question) throws Exception {
    var answer = asked(question);

    assertThat(values(answer)).containsExactly("Lee Jae Myung", "Yoon Suk Yeol");
    assertThat(answer.at("/conflicts/0/kind").asText()).isEqualTo("changed_over_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa presiden Rusia?",
        "Siapa presiden Ukraina?",
        "Siapa presiden Korea Utara?",
        "Who is the president of Russia?",
        "러시아 대통령은 누구입니까?",
        "Who is the foreign minister of Russia?",
        "Who is the defense minister of South Korea?",
        "한국 국방부 장관은 누구입니까?",
        "Siapa Menhan Korsel?",
        "Apakah Trump mengunjungi Jakarta?",
        "Apakah Rutte mengunjungi Seoul?"
      })
  void whatNoArticleSaysIsNotAnswered(String question) throws Exception {
    assertThat(asked(question).path("status").asText()).isEqualTo("abstained");
  }

  @ParameterizedTest
  @CsvSource({
    "Siapa Mark Rutte?, Sekretaris Jenderal NATO",
    "Who is Cho Tae-yul?, Menteri Luar Negeri",
    "Apa kepanjangan DK PBB?, Dewan Keamanan PBB",
    "Apa nama resmi Korea Utara?, Republik Rakyat Demokratik Korea",
    "Who is the US Secretary of State?, Antony Blinken",
    "Apa itu BICES?, Battlefield Information Collection and Exploitation System",
  })
  void namesAreKnownHoweverTheyAreWritten(String question, String value) throws Exception {
    assertThat(values(asked(question))).containsExactly(value);
  }

  @Test
  void bothHoldersOfAnAbbreviatedOfficeAreTold() throws Exception {
    assertThat(values(asked("Siapa Menlu Korsel?"))).containsExactly("Cho Tae-yul", "Park Jin");
    assertThat(values(asked("Siapa sekjen NATO?")))
        .containsExactly("Mark Rutte", "Jens Stoltenberg");
  }

  @ParameterizedTest
  @CsvSource({
    "Apakah Rusia memveto resolusi tersebut?, Rusia memvetonya dan China menolaknya",
    "Apakah China mendukung resolusi DK PBB?, Rusia memvetonya dan China menolaknya",
    "Benarkah Korut membantah kesepakatan senjata dengan Rusia?, telah membantah adanya",
  })
  void whetherSomethingIsSoIsAnsweredWithTheSentenceThatSaysIt(String question, String said)
      throws Exception {
    assertThat(asked(question).at("/claims/0/text").asText()).contains(said);
  }

  /** The short answers of the claims, in their order. */
  private static List<String> values(JsonNode answer) {
    var values = new ArrayList<String>();
    answer.required("claims").forEach(claim -> values.add(claim.path("value").asText()));
    return values;
  }

  private JsonNode asked(String question) throws Exception {
    var body = JSON.writeValueAsString(Map.of("question", question));
    return sent(
        HttpRequest.newBuilder(URI.create(address + "api/answers"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private int made() throws Exception {
    var ready = URI.create(address + "api/health/ready");
    return sent(HttpRequest.newBuilder(ready).build()).at("/vectors/articles").asInt();
  }

  private JsonNode sent(HttpRequest request) throws Exception {
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
