package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kutip.eval.EntailmentAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures the embedded judge of entailment. */
@Command(
    name = "entailment",
    description = {
      "Has the embedded model judge pairs of texts and holds its judgements against the known ones.",
      "A line of FILE: {\"premise\",\"hypothesis\",\"label\"}; label: entailment, neutral, contradiction."
    },
    mixinStandardHelpOptions = true)
final class EvalEntailmentCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pairs, one a line.")
  private List<Path> files = List.of();

  @Mixin private final JsonRows json;

  EvalEntailmentCommand(Supplier<Parts> parts, PrintStream out) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(files);
    try (var opened = parts.get()) {
      for (var file : files) {
        print(new EntailmentAccuracy(opened.entailment()).of(file));
      }
    }
    return Commands.DONE;
  }

  private void print(EntailmentAccuracy.Scores scores) {
    if (json.printed(scores)) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %d pairs, %.1f %% right (the commonest label %.1f %%)%n  found: %s%n",
        scores.file(),
        scores.pairs(),
        100 * scores.accuracy(),
        100 * scores.majority(),
        scores.recall().entrySet().stream()
            .map(
                label ->
                    String.format(
                        Locale.ROOT, "%s %.1f %%", label.getKey(), 100 * label.getValue()))
            .collect(Collectors.joining(", ")));
    for (var surely : scores.contradicted()) {
      out.printf(
          Locale.ROOT,
          "  contradicted with %.2f or more: %5.1f %% of the contradicted, %5.2f %% of the entailed%n",
          surely.least(),
          100 * surely.rightly(),
          100 * surely.wrongly());
    }
  }
}
