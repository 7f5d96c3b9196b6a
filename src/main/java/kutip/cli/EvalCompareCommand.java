package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kutip.eval.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two measured runs against each other. */
@Command(
    name = "compare",
    description = {
      "Compares two runs over the same questions: files that eval retrieval --json or eval answers --json printed.",
      "Shows for each set and figure both means, their difference, how likely chance alone makes it that large (a paired"
          + " randomisation test of 10,000 rounds), and on how many questions the second run is better and worse."
    },
    mixinStandardHelpOptions = true)
final class EvalCompareCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(index = "0", paramLabel = "RUN_A", description = "What is compared with.")
  private Path one = Path.of("");

  @Parameters(index = "1", paramLabel = "RUN_B", description = "What is compared.")
  private Path other = Path.of("");

  @Option(
      names = "--a",
      paramLabel = "RETRIEVER",
      description = "Of RUN_A only this retriever, such as words; whatever its name in RUN_B.")
  private Optional<String> oneSystem = Optional.empty();

  @Option(names = "--b", paramLabel = "RETRIEVER", description = "Of RUN_B only this retriever.")
  private Optional<String> otherSystem = Optional.empty();

  @Mixin private final JsonRows json;

  EvalCompareCommand(PrintStream out) {
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(List.of(one, other));
    if (oneSystem.isPresent() != otherSystem.isPresent()) {
      throw new IllegalArgumentException("--a and --b are given together, or neither");
    }
    var compared =
        RunComparison.compare(
            RunComparison.read(one, oneSystem), RunComparison.read(other, otherSystem));
    if (!json.printed(compared)) {
      print(compared);
    }
    return Commands.DONE;
  }

  private void print(List<RunComparison.Compared> compared) {
    out.println("A: " + one + oneSystem.map(name -> " " + name).orElse(""));
    out.println("B: " + other + otherSystem.map(name -> " " + name).orElse(""));
    var set = "";
    for (var row : compared) {
      if (!row.set().equals(set)) {
        set = row.set();
        out.println(set);
        out.println(
            "  questions    retriever   figure               A        B     B − A       p   wins  losses");
      }
      out.printf(
          Locale.ROOT,
          "  %-3s %6d   %-11s %-14s %7.1f  %7.1f  %+8.2f  %6.4f  %5d  %6d%s%n",
          row.language(),
          row.questions(),
          row.system(),
          row.figure(),
          100 * row.one(),
          100 * row.other(),
          100 * row.difference(),
          row.p(),
          row.wins(),
          row.losses(),
          row.unpaired() == 0 ? "" : "  (" + row.unpaired() + " in one run only)");
    }
  }
}
