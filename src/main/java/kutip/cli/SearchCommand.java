package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.audit.Accounting;
import kutip.audit.Found;
import kutip.audit.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the passages found for a question. */
@Command(
    name = "search",
    description = "Shows the passages found for a question.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private Asking asking = new Asking();

  @Option(
      names = {"-k", "--limit"},
      paramLabel = "N",
      description = "How many at most, 1 to 100; ${DEFAULT-VALUE} unless told.")
  private int limit = 10;

  @Option(names = "--json", description = "Print them as the API gives them.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "Say for each how it was found: rank and score by retriever, and its words.")
  private boolean explain;

  SearchCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("--limit is " + limit + "; wanted 1 to 100");
    }
    var question = asking.question();
    try (var opened = parts.get()) {
      Commands.ready(opened, err);
      var accounting = new Accounting(opened.index());
      var hits = opened.ask().search(question, limit).stream().map(accounting::found).toList();
      if (json) {
        out.println(Json.write(Map.of("hits", hits)));
        return Commands.DONE;
      }
      int rank = 0;
      for (var hit : hits) {
        out.printf("%d. %.2f %s%n", ++rank, hit.score(), hit.passage());
        out.println("   " + hit.article().title() + " — " + hit.article().source());
        out.println("   " + hit.text().replaceAll("\\s+", " "));
        if (explain) {
          explain(hit);
        }
      }
      if (hits.isEmpty()) {
        out.println("Nothing fits.");
      }
      return Commands.DONE;
    }
  }

  private void explain(Found hit) {
    new TreeMap<>(hit.ranks())
        .forEach(
            (retriever, rank) ->
                out.printf(
                    Locale.ROOT,
                    "   %s: rank %d, score %.3f%n",
                    retriever,
                    rank,
                    hit.scores().getOrDefault(retriever, 0.0)));
    out.println(
        "   shared words: " + (hit.words().isEmpty() ? "none" : String.join(", ", hit.words())));
  }
}
