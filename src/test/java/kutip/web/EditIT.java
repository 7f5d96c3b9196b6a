package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to the articles over HTTP. */
class EditIT {
  private static final String TOKEN = "rahasia-sekali-0123456789";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BRIDGE =
      """
      {"title": "Jembatan Wanasari dibuka", "published": "2025-03-04", "source": "kabar.example",
       "author": "Rina Putri", "section": "daerah",
       "text": "Jembatan Wanasari dibuka untuk umum pada Selasa pagi oleh Bupati Hadi Santosa. Jembatan sepanjang 240 meter itu menghubungkan dua desa yang selama ini terpisah sungai."}
      """;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, Map.of("KUTIP_ADMIN_TOKEN", TOKEN));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anArticleThatIsPutAnswersAtOnceAndIsGoneFromAnswersOnceDeleted() throws IOException {
    var put = put("jembatan", BRIDGE);
    assertThat(put.statusCode()).isEqualTo(201);
    assertThat(json(put).path("published").asText()).isEqualTo("2025-03-04");
    var answer = asked("Siapa yang membuka Jembatan Wanasari?");
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    var article = answer.path("citations").path(0).path("article");
    assertThat(article.path("id").asText()).isEqualTo("jembatan");
    var kept = json(server.get("/api/articles/jembatan"));
    assertThat(kept.path("author").asText()).isEqualTo("Rina Putri");
    assertThat(kept.path("section").asText()).isEqualTo("daerah");

    assertThat(delete("jembatan").statusCode()).isEqualTo(204);
    assertThat(asked("Siapa yang membuka Jembatan Wanasari?").path("status").asText())
        .isEqualTo("abstained");
    assertThat(server.get("/api/articles/jembatan").statusCode()).isEqualTo(404);
    var cited = server.get("/api/articles/jembatan?sha256=" + article.path("sha256").asText());
    assertThat(cited.statusCode()).isEqualTo(200);
    var verified = server.post("/api/answers/" + answer.path("id").asText() + "/verify", "");
    assertThat(json(verified).path("ok").asBoolean()).isTrue();
    assertThat(delete("jembatan").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangedTextIsAVersionAndTheSameTextIsNothing() throws IOException {
    put("versi", BRIDGE.replace("Wanasari", "Lestari"));
    var again = put("versi", BRIDGE.replace("Wanasari", "Lestari"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).path("kept").asText()).isEqualTo("unchanged");
    var changed = put("versi", BRIDGE.replace("Wanasari", "Lestari").replace("240", "260"));
    assertThat(json(changed).path("kept").asText()).isEqualTo("changed");
    assertThat(json(server.get("/api/articles/versi")).path("versions")).hasSize(2);
  }

  @Test
  void whoExpectsAnotherVersionIsTold() throws IOException {
    var first = json(put("cocok", BRIDGE.replace("Wanasari", "Merdeka")));
    var stale =
        server.send(
            changing("/api/articles/cocok")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"00\"")
                .PUT(HttpRequest.BodyPublishers.ofString(BRIDGE))
                .build());
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains(first.path("sha256").asText());
    var create =
        server.send(
            changing("/api/articles/cocok")
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(BRIDGE))
                .build());
    assertThat(create.statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "'',no token",
    "Bearer salah,a wrong token",
    "Basic abc,a wrong token",
    "Bearer,a wrong token",
    TOKEN + ",a wrong token",
  })
  void whoHasNoTokenOrAWrongOneChangesNothing(String shown, String detail) {
    var request =
        server
            .request("/api/articles/x")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(BRIDGE));
    if (!shown.isEmpty()) {
      request.header("Authorization", shown);
    }
    var refused = server.send(request.build());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(refused.body()).contains(detail);
    assertThat(server.get("/api/articles/x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER ", "Bearer  "})
  void theSchemeBeforeTheTokenMayBeWrittenInAnyCase(String scheme) {
    var taken =
        server.send(
            server
                .request("/api/articles/skema")
                .header("Authorization", scheme + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(BRIDGE.replace("Wanasari", "Skema")))
                .build());
    assertThat(taken.statusCode()).as(taken.body()).isIn(200, 201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"x\"}|400|text is missing",
        "{\"text\": \"   \"}|422|the text is empty",
        "{\"text\": \"a\", \"published\": \"2025-02-30\"}|400|wanted a date that exists",
        "{\"text\": \"a\", \"published\": \"+10000-01-01\"}|400|wanted a date that exists",
        "{\"text\": \"a\", \"tanggal\": \"x\"}|400|unknown field",
        "[]|400|no JSON object",
        "{\"text\": \"Baca juga: judul lain\"}|422|boilerplate",
        "{\"text\": \"rusak \\ud800 di tengah kalimat yang cukup panjang\"}|422|surrogate"
      })
  void whatIsWrongWithAnArticleIsNamed(String body, int status, String detail) {
    var refused = put("salah", body);
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.body()).contains(detail);
  }

  @Test
  void aFileIsTakenAndNamesItsArticle() throws IOException {
    var text =
        "Pasar Kemuning terbakar pada Rabu malam. Tidak ada korban jiwa dalam kebakaran itu.";
    var taken =
        server.send(
            changing("/api/articles?name=pasar-kemuning.txt")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(json(taken).path("added").asInt()).isEqualTo(1);
    assertThat(json(server.get("/api/articles/pasar-kemuning")).path("text").asText())
        .isEqualTo(text);
    var strange =
        server.send(
            changing("/api/articles")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());
    assertThat(strange.statusCode()).isEqualTo(415);
  }

  @Test
  void copiesOfOneTextOnSeveralPortalsAreOneOrigin() throws IOException {
    var text =
        "Gubernur Wira Atmaja meresmikan Bendungan Tirta Jaya pada Senin di hadapan ratusan warga"
            + " yang sudah menunggu sejak pagi. Bendungan itu menampung 90 juta meter kubik air dan"
            + " akan mengairi 12 ribu hektare sawah di tiga kabupaten mulai musim tanam berikutnya."
            + " Pembangunannya memakan waktu lima tahun dengan biaya dua triliun rupiah.";
    put("asli", article("satu.example", text));
    put("salinan", article("dua.example", "Laporan daerah. " + text));
    var copy = json(server.get("/api/articles/salinan"));
    assertThat(copy.path("origin").asText()).isEqualTo("asli");
    assertThat(copy.path("copies").path(0).path("id").asText()).isEqualTo("asli");
    var answer = asked("Siapa yang meresmikan Bendungan Tirta Jaya?");
    assertThat(answer.path("claims")).isNotEmpty();
    for (var claim : answer.path("claims")) {
      assertThat(claim.path("origins").asInt()).isEqualTo(1);
    }
  }

  @Test
  void theArticlesAreListedBySourceDateAndTitle() throws IOException {
    put(
        "daftar-1",
        article("daftar.example", "Kereta cepat tiba di stasiun baru pada hari Minggu."));
    var listed = json(server.get("/api/articles?source=daftar.example&q=judul&from=2025-01-01"));
    assertThat(listed.path("articles")).hasSize(1);
    assertThat(json(server.get("/api/articles?source=daftar.example&q=gajah")).path("articles"))
        .isEmpty();
    assertThat(
            json(server.get("/api/articles?source=daftar.example&to=2024-12-31")).path("articles"))
        .isEmpty();
  }

  @Test
  void manyCallersAtOnceLoseNothing() throws InterruptedException {
    var statuses = new ConcurrentLinkedQueue<Integer>();
    var callers =
        IntStream.range(0, 16)
            .mapToObj(
                at ->
                    Thread.ofVirtual()
                        .start(
                            () ->
                                statuses.add(
                                    put(
                                            "ramai-" + at,
                                            article(
                                                "ramai.example",
                                                "Warga ke-" + at + " datang ke balai kota."))
                                        .statusCode())))
            .toList();
    for (var caller : callers) {
      caller.join();
    }
    assertThat(statuses).hasSize(16).containsOnly(201);
    for (int at = 0; at < 16; at++) {
      assertThat(server.get("/api/articles/ramai-" + at).statusCode()).isEqualTo(200);
    }
  }

  private static String article(String source, String text) {
    return JSON.createObjectNode()
        .put("title", "Judul dari " + source)
        .put("source", source)
        .put("published", "2025-05-06")
        .put("text", text)
        .toString();
  }

  private static HttpRequest.Builder changing(String path) {
    return server.request(path).header("Authorization", "Bearer " + TOKEN);
  }

  private static HttpResponse<String> put(String id, String body) {
    return server.send(
        changing("/api/articles/" + id)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> delete(String id) {
    return server.send(changing("/api/articles/" + id).DELETE().build());
  }

  private static JsonNode asked(String question) throws IOException {
    var body = JSON.createObjectNode().put("question", question).toString();
    return json(server.post("/api/answers", body));
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
