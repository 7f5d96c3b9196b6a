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

  private static Candidate candidate(int rank, double confidence) {
    var hit = SomeHits.hit("a", "Judul", "Harga cabai naik di pasar.");
    var around = new Asked.Around(0.5, 0, false);
    var evidence = new Evidence(hit, rank, new Span(0, 26), around, 0.5, true, false);
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
