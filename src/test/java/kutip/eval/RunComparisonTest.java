package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
  @TempDir private Path folder;

  @Test
  void aRunThatIsBetterThroughoutIsToldFromChance() throws IOException {
    var one = run("a.json", "words", 0, 40, at -> 0.2 + at % 5 / 10.0);
    var other = run("b.json", "words", 0, 40, at -> 0.3 + at % 5 / 10.0);
    var compared = RunComparison.compare(one, other);
    assertThat(compared).hasSize(1);
    var row = compared.getFirst();
    assertThat(row.figure()).isEqualTo("ndcg10");
    assertThat(row.difference()).isCloseTo(0.1, within(1e-9));
    assertThat(row.p()).isLessThan(0.001);
    assertThat(row.wins()).isEqualTo(40);
    assertThat(row.losses()).isZero();
  }

  @Test
  void aRunThatIsBetterOnOneQuestionAndWorseOnAnotherIsNot() throws IOException {
    var one = run("a.json", "words", 0, 40, at -> at == 1 ? 1 : 0.5);
    var other = run("b.json", "words", 0, 40, at -> at == 2 ? 1 : 0.5);
    var row = RunComparison.compare(one, other).getFirst();
    assertThat(row.difference()).isCloseTo(0, within(1e-9));
    assertThat(row.p()).isEqualTo(1);
    assertThat(row.wins()).isEqualTo(1);
    assertThat(row.losses()).isEqualTo(1);
  }

  @Test
  void onlyQuestionsInBothRunsArePaired() throws IOException {
    var one = run("a.json", "words", 0, 30, at -> 0.5);
    var other = run("b.json", "words", 10, 50, at -> 0.5);
    var row = RunComparison.compare(one, other).getFirst();
    assertThat(row.questions()).isEqualTo(20);
    assertThat(row.unpaired()).isEqualTo(30);
  }

  @Test
  void twoRetrieversAreComparedByName() throws IOException {
    run("a.json", "words", 0, 30, at -> 0.5);
    run("b.json", "fused", 0, 30, at -> 0.6);
    var one = RunComparison.read(folder.resolve("a.json"), Optional.of("words"));
    var other = RunComparison.read(folder.resolve("b.json"), Optional.of("fused"));
    assertThat(RunComparison.compare(one, other)).hasSize(1);
    assertThatThrownBy(() -> RunComparison.read(folder.resolve("b.json"), Optional.of("words")))
        .hasMessageContaining("no rows of \"words\"");
  }

  @Test
  void runsOverOtherSetsAreRefused() throws IOException {
    var one = run("a.json", "words", 0, 3, at -> 0.5);
    var other = run("b.json", "fused", 0, 3, at -> 0.5);
    assertThatThrownBy(() -> RunComparison.compare(one, other))
        .hasMessageContaining("no row in common");
  }

  private RunComparison.Run run(
      String name, String retriever, int from, int to, IntToDoubleFunction ndcg)
      throws IOException {
    var each =
        IntStream.range(from, to)
            .mapToObj(
                at ->
                    String.format(
                        Locale.ROOT, "\"q%d\":{\"ndcg10\":%.3f}", at, ndcg.applyAsDouble(at)))
            .collect(Collectors.joining(","));
    var file = folder.resolve(name);
    Files.writeString(
        file,
        "{\"set\":\"s\",\"language\":\"id\",\"retriever\":\"%s\",\"each\":{%s}}\n"
            .formatted(retriever, each));
    return RunComparison.read(file, Optional.empty());
  }
}
