package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.article.Published;
import kutip.eval.ArticleReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures how articles are read and kept. */
@Command(
    name = "articles",
    description = {
      "Keeps the articles of each file or folder in a corpus of its own, thrown away afterwards, and shows speed,"
          + " dates, boilerplate and copies; then plants edited copies and counts how many are found."
    },
    mixinStandardHelpOptions = true)
final class EvalArticlesCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of articles.")
  private List<Path> paths = List.of();

  @Mixin private final JsonRows json;

  EvalArticlesCommand(Supplier<Parts> parts, PrintStream out) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(paths);
    try (var opened = parts.get()) {
      var reading = opened.reading();
      for (var path : paths) {
        var row = reading.measure(path.toString(), opened.source(path));
        if (!json.printed(row)) {
          print(row);
        }
      }
    }
    return Commands.DONE;
  }

  private void print(ArticleReading.Row row) {
    out.printf(
        Locale.ROOT,
        "%s%n  %d articles, %d passages in %.1f s: %.0f a second; %.1f MB on disk; %d refused%n",
        row.source(),
        row.articles(),
        row.passages(),
        row.seconds(),
        row.perSecond(),
        row.indexBytes() / 1e6,
        row.refused());
    int dated = row.articles() - row.dated().getOrDefault(Published.From.UNKNOWN, 0);
    out.printf(
        Locale.ROOT,
        "  dated %.1f %%: %s%n",
        100.0 * dated / Math.max(1, row.articles()),
        String.join(
            ", ", row.dated().entrySet().stream().map(EvalArticlesCommand::shown).toList()));
    out.printf(Locale.ROOT, "  boilerplate %.1f %% of the text%n", 100 * row.boilerplate());
    out.printf("  %d texts stand more than once, in %d articles%n", row.groups(), row.inGroups());
    for (var found : row.planted()) {
      out.printf(
          Locale.ROOT,
          "  planted, %s: %d of %d found (%.1f %%), %d taken for copies of another%n",
          found.edit(),
          found.found(),
          found.planted(),
          100.0 * found.found() / Math.max(1, found.planted()),
          found.mistaken());
    }
  }

  private static String shown(Map.Entry<Published.From, Integer> entry) {
    return entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue();
  }
}
