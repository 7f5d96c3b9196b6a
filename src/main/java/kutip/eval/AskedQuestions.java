package kutip.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Asks a running service the questions of a file and holds its answers against the gold ones.
 *
 * <p>A file has one JSON object a line: {@code id}, {@code kind}, {@code question}, {@code
 * answerable}, {@code answers} (any of them in the text or in a quote is right), {@code evidence}
 * ({@code article}, {@code quote}) and {@code history} (the questions before it in the same
 * conversation).
 */
public final class AskedQuestions {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI server;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /**
   * @param server the service's address, such as {@code http://127.0.0.1:7080}
   * @throws IllegalArgumentException if it is no address of a service
   */
  public AskedQuestions(URI server) {
    if (!String.valueOf(server.getScheme()).matches("(?i)https?") || server.getHost() == null) {
      throw new IllegalArgumentException(
          "the server is \"" + server + "\"; wanted an address such as http://127.0.0.1:7080");
    }
    this.server = server;
  }

  /**
   * One question, asked.
   *
   * @param right a gold answer stands in the text or a quote; for a question that has none, it
   *     abstained
   * @param cited a citation points into an article that holds the gold evidence, or there is none
   *     to hold
   * @param misplaced how many quotes do not stand at their offsets in the article
   * @param boilerplate how many quotes touch what is marked as boilerplate
   * @param abstention why it abstained; empty if it did not
   * @param withheld why each claim that was drafted and not shown fell
   */
  public record Asked(
      String id,
      String kind,
      String question,
      boolean answerable,
      boolean abstained,
      boolean right,
      boolean cited,
      int citations,
      int misplaced,
      int boilerplate,
      String abstention,
      int claims,
      List<String> withheld,
      long milliseconds,
      String text) {

    public Asked {
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * Asks every question of {@code file}; the answers are in its order.
   *
   * @param callers how many ask at once, each a question after the other
   */
  public List<Asked> ask(Path file, int callers) throws IOException, InterruptedException {
    try (var asking = Executors.newFixedThreadPool(callers)) {
      var asked = new ArrayList<Asked>();
      for (var coming : asking.invokeAll(questions(file))) {
        asked.add(coming.get());
      }
      return asked;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    }
  }

  private List<Callable<Asked>> questions(Path file) throws IOException {
    var questions = new ArrayList<Callable<Asked>>();
    JsonFile.each(
        file,
        line -> {
          var question = line.object();
          if (!question.path("question").isTextual() || !question.path("answerable").isBoolean()) {
            throw new IllegalArgumentException(
                line.where() + " has no \"question\" and \"answerable\": " + question);
          }
          questions.add(() -> ask(question));
        });
    return questions;
  }

  private Asked ask(JsonNode gold) throws IOException, InterruptedException {
    Optional<String> conversation = Optional.empty();
    for (var before : gold.path("history")) {
      var id =
          post(before.asText(), conversation.or(() -> Optional.of("new")))
              .path("conversation")
              .asText();
      conversation = Optional.of(id);
    }
    long started = System.nanoTime();
    var answer = post(gold.path("question").asText(), conversation);
    long milliseconds = (System.nanoTime() - started) / 1_000_000;
    boolean answerable = gold.path("answerable").asBoolean();
    boolean abstained = answer.path("status").asText().equals("abstained");
    var shown = new StringBuilder(answer.path("text").asText());
    int misplaced = 0;
    int boilerplate = 0;
    var articles = new HashSet<String>();
    for (var citation : answer.path("citations")) {
      shown.append('\n').append(citation.path("quote").asText());
      articles.add(citation.path("article").path("id").asText());
      misplaced += misplaced(citation) ? 1 : 0;
      boilerplate += boilerplate(citation) ? 1 : 0;
    }
    var withheld = new ArrayList<String>();
    answer.path("withheld").forEach(claim -> withheld.add(claim.path("reason").asText()));
    boolean right =
        answerable ? !abstained && holdsAny(shown.toString(), gold.path("answers")) : abstained;
    return new Asked(
        gold.path("id").asText(),
        gold.path("kind").asText(),
        gold.path("question").asText(),
        answerable,
        abstained,
        right,
        cited(articles, gold.path("evidence")),
        answer.path("citations").size(),
        misplaced,
        boilerplate,
        answer.path("abstention").path("reason").asText(),
        answer.path("claims").size(),
        withheld,
        milliseconds,
        answer.path("text").asText());
  }

  private JsonNode post(String question, Optional<String> conversation)
      throws IOException, InterruptedException {
    ObjectNode body = json.createObjectNode().put("question", question);
    conversation.ifPresent(id -> body.put("conversation", id));
    var request =
        HttpRequest.newBuilder(server.resolve("/api/answers"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    return sent(request);
  }

  private JsonNode sent(HttpRequest request) throws IOException, InterruptedException {
    var response = response(request);
    if (response.statusCode() != 200) {
      throw new IOException(
          request.uri() + " gave " + response.statusCode() + ": " + response.body());
    }
    try {
      return json.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IOException(request.uri() + " gave what is no JSON; wanted a running kutip", e);
    }
  }

  private HttpResponse<String> response(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new IOException(
          server
              + " cannot be reached; wanted the address of a running service, such as "
              + "http://127.0.0.1:7080",
          e);
    }
  }

  private JsonNode article(JsonNode source) throws IOException, InterruptedException {
    var id = URLEncoder.encode(source.path("id").asText(), StandardCharsets.UTF_8);
    var path = "/api/articles/" + id + "?sha256=" + source.path("sha256").asText();
    var known = texts.get(path);
    if (known == null) {
      known = sent(HttpRequest.newBuilder(server.resolve(path)).build()).toString();
      texts.put(path, known);
    }
    return json.readTree(known);
  }

  private boolean misplaced(JsonNode citation) throws IOException, InterruptedException {
    var text = article(citation.path("article")).path("text").asText();
    int start = citation.path("start").asInt();
    int end = citation.path("end").asInt();
    if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
      return true;
    }
    var there = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    return !there.equals(citation.path("quote").asText());
  }

  private boolean boilerplate(JsonNode citation) throws IOException, InterruptedException {
    for (var part : article(citation.path("article")).path("boilerplate")) {
      if (part.path("start").asInt() < citation.path("end").asInt()
          && citation.path("start").asInt() < part.path("end").asInt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAny(String shown, JsonNode answers) {
    var folded = folded(shown);
    for (var answer : answers) {
      if (folded.contains(folded(answer.asText()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean cited(Set<String> articles, JsonNode evidence) {
    if (evidence.isEmpty()) {
      return true;
    }
    for (var piece : evidence) {
      var name = piece.path("article").asText();
      if (articles.contains(name) || articles.contains(name.replaceFirst("\\.[^.]+$", ""))) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
