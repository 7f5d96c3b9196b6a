package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every judge of entailment keeps to. */
public abstract class EntailmentContract {
  private static final String PREMISE = "Jembatan itu dibangun oleh PT Cipta Karya.";

  /** The judge under test; whoever made it closes it. */
  protected abstract Entailment entailment();

  @Test
  void aTextCarriesItself() {
    var judgement = entailment().judge(PREMISE, PREMISE);

    assertThat(judgement.entailment()).isGreaterThan(0.5);
  }

  @Test
  void itsDenialContradictsIt() {
    var judgement = entailment().judge(PREMISE, "Jembatan itu tidak dibangun oleh PT Cipta Karya.");

    assertThat(judgement.contradiction()).isGreaterThan(judgement.entailment());
  }

  @Test
  void aTextDoesNotCarryAnotherMatter() {
    var judgement = entailment().judge(PREMISE, "Presiden mengunjungi pasar.");

    assertThat(judgement.neutral()).isGreaterThan(judgement.entailment());
  }

  @Test
  void judgesManyAsEachAlone() {
    var other = "Presiden mengunjungi pasar.";

    assertThat(entailment().judge(List.of(PREMISE, other), List.of(PREMISE, other)))
        .containsExactly(entailment().judge(PREMISE, PREMISE), entailment().judge(other, other));
  }

  @Test
  void judgesAlikeEachTime() {
    assertThat(entailment().judge(PREMISE, PREMISE))
        .isEqualTo(entailment().judge(PREMISE, PREMISE));
  }

  @Test
  void longAndEmptyTextsBreakNothing() {
    var judgement = entailment().judge(PREMISE.repeat(200), PREMISE.repeat(200));

    assertThat(judgement.entailment()).isBetween(0.0, 1.0);
    assertThat(entailment().judge("", "").entailment()).isBetween(0.0, 1.0);
  }
}
