package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kutip.article.Article;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Articles;
import kutip.eval.ClaimGates;
import kutip.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures which claims are withheld. */
@Command(
    name = "claims",
    description =
        "Makes right and wrong claims of the sentences of articles, and counts which are withheld.",
    mixinStandardHelpOptions = true)
final class EvalClaimsCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles, as ingest reads them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "The first N articles of each path; ${DEFAULT-VALUE} unless told.")
  private int articles = 300;

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "At most N claims of a kind; ${DEFAULT-VALUE} unless told.")
  private int claims = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What chance begins with; ${DEFAULT-VALUE} unless told.")
  private long seed = 20_241_123;

  @Option(
      names = "--entailment",
      description = "Have the embedded models judge what passes the gates; some 30 ms each.")
  private boolean entailment;

  @Option(names = "--examples", description = "Show some that were judged wrongly.")
  private boolean examples;

  @Mixin private final JsonRows json;

  EvalClaimsCommand(Supplier<Parts> parts, PrintStream out) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(paths);
    try (var opened = parts.get()) {
      for (var path : paths) {
        var read = read(opened, path);
        if (!json.wanted()) {
          out.printf("%s: %d articles%n", path, read.size());
        }
        var verifier = entailment ? opened.verifier() : new Verifier();
        new ClaimGates(verifier, claims, seed).measure(read).forEach(this::print);
      }
    }
    return Commands.DONE;
  }

  private void print(ClaimGates.Row row) {
    if (json.printed(row)) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "  %-5s %-14s %5d claims, %5d withheld (%5.1f %%)  %s%n",
        row.right() ? "right" : "wrong",
        row.kind(),
        row.claims(),
        row.withheld(),
        100 * row.share(),
        row.reasons().entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", ")));
    if (examples) {
      row.examples().forEach(example -> out.println("        " + example));
    }
  }

  private List<Article> read(Parts opened, Path path) throws IOException {
    var read = new ArrayList<Article>();
    opened
        .source(path)
        .forEach(
            incoming -> {
              if (read.size() < articles && incoming instanceof Incoming.Read one) {
                // What was published when is no matter of what sentences say.
                read.add(Articles.of(one.given(), LocalDate.EPOCH));
              }
            });
    return read;
  }
}
