package kutip.eval;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kutip.article.Article;

/**
 * A collection with questions whose answers are known: {@code corpus.jsonl}, {@code queries.jsonl},
 * {@code qrels.tsv}.
 *
 * @param passages every passage, by id
 */
public record AnswerSet(String name, List<RetrievalSet.Given> passages, List<Asked> questions) {

  public AnswerSet {
    passages = List.copyOf(passages);
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param answers any of them is right; empty for a question without an answer
   * @param passage the one it was asked of; empty if that is not told
   * @param gold the passages that answer it
   */
  public record Asked(
      String id,
      String text,
      String language,
      List<String> answers,
      boolean answerable,
      Optional<String> passage,
      Set<String> gold) {

    public Asked {
      answers = List.copyOf(answers);
      gold = Set.copyOf(gold);
      if (answerable == answers.isEmpty()) {
        throw new IllegalArgumentException(
            "question " + id + " is answerable: " + answerable + ", and has answers " + answers);
      }
    }
  }

  /**
   * Reads a folder.
   *
   * @param language of the passages that count, so that questions of other languages are asked
   *     about them; empty for all
   * @param limit at most so many questions, always the same ones, drawn from the whole file
   */
  public static AnswerSet read(Path folder, Optional<String> language, int limit)
      throws IOException {
    var retrieval = RetrievalSet.read(folder, language, List.of());
    var there = retrieval.passages().stream().map(RetrievalSet.Given::id).collect(toSet());
    var questions = new ArrayList<Asked>();
    JsonFile.each(
        folder.resolve("queries.jsonl"),
        line -> {
          var question = line.object();
          if (!question.path("context_dependent").asBoolean()) {
            var asked = asked(question, retrieval.grades(), there);
            if (language.isEmpty() || !asked.answerable || !asked.gold.isEmpty()) {
              questions.add(asked);
            }
          }
        });
    var drawn = new HashSet<String>();
    questions.stream()
        .map(Asked::id)
        .sorted(Comparator.comparing(Article::sha256))
        .limit(limit)
        .forEach(drawn::add);
    return new AnswerSet(
        retrieval.name(),
        retrieval.passages(),
        questions.stream().filter(question -> drawn.contains(question.id())).toList());
  }

  private static Asked asked(
      JsonNode question, Map<String, Map<String, Integer>> grades, Set<String> there) {
    var id = question.path("id").asText();
    var answers = new ArrayList<String>();
    question.path("answers").forEach(answer -> answers.add(answer.asText()));
    boolean answerable = question.path("answerable").asBoolean(!answers.isEmpty());
    var gold = new TreeSet<>(grades.getOrDefault(id, Map.of()).keySet());
    var passage =
        Optional.of(question.path("passage").asText(""))
            .filter(there::contains)
            .or(() -> gold.stream().findFirst());
    if (answerable) {
      passage.ifPresent(gold::add);
    }
    return new Asked(
        id,
        question.path("text").asText(),
        question.path("lang").asText("und"),
        answerable ? answers : List.of(),
        answerable,
        passage,
        gold);
  }
}
