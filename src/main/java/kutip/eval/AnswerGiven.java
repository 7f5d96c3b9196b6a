package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.audit.Answer;

/**
 * What a system said to one question; of any system, so that all are measured alike.
 *
 * @param id the question's
 * @param text the whole answer
 * @param span the short answer in it, if it names one
 * @param confidence that the answer is right, the higher the surer; 0 to 1 where it is calibrated
 * @param seconds it took; 0 if that is not told
 */
public record AnswerGiven(
    String id,
    String status,
    String text,
    Optional<String> span,
    List<Cited> citations,
    double confidence,
    double seconds) {

  /** Words of a passage; {@code quote} is empty if only the passage is named. */
  public record Cited(String passage, String quote) {}

  public AnswerGiven {
    citations = List.copyOf(citations);
    if (!status.equals(Answer.ANSWERED) && !status.equals(Answer.ABSTAINED)) {
      throw new IllegalArgumentException(
          "status of " + id + " is \"" + status + "\"; wanted answered or abstained");
    }
  }

  public boolean answered() {
    return status.equals(Answer.ANSWERED);
  }

  /** What is compared with the gold answers: the span, else the first quote, else the text. */
  public String shortest() {
    return span.or(() -> citations.stream().map(Cited::quote).filter(q -> !q.isBlank()).findFirst())
        .orElse(text);
  }

  /** Nothing said. */
  static AnswerGiven none(String id) {
    return new AnswerGiven(id, Answer.ABSTAINED, "", Optional.empty(), List.of(), 0, 0);
  }

  /** What Kutip said; of several claims the first is the answer. */
  static AnswerGiven of(String id, Answer answer, double seconds) {
    var span = answer.claims().stream().findFirst().flatMap(Answer.Claim::value);
    var cited =
        answer.citations().stream()
            .map(citation -> new Cited(citation.article().id(), citation.quote()))
            .toList();
    return new AnswerGiven(
        id, answer.status(), answer.text(), span, cited, answer.confidence(), seconds);
  }

  /**
   * Reads answers from a file, one JSON object a line: {@code id}, {@code status} (answered or
   * abstained; without one, answered if there is a text), {@code text}, {@code span}, {@code
   * citations} ({@code passage}, {@code quote}), {@code confidence}, {@code seconds}.
   */
  public static Map<String, AnswerGiven> read(Path file) throws IOException {
    var answers = new LinkedHashMap<String, AnswerGiven>();
    JsonFile.each(
        file,
        line -> {
          var answer = read(line.object(), line.where());
          if (answers.put(answer.id(), answer) != null) {
            throw new IllegalArgumentException(line.where() + " answers again " + answer.id());
          }
        });
    return answers;
  }

  private static AnswerGiven read(JsonNode line, String where) {
    if (!line.has("id")) {
      throw new IllegalArgumentException(where + " has no \"id\"");
    }
    var text = line.path("text").asText("");
    var span = Optional.of(line.path("span").asText("")).filter(words -> !words.isBlank());
    boolean said = !text.isBlank() || span.isPresent();
    var citations = new ArrayList<Cited>();
    for (var cited : line.path("citations")) {
      citations.add(
          new Cited(
              cited.path("passage").asText(cited.path("article").asText()),
              cited.path("quote").asText("")));
    }
    return new AnswerGiven(
        line.path("id").asText(),
        line.path("status").asText(said ? Answer.ANSWERED : Answer.ABSTAINED),
        text,
        span,
        citations,
        line.path("confidence").asDouble(0),
        line.path("seconds").asDouble(0));
  }
}
