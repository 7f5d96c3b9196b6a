package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.TestParts;
import kutip.cli.Parts;
import kutip.eval.AnswerScores.Rightness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Floors under finding and answering: 34 questions in three languages, seven of them without an
 * answer, over 24 invented pieces of news.
 *
 * <p>A floor lies a question or two under what was measured when it was set. It tells that
 * something broke; how good an answer is, larger collections tell.
 */
class FloorsIT {
  private static final Path SET = Path.of("src/test/resources/kutip/eval/floor");

  @TempDir private Path folder;

  @Test
  void withModelsPassagesAreFoundAndQuestionsAnsweredInThreeLanguages() throws IOException {
    try (var parts = TestParts.in(folder, Map.of("KUTIP_MODELS", "embedded"))) {
      var found = found(parts);
      for (var language : List.of("id", "en", "ko")) {
        assertThat(ndcg(found, "fused", language)).as(language).isGreaterThanOrEqualTo(0.93);
      }
      var all = answered(parts);
      assertThat(all.right()).as("right").isGreaterThanOrEqualTo(0.83);
      assertThat(all.decisions()).as("right decisions").isGreaterThanOrEqualTo(0.7);
      assertThat(all.f1()).as("F1").isGreaterThanOrEqualTo(0.8);
      assertThat(all.citationPrecision()).as("citation precision").isGreaterThanOrEqualTo(0.75);
      assertThat(all.citationRecall()).as("citation recall").isGreaterThanOrEqualTo(0.9);
      assertThat(all.selective().auroc().orElse(0.0)).as("AUROC").isGreaterThanOrEqualTo(0.8);
    }
  }

  @Test
  void withoutModelsWhatIsQuotedStandsInThePassageThatAnswers() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      var found = found(parts);
      assertThat(ndcg(found, "words", "id")).isGreaterThanOrEqualTo(0.93);
      assertThat(ndcg(found, "words", "ko")).isGreaterThanOrEqualTo(0.93);
      // One English question is asked of an Indonesian article.
      assertThat(ndcg(found, "words", "en")).isGreaterThanOrEqualTo(0.8);
      var all = answered(parts);
      assertThat(all.right()).as("right").isGreaterThanOrEqualTo(0.33);
      assertThat(all.abstainedRightly()).as("no answer").isGreaterThanOrEqualTo(0.55);
      assertThat(all.citationPrecision()).as("citation precision").isGreaterThanOrEqualTo(0.84);
    }
  }

  private static List<RetrievalEvaluation.Row> found(Parts parts) throws IOException {
    return parts.retrieval().measure(RetrievalSet.read(SET, Optional.empty(), List.of()));
  }

  private static double ndcg(
      List<RetrievalEvaluation.Row> found, String retriever, String language) {
    return found.stream()
        .filter(row -> row.retriever().equals(retriever) && row.language().equals(language))
        .findFirst()
        .orElseThrow()
        .ndcg()
        .mean();
  }

  private static AnswerEvaluation.Row answered(Parts parts) throws IOException {
    var set = AnswerSet.read(SET, Optional.empty(), Integer.MAX_VALUE);
    var given = parts.trials().answers().ask(set, AnswerRuns.Mode.OPEN, false, done -> {});
    return AnswerEvaluation.rows(set, "open", given, Rightness.HOLDS).getLast();
  }
}
