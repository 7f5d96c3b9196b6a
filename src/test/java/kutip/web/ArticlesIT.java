package kutip.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The articles kept, read over HTTP. */
class ArticlesIT {
  private static final String TOKEN = "rahasia-sekali-0123456789";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BRIDGE =
      """
      {"title": "Jembatan Wanasari dibuka", "published": "2025-03-04",
       "text": "Jembatan gantung Wanasari 🌉 dibuka untuk umum pada Selasa pagi oleh Bupati Hadi Santosa. Jembatan sepanjang 240 meter itu menghubungkan dua desa yang selama ini terpisah sungai."}
      """;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, Map.of("KUTIP_ADMIN_TOKEN", TOKEN));
    var put =
        server.send(
            server
                .request("/api/articles/jembatan")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(BRIDGE))
                .build());
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO", "jembatan gantung Wanasari"})
  void everyPassageThatIsFoundStandsInItsArticle(String query) throws IOException {
    var search = JSON.createObjectNode().put("query", query).toString();
    var hits = json(server.post("/api/search", search)).path("hits");
    assertThat(hits).isNotEmpty();
    for (var hit : hits) {
      var id = hit.path("article").path("id").asText();
      var article = json(server.get("/api/articles/" + id));
      int start = hit.path("start").asInt();
      int end = hit.path("end").asInt();
      JsonNode expected =
          JSON.createObjectNode()
              .put("id", hit.path("passage").asText())
              .put("start", start)
              .put("end", end);
      assertThat(article.path("passages")).contains(expected);
      var text = article.path("text").asText();
      int from = text.offsetByCodePoints(0, start);
      int to = text.offsetByCodePoints(0, end);
      assertThat(text.substring(from, to)).isEqualTo(hit.path("text").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%2B999999999-12-31", "-0001-01-01", "2024-02-30", "2024-1-1", "20240101"})
  void whatIsNoDateIsNamed(String date) throws IOException {
    for (var name : List.of("from", "to")) {
      var refused = server.get("/api/articles?" + name + "=" + date);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).path("detail").asText())
          .isEqualTo(
              name
                  + " is \""
                  + URLDecoder.decode(date, UTF_8)
                  + "\"; wanted a date that exists, as YYYY-MM-DD");
    }
  }

  @Test
  void aParameterGivenTwiceIsRefused() throws IOException {
    var refused = server.get("/api/articles?source=satu.example&limit=5&source=dua.example");
    assertThat(refused.statusCode()).isEqualTo(400);
    var problem = json(refused);
    assertThat(problem.path("detail").asText()).isEqualTo("source is given 2 times; wanted once");
    assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("source");
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
