package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kutip.TestParts;
import kutip.article.ArticleSource.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTrialTest {
  private static final Path SEEDS = Path.of("seeds");

  @TempDir private Path folder;

  @Test
  void aCorpusOfTheSizeWantedIsBuiltAndSearched() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      var trial = parts.trials().scale();
      var corpus = folder.resolve("corpus");
      assertThat(ScaleTrial.built(corpus)).isFalse();
      trial.build(corpus, ManyPassages.of(parts.source(SEEDS), 60, LocalDate.of(2026, 1, 1)));
      assertThat(ScaleTrial.built(corpus)).isTrue();
      var row = trial.search(corpus, List.of("Siapa Sekjen NATO?"), 10);
      assertThat(row.built().passages()).isBetween(50, 90);
      assertThat(row.legs()).extracting(SearchTimes.Leg::threads).containsExactly(1, 2);
      var latency = row.legs().getFirst().latency();
      assertThat(latency.done()).isEqualTo(10);
      assertThat(latency.p50()).isPositive().isLessThanOrEqualTo(latency.p99());
      assertThat(ScalePlot.svg(List.of(row))).startsWith("<svg").contains("words");
    }
  }

  @Test
  void repeatedArticlesHaveTheSameWordsInAnotherOrderAndOtherIds() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      var many = ManyPassages.of(parts.source(SEEDS), 60, LocalDate.of(2026, 1, 1));
      var given = new ArrayList<Incoming.Read>();
      many.forEach(incoming -> given.add((Incoming.Read) incoming));
      var again = new ArrayList<Incoming.Read>();
      many.forEach(incoming -> again.add((Incoming.Read) incoming));
      assertThat(given).isEqualTo(again);
      var first = given.getFirst().given();
      var repeated = given.get(many.base().size()).given();
      assertThat(repeated.id()).isNotEqualTo(first.id());
      assertThat(repeated.text()).isNotEqualTo(first.text());
      assertThat(words(repeated.text())).isEqualTo(words(first.text()));
    }
  }

  @Test
  void madeVectorsHaveUnitLengthAndLieAroundARealOne() {
    var random = new Random(5);
    var real = new float[384];
    IntStream.range(0, 384).forEach(at -> real[at] = (float) random.nextGaussian());
    double length = Math.sqrt(product(real, real));
    IntStream.range(0, 384).forEach(at -> real[at] /= (float) length);
    var made = new MadeVectors(List.of(real));
    for (int number = 0; number < 50; number++) {
      var vector = made.vector(number);
      assertThat(product(vector, vector)).isCloseTo(1, within(1e-4));
      assertThat(product(vector, real)).isBetween(0.75, 0.95);
      assertThat(vector).isEqualTo(made.vector(number));
    }
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(at -> one[at] * other[at]).sum();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.split("\\s+", -1)));
  }
}
