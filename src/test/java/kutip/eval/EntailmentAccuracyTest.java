package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kutip.model.Entailment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntailmentAccuracyTest {
  @TempDir private Path folder;

  /** Thinks that everything follows but what is longer than its premise, which it denies. */
  private static final class ByLength implements Entailment {
    @Override
    public Judgement judge(String premise, String hypothesis) {
      return hypothesis.length() > premise.length()
          ? new Judgement(0.02, 0.02, 0.96)
          : new Judgement(0.8, 0.1, 0.1);
    }

    @Override
    public void close() {}
  }

  private EntailmentAccuracy.Scores of(String... lines) throws IOException {
    var file = Files.writeString(folder.resolve("pairs.jsonl"), String.join("\n", lines));
    return new EntailmentAccuracy(new ByLength()).of(file);
  }

  @Test
  void countsWhatIsGivenItsLabelAndHowSurelyContradictionsAreTold() throws IOException {
    var scores =
        of(
            "{\"premise\":\"aaa\",\"hypothesis\":\"a\",\"label\":\"entailment\"}",
            "{\"premise\":\"a\",\"hypothesis\":\"aaa\",\"label\":\"contradiction\"}",
            "{\"premise\":\"a\",\"hypothesis\":\"aaa\",\"label\":\"entailment\"}",
            "{\"premise\":\"aaa\",\"hypothesis\":\"a\",\"label\":\"neutral\"}");

    assertThat(scores.pairs()).isEqualTo(4);
    assertThat(scores.accuracy()).isEqualTo(0.5);
    assertThat(scores.majority()).isEqualTo(0.5);
    assertThat(scores.recall())
        .containsEntry("entailment", 0.5)
        .containsEntry("neutral", 0.0)
        .containsEntry("contradiction", 1.0);
    assertThat(scores.contradicted())
        .contains(
            new EntailmentAccuracy.Surely(0.95, 1, 0.5), new EntailmentAccuracy.Surely(0.98, 0, 0));
  }

  @Test
  void namesThePairThatIsNotOne() {
    assertThatThrownBy(() -> of("{\"premise\":\"a\",\"hypothesis\":\"a\",\"label\":\"perhaps\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs.jsonl:1")
        .hasMessageContaining("perhaps");
    assertThatThrownBy(() -> of("{\"premise\":\"a\",\"label\":\"neutral\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hypothesis");
  }
}
