package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kutip.language.Span;
import kutip.model.PassageReader.Reading;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final Reading READING = new Reading(0, 5, 0.5, 0.5, 0);

  @Test
  void ofTwoSentencesAsLikelyThatOfThePassageFoundFirstIsPreferred() {
    assertThat(candidate(1, 0.6).preference()).isGreaterThan(candidate(2, 0.6).preference());
  }

  @Test
  void aSentenceFarLikelierIsPreferredWhereverItWasFound() {
    assertThat(candidate(8, 0.95).preference()).isGreaterThan(candidate(1, 0.6).preference());
  }

  @Test
  void certaintyIsPreferredToAllElseAndIsANumber() {
    assertThat(candidate(8, 1).preference()).isFinite();
    assertThat(candidate(8, 1).preference()).isGreaterThan(candidate(1, 0.999).preference());
  }

  @Test
  void whereAPassageWasFoundCountsForMoreFromOneLanguageToAnother() {
    assertThat(candidate(3, 0.8, false).preference())
        .isGreaterThan(candidate(1, 0.5, false).preference());
    assertThat(candidate(3, 0.8, true).preference())
        .isLessThan(candidate(1, 0.5, true).preference());
  }

  private static Candidate candidate(int rank, double confidence) {
    return candidate(rank, confidence, false);
  }

  private static Candidate candidate(int rank, double confidence, boolean across) {
    var hit = SomeHits.hit("a", "Judul", "Harga cabai naik di pasar.");
    var around = new Asked.Around(0.5, 0, false);
    var evidence = new Evidence(hit, rank, new Span(0, 26), around, 0.5, true, across);
    return new Candidate(
        new Signs(
            evidence,
            READING,
            READING,
            true,
            0.5,
            0,
            Optional.empty(),
            true,
            false,
            false,
            Optional.empty()),
        confidence);
  }
}
