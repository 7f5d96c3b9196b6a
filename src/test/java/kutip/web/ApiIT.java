package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyQuoteStandsAtItsOffsetsInTheSeedFileAndOutsideItsBoilerplate() throws IOException {
    for (var question :
        List.of(
            "Siapa Sekretaris Jenderal NATO?",
            "Kapan Yoon bertemu Stoltenberg?",
            "Apa yang dituduhkan Korsel kepada Korut?",
            "Siapa Duta Besar Rusia untuk urusan nuklir Korut?",
            "Berapa orang pasukan khusus Korea Utara yang dikirim ke Rusia?")) {
      var answer = asked("{\"question\":\"" + question + "\"}");
      assertThat(answer.path("status").asText()).as(question).isEqualTo("answered");
      assertThat(answer.path("citations")).as(question).isNotEmpty();
      for (var citation : answer.path("citations")) {
        var id = citation.path("article").path("id").asText();
        var text = Files.readString(Path.of("seeds", id + ".txt"), StandardCharsets.UTF_8);
        int start = text.offsetByCodePoints(0, citation.path("start").asInt());
        int end = text.offsetByCodePoints(0, citation.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(citation.path("quote").asText());
        var article = read(server.get("/api/articles/" + id).body());
        for (var part : article.path("boilerplate")) {
          boolean apart =
              part.path("end").asInt() <= citation.path("start").asInt()
                  || part.path("start").asInt() >= citation.path("end").asInt();
          assertThat(apart).as("%s of %s", part, citation).isTrue();
        }
      }
    }
  }

  @Test
  void valuesThatChangedOverTimeAreAllGivenWithTheirDatesNewestFirst() throws IOException {
    var answer = asked("{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}");
    assertThat(answer.path("conflicts").path(0).path("kind").asText())
        .isEqualTo("changed_over_time");
    assertThat(answer.path("claims").path(0).path("value").asText()).isEqualTo("Mark Rutte");
    assertThat(answer.path("claims").path(1).path("value").asText()).isEqualTo("Jens Stoltenberg");
    assertThat(answer.path("text").asText())
        .contains("Mark Rutte (per 22 Oktober 2024)")
        .contains("Jens Stoltenberg (per 12 Juli 2024)");
  }

  @Test
  void asOfSeesOnlyWhatHadAppeared() throws IOException {
    var answer =
        asked("{\"question\":\"Siapa Sekretaris Jenderal NATO?\",\"asOf\":\"2024-08-01\"}");
    assertThat(answer.path("text").asText()).contains("Stoltenberg").doesNotContain("Rutte");
    assertThat(answer.path("asOf").asText()).isEqualTo("2024-08-01");
    var none = asked("{\"question\":\"Siapa Sekretaris Jenderal NATO?\",\"asOf\":\"2020-01-01\"}");
    assertThat(none.path("abstention").path("reason").asText()).isEqualTo("nothing_found");
  }

  @Test
  void anAnswerTellsTheFiltersThatCountedForIt() throws IOException {
    var answer =
        asked(
            "{\"question\":\"Siapa Sekjen NATO?\",\"sources\":[\"b.example\",\"a.example\"],"
                + "\"from\":\"2024-01-01\"}");
    assertThat(answer.path("sources"))
        .extracting(JsonNode::asText)
        .containsExactly("a.example", "b.example");
    assertThat(answer.path("from").asText()).isEqualTo("2024-01-01");
    assertThat(answer.path("to").isNull()).isTrue();
    var ofATime = asked("{\"question\":\"Apa berita NATO Juli 2024?\"}");
    assertThat(ofATime.path("sources")).isEmpty();
    assertThat(ofATime.path("from").asText()).isEqualTo("2024-07-01");
    assertThat(ofATime.path("to").asText()).isEqualTo("2024-07-31");
  }

  @Test
  void aCitationTellsTheLanguageOfItsArticle() throws IOException {
    var answer = asked("{\"question\":\"When did Yoon meet Stoltenberg at the NATO summit?\"}");
    assertThat(answer.path("language").asText()).isEqualTo("en");
    assertThat(answer.path("citations").path(0).path("article").path("language").asText())
        .isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berapa jumlah penduduk Seoul?",
        "Siapa Perdana Menteri Jepang saat ini?",
        "Berapa anggaran renovasi gerbang Gedung Sate?",
        "Siapa Sekretaris Jenderal NATO pada 2031?",
        "What is the capital of France?",
        "오늘 서울의 날씨는 어떤가?"
      })
  void abstainsWhereTheArticlesDoNotAnswer(String question) throws IOException {
    var answer = asked("{\"question\":\"" + question + "\"}");
    assertThat(answer.path("status").asText()).isEqualTo("abstained");
    assertThat(answer.path("claims")).isEmpty();
    assertThat(answer.path("citations")).isEmpty();
    assertThat(answer.path("abstention").path("reason").asText())
        .isIn("nothing_found", "not_in_sources");
  }

  @Test
  void givesTheAnswerBackAsItWasAndChecksIt() throws IOException {
    var given = asked("{\"question\":\"Siapa Sekretaris Jenderal NATO?\"}");
    var path = "/api/answers/" + given.path("id").asText();
    assertThat(read(server.get(path).body())).isEqualTo(given);
    var verification = read(server.post(path + "/verify", "").body());
    assertThat(verification.path("ok").asBoolean()).isTrue();
    assertThat(verification.path("checks").findValuesAsText("name"))
        .contains("entry_hash", "article_hash", "quote");
    var behind = read(server.get(path + "/audit").body());
    assertThat(behind.path("trace").path("hits")).isNotEmpty();
    assertThat(behind.path("canonical").asText()).contains("\"format\":\"kutip-entry/1\"");
    assertThat(read(server.get("/api/answers?limit=1").body()).path("answers")).hasSize(1);
  }

  @Test
  void streamsStagesSourcesAndClaimsAndTheAnswerLast() throws IOException {
    var response =
        server.send(
            server
                .request("/api/answers")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"question\":\"Kapan Yoon bertemu Stoltenberg?\"}"))
                .build());
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    var names = response.body().lines().filter(line -> line.startsWith("event: ")).toList();
    assertThat(names)
        .containsExactly(
            "event: stage",
            "event: stage",
            "event: sources",
            "event: stage",
            "event: claim",
            "event: stage",
            "event: answer");
    var last = response.body().lines().filter(line -> line.startsWith("data: ")).toList().getLast();
    var answer = read(last.substring("data: ".length()));
    assertThat(read(server.get("/api/answers/" + answer.path("id").asText()).body()))
        .isEqualTo(answer);
  }

  @Test
  void aFollowUpTakesItsTopicFromTheConversation() throws IOException {
    var first =
        asked("{\"question\":\"Siapa yang bertemu Cho Tae-yul?\",\"conversation\":\"new\"}");
    var id = first.path("conversation").asText();
    var second =
        asked(
            "{\"question\":\"Di kota mana pertemuan itu berlangsung?\",\"conversation\":\""
                + id
                + "\"}");
    assertThat(second.path("standaloneQuestion").asText()).contains("Cho Tae-yul");
    assertThat(read(server.get("/api/conversations/" + id).body()).path("turns")).hasSize(2);
  }

  @Test
  void searchesAloneUnderAFilter() throws IOException {
    var hits =
        read(
            server
                .post("/api/search", "{\"query\":\"NATO\",\"sources\":[\"saranginews.com\"]}")
                .body());
    var sources = new HashSet<>(hits.findValuesAsText("source"));
    assertThat(hits.path("hits")).isNotEmpty();
    assertThat(sources).containsExactly("saranginews.com");
  }

  @Test
  void listsArticlesAPageAtATime() throws IOException {
    var first = read(server.get("/api/articles?limit=3").body());
    var rest =
        read(server.get("/api/articles?limit=3&after=" + first.path("next").asText()).body());
    assertThat(first.path("articles")).hasSize(3);
    assertThat(rest.path("articles")).hasSize(2);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(first.path("total").asInt()).isEqualTo(5);
  }

  @Test
  void saysThatItIsAliveAndReady() throws IOException {
    assertThat(read(server.get("/api/health").body()).path("status").asText()).isEqualTo("alive");
    var ready = read(server.get("/api/health/ready").body());
    assertThat(ready.path("corpus").path("articles").asInt()).isEqualTo(5);
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("", "no JSON object"),
        Arguments.of("not json", "not JSON"),
        Arguments.of("[]", "no JSON object"),
        Arguments.of("{\"question\":\"x\"} y", "not JSON"),
        Arguments.of("{\"question\":\"x\",\"question\":\"y\"}", "Duplicate field"),
        Arguments.of("{}", "question is missing"),
        Arguments.of("{\"question\":\" \"}", "blank"),
        Arguments.of("{\"question\":null}", "question is missing"),
        Arguments.of("{\"question\":5}", "question is 5"),
        Arguments.of("{\"question\":[\"x\"]}", "wanted a text"),
        Arguments.of("{\"question\":\"" + "x".repeat(3000) + "\"}", "3000 characters"),
        Arguments.of("{\"question\":\"a\\u0007b\"}", "U+0007"),
        Arguments.of("{\"question\":\"a\\u0000b\"}", "U+0000"),
        Arguments.of("{\"question\":\"a\\ud800b\"}", "U+D800"),
        Arguments.of("{\"question\":\"x\",\"asOf\":\"2024-02-30\"}", "2024-02-30"),
        Arguments.of("{\"question\":\"x\",\"asOf\":\"besok\"}", "besok"),
        Arguments.of("{\"question\":\"x\",\"asOf\":20240101}", "20240101"),
        Arguments.of("{\"question\":\"x\",\"asOf\":\"+999999999-12-31\"}", "+999999999-12-31"),
        Arguments.of("{\"question\":\"x\",\"asOf\":\"-0001-01-01\"}", "-0001-01-01"),
        Arguments.of(
            "{\"question\":\"x\",\"from\":\"2024-12-01\",\"to\":\"2024-01-01\"}", "lies after"),
        Arguments.of("{\"question\":\"x\",\"sources\":\"a\"}", "sources is"),
        Arguments.of("{\"question\":\"x\",\"sources\":[1]}", "sources is"),
        Arguments.of("{\"question\":\"x\",\"soures\":[]}", "unknown field \\\"soures\\\""),
        Arguments.of("{\"question\":\"x\",\"conversation\":\"nope\"}", "no conversation"),
        Arguments.of("{\"question\":\"x\",\"answerer\":\"oracle\"}", "oracle"),
        Arguments.of("{\"question\":" + "[".repeat(5000) + "]".repeat(5000) + "}", "nesting"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void refusesABadBodyNamingTheFault(String body, String named) throws IOException {
    var response = server.post("/api/answers", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body()).contains(named);
    assertThat(read(response.body()).path("status").asInt()).isEqualTo(400);
  }

  @Test
  void tellsEveryFaultOfABodyAtOnce() throws IOException {
    var problem =
        read(
            server
                .post("/api/answers", "{\"question\":7,\"asOf\":\"x\",\"to\":3,\"zzz\":1}")
                .body());
    assertThat(problem.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/question", "/asOf", "/to", "/zzz");
  }

  @Test
  void refusesBytesThatAreNoText() {
    var response =
        server.send(
            server
                .request("/api/answers")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}))
                .build());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "가", "가 ", "1.", "\"x\" ", "Kim Jong-un "})
  void theLongestQuestionIsAnsweredWhateverItIsMadeOf(String repeated) throws IOException {
    var question = repeated.repeat(2_000).substring(0, 1_999) + "?";
    var body = JSON.createObjectNode().put("question", question).toString();
    assertThat(server.post("/api/answers", body).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsTooLargeOrOfAnotherType() {
    assertThat(server.post("/api/answers", "x".repeat(2_000_000)).statusCode()).isEqualTo(413);
    var form =
        server.send(
            server
                .request("/api/answers")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    assertThat(form.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesUnknownParametersAndThingsThatAreNotThere() {
    assertThat(server.get("/api/answers?limit=0").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/answers?limt=5").body()).contains("limt");
    assertThat(server.get("/api/answers/nope").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/articles/nope").statusCode()).isEqualTo(404);
    assertThat(server.post("/api/answers/nope/verify", "").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/nope").body()).contains("/api/nope");
    assertThat(server.get("/js/%2e%2e/index.html").statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/answers/nosuch, 404",
    "/api/articles?limit=abc, 400",
    "/api/health/ready, 200",
    "/api/nosuch, 404",
    "/metrics, 200",
    "/js/app.js, 200",
    "/nosuch, 404",
    "/, 200",
  })
  void headSaysWhatGetWouldSay(String path, int status) {
    var got = server.get(path);
    var head =
        server.send(
            server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    assertThat(got.statusCode()).isEqualTo(status);
    assertThat(head.statusCode()).isEqualTo(status);
    for (var name : List.of("Content-Type", "Content-Length")) {
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isPresent()
          .isEqualTo(got.headers().firstValue(name));
    }
    assertThat(head.body()).isEmpty();
  }

  static Stream<Arguments> noRequests() {
    return Stream.of(
        Arguments.of("GET /%ff HTTP/1.1\r\nHost: localhost", 400),
        Arguments.of("GET /api/answers/%00 HTTP/1.1\r\nHost: localhost", 400),
        Arguments.of("GET /../x HTTP/1.1\r\nHost: localhost", 400),
        Arguments.of("GET /<b>\" HTTP/1.1\r\nHost: localhost", 400),
        Arguments.of("GET /api/health HTTP/1.1", 400),
        Arguments.of("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost", 414),
        Arguments.of("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "x".repeat(20_000), 431));
  }

  @ParameterizedTest
  @MethodSource("noRequests")
  void whatIsNoRequestIsToldAsAProblemToo(String head, int status) throws IOException {
    var reply = replyTo(head + "\r\nConnection: close\r\n\r\n").split("\r\n\r\n", 2);
    assertThat(reply[0])
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Cache-Control: no-store");
    var problem = read(reply[1]);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText())
        .startsWith("the request cannot be read: ")
        .doesNotContain("<");
  }

  @Test
  void aPageOfAnotherSiteMayNotAsk() {
    var response =
        server.send(
            server
                .request("/api/answers")
                .header("Content-Type", "application/json")
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"x\"}"))
                .build());
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void everyReplyForbidsWhatThePageDoesNotNeed() {
    for (var path : List.of("/", "/articles", "/a/x", "/js/main.js", "/api/health", "/api/nope")) {
      var headers = server.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  /** What comes back on bytes that no client would send. */
  private static String replyTo(String bytes) throws IOException {
    var address = URI.create(server.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode asked(String body) throws IOException {
    var response = server.post("/api/answers", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return read(response.body());
  }

  private static JsonNode read(String json) throws IOException {
    return JSON.readTree(json);
  }
}
