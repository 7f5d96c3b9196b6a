package kutip.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kutip.RunningServer;
import kutip.article.RawFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files sent over HTTP, and the names they have. */
class UploadIT {
  private static final String TOKEN = "rahasia-sekali-0123456789";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKET =
      "Pasar Melati terbakar pada Rabu malam. Tidak ada korban jiwa dalam kebakaran itu.";
  private static final String SCHOOL =
      "Sekolah baru di Desa Cempaka dibuka oleh camat setempat dan menerima 120 murid.";

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
  void filesWithoutANameStayApartAndTheSameFileStaysOneArticle() throws IOException {
    assertThat(uploaded("", MARKET).path("added").asInt()).isEqualTo(1);
    assertThat(uploaded("", SCHOOL).path("added").asInt()).isEqualTo(1);
    assertThat(uploaded("", MARKET).path("unchanged").asInt()).isEqualTo(1);
    for (var text : List.of(MARKET, SCHOOL)) {
      var id = "upload-" + RawFile.sha256(text.getBytes(UTF_8)).substring(0, 16);
      var article = JSON.readTree(server.get("/api/articles/" + id).body());
      assertThat(article.path("text").asText()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C#", "C+", "C+.v2"})
  void namesThatDifferOnlyInOtherSignsAreDifferentArticles(String name) throws IOException {
    var text = "Kursus bahasa " + name + " dibuka untuk umum mulai Senin di balai kota.";
    assertThat(uploaded("?name=" + encoded(name), text).path("added").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {84, 85, 100, 200})
  void aLongNameIsTakenAndNamesAnArticleOfItsOwn(int syllables) throws IOException {
    var text = "Perpustakaan kota menerima " + syllables + " buku baru dari para penyumbang.";
    var name = encoded("가".repeat(syllables) + ".txt");
    assertThat(uploaded("?name=" + name, text).path("added").asInt()).isEqualTo(1);
  }

  @Test
  void aFileOfAByteTooManyIsTooLarge() {
    var refused =
        server.send(
            server
                .request("/api/articles")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[RawFile.LARGEST + 1]))
                .build());
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("larger than " + RawFile.LARGEST + " bytes");
  }

  private static JsonNode uploaded(String query, String text) throws IOException {
    var taken =
        server.send(
            server
                .request("/api/articles" + query)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    return JSON.readTree(taken.body());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }
}
