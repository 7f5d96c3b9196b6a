package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import kutip.language.Span;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {
  private static final Reading SURE = new Reading(0, 5, 0.95, 0.95, 6);
  private static final Reading UNSURE = new Reading(0, 5, 0.02, 0.1, -6);
  private static final Hit HIT = SomeHits.hit("a", "Judul", "Harga cabai naik di pasar.");

  @ParameterizedTest
  @ValueSource(strings = {"id", "en", "ko", "ja", "und"})
  void isAProbabilityThatGrowsWithWhatSpeaksForTheSentence(String language) {
    for (boolean across : new boolean[] {false, true}) {
      double little = Confidence.of(signs(UNSURE, 0, across, 0), QuestionKind.WHAT, language);
      double much = Confidence.of(signs(SURE, 1, across, 0.25), QuestionKind.WHAT, language);
      assertThat(little).isBetween(0.0, 0.1);
      assertThat(much).isBetween(0.5, 1.0);
    }
  }

  @Test
  void aPassageThatStandsOutSaysMoreAcrossLanguagesThanWithinOne() {
    assertThat(gain(true)).isGreaterThan(gain(false));
  }

  /** What standing out adds to the logit. */
  private static double gain(boolean across) {
    return logit(Confidence.of(signs(UNSURE, 0.5, across, 0.2), QuestionKind.WHAT, "en"))
        - logit(Confidence.of(signs(UNSURE, 0.5, across, 0), QuestionKind.WHAT, "en"));
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static Signs signs(Reading reading, double found, boolean across, double standsOut) {
    var around = new Asked.Around(found, 0, false);
    var evidence = new Evidence(HIT, 1, new Span(0, 26), around, found, found > 0.5, across);
    return new Signs(
        evidence,
        reading,
        reading,
        found > 0.5,
        found,
        standsOut,
        Optional.empty(),
        true,
        false,
        false,
        Optional.empty());
  }

  @Test
  void theSignsAreNamedAsInTheFittedModel() {
    assertThat(Confidence.values(signs(SURE, 1, false, 0)))
        .containsAllEntriesOf(Map.of("found", 1.0, "fits", 1.0, "standsOut", 0.0));
  }
}
