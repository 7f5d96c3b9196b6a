package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void ndcgIsOneForTheBestRankingAndFallsWithTheRank() {
    assertThat(Metrics.ndcg(List.of("a", "b"), Map.of("a", 1), 10)).isEqualTo(1);
    // log 2 / log 3
    assertThat(Metrics.ndcg(List.of("x", "a"), Map.of("a", 1), 10)).isCloseTo(0.6309, within(1e-4));
    assertThat(Metrics.ndcg(List.of("x", "a"), Map.of("a", 1), 1)).isZero();
  }

  @Test
  void ndcgCountsGrades() {
    var grades = Map.of("a", 3, "b", 1);
    // (1 + 3 · 0.6309) / (3 + 1 · 0.6309)
    assertThat(Metrics.ndcg(List.of("b", "a"), grades, 10)).isCloseTo(0.7967, within(1e-4));
  }

  @Test
  void recallAndReciprocalRankLookAtTheFirst() {
    var ranking = List.of("x", "a", "y", "b");
    var grades = Map.of("a", 1, "b", 1);
    assertThat(Metrics.recall(ranking, grades, 2)).isEqualTo(0.5);
    assertThat(Metrics.recall(ranking, grades, 4)).isEqualTo(1);
    assertThat(Metrics.reciprocalRank(ranking, grades, 10)).isEqualTo(0.5);
    assertThat(Metrics.reciprocalRank(ranking, grades, 1)).isZero();
  }

  @Test
  void theIntervalHoldsTheMeanAndNarrowsWithMoreQuestions() {
    var random = new Random(7);
    var few = random.doubles(50).toArray();
    var many = random.doubles(5_000).toArray();
    var wide = Metrics.mean(few);
    var narrow = Metrics.mean(many);
    assertThat(wide.mean()).isBetween(wide.low(), wide.high());
    assertThat(narrow.high() - narrow.low()).isLessThan(wide.high() - wide.low());
    assertThat(Metrics.mean(few)).isEqualTo(wide);
  }

  @Test
  void chanceExplainsEqualRunsAndNotOnesThatAlwaysDiffer() {
    var random = new Random(11);
    var one = random.doubles(100).toArray();
    var better = new double[100];
    for (int at = 0; at < 100; at++) {
      better[at] = one[at] + 0.1;
    }
    assertThat(Metrics.difference(one, one.clone())).isEqualTo(1);
    assertThat(Metrics.difference(one, better)).isLessThan(0.01);
    assertThatThrownBy(() -> Metrics.difference(one, new double[3]))
        .hasMessageContaining("100 and 3 questions");
  }
}
