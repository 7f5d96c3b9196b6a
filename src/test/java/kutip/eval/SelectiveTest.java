package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kutip.eval.Selective.Reply;
import org.junit.jupiter.api.Test;

class SelectiveTest {
  private static final Reply RIGHT = new Reply(0.9, true, true, true);
  private static final Reply SURE_AND_RIGHT = new Reply(1, true, true, true);
  private static final Reply WRONG = new Reply(0.6, true, false, true);
  private static final Reply MISLED = new Reply(0.3, true, false, false);
  private static final Reply SILENT = new Reply(0.1, false, false, false);

  @Test
  void confidenceThatOrdersRightBeforeWrongHasNoRiskUntilTheWrongOnesCome() {
    var figures = Selective.of(List.of(WRONG, RIGHT, MISLED, SURE_AND_RIGHT));
    assertThat(figures.auroc()).contains(1.0);
    assertThat(figures.curve().stream().map(Selective.Point::risk).toList())
        .containsExactly(0.0, 0.0, 1 / 3.0, 0.5);
    assertThat(figures.aurc()).isCloseTo((1 / 3.0 + 0.5) / 4, within(1e-9));
  }

  @Test
  void aTieIsHalfAsGood() {
    var wrong = new Reply(0.9, true, false, true);
    assertThat(Selective.of(List.of(RIGHT, wrong)).auroc()).contains(0.5);
    assertThat(Selective.of(List.of(RIGHT, RIGHT)).auroc()).isEmpty();
  }

  @Test
  void whatIsNotAnsweredStaysUnansweredHoweverMuchIsWanted() {
    var at = Selective.of(List.of(RIGHT, WRONG, MISLED, SILENT)).at();
    // Half: right and wrong are answered, and the two without an answer are not.
    assertThat(at.get(0).accuracy()).isEqualTo(0.5);
    assertThat(at.get(0).decisions()).isEqualTo(0.75);
    assertThat(at.get(2).coverage()).isEqualTo(0.75);
    assertThat(at.get(2).decisions()).isEqualTo(0.5);
  }

  @Test
  void confidenceThatMeansWhatItSaysHasNoCalibrationError() {
    var random = new Random(3);
    var honest =
        IntStream.range(0, 50_000)
            .mapToObj(
                at -> {
                  double confidence = random.nextDouble();
                  return new Reply(confidence, true, random.nextDouble() < confidence, true);
                })
            .toList();
    assertThat(Selective.of(honest).ece()).isLessThan(0.02);
    assertThat(Selective.of(honest).curve()).hasSize(100);
    var boastful = honest.stream().map(one -> new Reply(1, true, one.right(), true)).toList();
    assertThat(Selective.of(boastful).ece()).isCloseTo(0.5, within(0.02));
    assertThat(Selective.of(boastful).bins()).hasSize(1);
  }
}
