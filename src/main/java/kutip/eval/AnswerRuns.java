package kutip.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.Given;
import kutip.article.ListedArticles;
import kutip.audit.Answer;

/**
 * Asks the questions of a set on a corpus of its own, on the walk that the service takes.
 *
 * @param opening keeps the articles in a folder, and opens that to be asked
 */
public record AnswerRuns(Opening opening) {

  /** What is read to answer a question. */
  public enum Mode {
    /** The passage it was asked of, and nothing else. */
    PASSAGE,
    /** What is found for it in the whole corpus. */
    OPEN
  }

  /** Keeps the articles in a folder, and opens that to be asked. */
  public interface Opening {
    Opened open(Path folder, ArticleSource articles, Mode mode, boolean unsure) throws IOException;
  }

  /** What answers; on the article named alone, if one is. */
  public interface Asking {
    Answer ask(String question, Optional<String> article);
  }

  /** What answers, to be closed after use. */
  public record Opened(Asking asking, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  /**
   * Asks every question.
   *
   * @param unsure whether it answers however unsure it is, so that its confidence can be judged
   * @param asked told how many questions are done
   * @return the answers, by question
   */
  public Map<String, AnswerGiven> ask(AnswerSet set, Mode mode, boolean unsure, IntConsumer asked)
      throws IOException {
    var folder = Files.createTempDirectory("kutip-eval");
    try (var opened = opening.open(folder, articles(set), mode, unsure)) {
      var answers = new LinkedHashMap<String, AnswerGiven>();
      for (var question : set.questions()) {
        var article = mode == Mode.PASSAGE ? question.passage() : Optional.<String>empty();
        if (mode == Mode.PASSAGE && article.isEmpty()) {
          throw new IllegalArgumentException(
              set.name() + " does not say of which passage " + question.id() + " is asked");
        }
        long start = System.nanoTime();
        var answer = opened.asking().ask(question.text(), article);
        double seconds = (System.nanoTime() - start) / 1e9;
        answers.put(question.id(), AnswerGiven.of(question.id(), answer, seconds));
        asked.accept(answers.size());
      }
      return answers;
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The passages of a set, each an article. */
  private static ArticleSource articles(AnswerSet set) {
    return new ListedArticles(
        set.passages().stream()
            .map(
                passage ->
                    new Given(
                        passage.id(),
                        passage.text(),
                        Optional.of(passage.title()).filter(title -> !title.isBlank()),
                        Optional.of("eval.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(passage.language()),
                        Article.sha256(passage.text()),
                        List.of()))
            .toList(),
        true);
  }
}
