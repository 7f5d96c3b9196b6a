package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kutip.eval.DateAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how rightly articles are dated. */
@Command(
    name = "dates",
    description = {
      "Reads the articles of each file without their date and holds what is read against it.",
      "A line of FILE: {\"id\",\"title\",\"text\",\"date\",\"url\"}; FILE may be gzipped."
    },
    mixinStandardHelpOptions = true)
final class EvalDatesCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles, one a line.")
  private List<Path> files = List.of();

  @Option(
      names = "--kept",
      paramLabel = "DATE",
      description = "The day they were kept; a month after the last of a file unless told.")
  private Optional<LocalDate> kept = Optional.empty();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Show the N most wrongly dated; ${DEFAULT-VALUE} unless told.")
  private int worst = 3;

  @Mixin private final JsonRows json;

  EvalDatesCommand(PrintStream out) {
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(files);
    for (var file : files) {
      for (var mode : DateAccuracy.Mode.values()) {
        print(file, mode, new DateAccuracy(mode, kept).of(file));
      }
    }
    return Commands.DONE;
  }

  private void print(Path file, DateAccuracy.Mode mode, List<DateAccuracy.Dated> dated) {
    if (dated.isEmpty()) {
      return;
    }
    if (!json.wanted()) {
      out.printf("%s, %s: %d articles%n", file, named(mode), dated.size());
    }
    for (var row : DateAccuracy.rows(dated)) {
      if (!json.printed(row)) {
        out.printf(
            Locale.ROOT,
            "  %-5s %-9s %5.1f %% of all; %5.1f %% right, %5.1f %% the very day, %5.1f %% within one%n",
            named(row.precision()),
            named(row.from()),
            100.0 * row.articles() / dated.size(),
            100.0 * row.right() / row.articles(),
            100.0 * row.exact() / row.articles(),
            100.0 * row.withinADay() / row.articles());
      }
    }
    if (!json.wanted()) {
      for (var one : DateAccuracy.worst(dated, worst)) {
        out.printf(
            "  read %s (%s) instead of %s: %s%n",
            one.read().date().orElseThrow(), named(one.read().precision()), one.known(), one.id());
      }
    }
  }

  private static String named(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
