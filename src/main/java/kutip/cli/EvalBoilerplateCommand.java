package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.article.Article;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Articles;
import kutip.article.LearnedLines;
import kutip.eval.BoilerplateAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well boilerplate is told from evidence. */
@Command(
    name = "boilerplate",
    description = {
      "Holds what the rules find against stretches that a person marked in the articles of the files.",
      "A line of MARKED: set, article, start, length, SHA-256, boilerplate or evidence, kind, half; tab-separated."
    },
    mixinStandardHelpOptions = true)
final class EvalBoilerplateCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;

  @Parameters(index = "0", paramLabel = "MARKED", description = "The marked stretches.")
  private Path marked = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The articles they stand in.")
  private List<Path> files = List.of();

  @Option(names = "--half", description = "Only this half: development or held.")
  private String half = "";

  @Option(
      names = "--rules-only",
      description = "Leave out what repeats in the articles of one source.")
  private boolean rulesOnly;

  @Mixin private final JsonRows json;

  EvalBoilerplateCommand(Supplier<Parts> parts, PrintStream out) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(List.of(marked));
    Commands.exist(files);
    var stretches = BoilerplateAccuracy.read(marked);
    var articles = articles();
    var learned = rulesOnly ? LearnedLines.NONE : BoilerplateAccuracy.learn(articles.values());
    for (var row : BoilerplateAccuracy.measure(stretches, articles, learned, half)) {
      if (!json.printed(row)) {
        out.printf(
            Locale.ROOT,
            "%-24s found %d of %d (%.1f %%), false alarms %d of %d, not there %d%n",
            row.name(),
            row.found(),
            row.boilerplate(),
            100 * row.recall(),
            row.alarms(),
            row.evidence(),
            row.changed());
      }
    }
    return Commands.DONE;
  }

  private Map<String, Article> articles() throws IOException {
    var articles = new LinkedHashMap<String, Article>();
    try (var opened = parts.get()) {
      for (var file : files) {
        opened
            .source(file)
            .forEach(
                incoming -> {
                  if (incoming instanceof Incoming.Read read) {
                    // The day of keeping tells nothing about boilerplate.
                    var article = Articles.of(read.given(), LocalDate.EPOCH);
                    articles.put(article.id(), article);
                  }
                });
      }
    }
    return articles;
  }
}
