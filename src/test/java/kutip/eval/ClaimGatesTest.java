package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kutip.Fixtures;
import kutip.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimGatesTest {
  private static final ClaimGates GATES = new ClaimGates(new Verifier(), 100, 1);

  @Test
  void withholdsNothingThatIsRightInTheStarterArticlesAndMostThatIsWrong() {
    var rows = GATES.measure(Fixtures.seeds());
    assertThat(rows)
        .filteredOn(ClaimGates.Row::right)
        .allSatisfy(row -> assertThat(row.withheld()).as(row.toString()).isZero());
    assertThat(rows)
        .filteredOn(row -> !row.right() && row.claims() > 0)
        .hasSize(Distortion.values().length)
        .allSatisfy(row -> assertThat(row.share()).as(row.toString()).isGreaterThan(0.6));
  }

  @Test
  void theSameSeedGivesTheSameClaims() {
    assertThat(GATES.measure(Fixtures.seeds())).isEqualTo(GATES.measure(Fixtures.seeds()));
  }

  @Test
  void noArticlesGiveNoRows() {
    assertThat(GATES.measure(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER_FORMAT | Ada 1.500 orang. | Ada 1,500 orang.",
        "DATE_FORMAT | Pada 12 Juli 2024 hujan. | Pada 2024-07-12 hujan.",
        "PASSIVE | Rusia menyerang Ukraina, kata Budi. | Ukraina diserang Rusia, kata Budi.",
        "REORDERED | Hari itu, hujan turun deras. | hujan turun deras, Hari itu.",
        "UNQUOTED | “Hujan,” kata Budi. | Hujan, kata Budi."
      })
  void saysASentenceAgain(Rewording way, String sentence, String again) {
    assertThat(way.of(sentence)).contains(again);
  }
}
