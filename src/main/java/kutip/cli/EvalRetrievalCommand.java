package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.eval.Metrics;
import kutip.eval.RetrievalEvaluation;
import kutip.eval.RetrievalSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well passages are found. */
@Command(
    name = "retrieval",
    description = {
      "Finds the passages of collections with judgements: folders with corpus.jsonl, queries.jsonl and qrels.tsv,"
          + " as BEIR has them. Shows nDCG@10 with its 95 %% interval, recall and MRR by language and retriever, and"
          + " how likely chance alone makes the last retriever differ so much from the one before.",
      "With KUTIP_MODELS=embedded by vectors too, which are made first."
    },
    mixinStandardHelpOptions = true)
final class EvalRetrievalCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Collections.")
  private List<Path> folders = List.of();

  @Option(
      names = "--passages",
      paramLabel = "LANGUAGE",
      description = "Only passages of this language count, such as id.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--haystack",
      paramLabel = "FOLDER",
      description = "Further collections whose passages are there to be confused with.")
  private List<Path> haystack = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only these retrievers: words, meaning, fused, reranked (which takes longest).")
  private Set<String> only = Set.of();

  @Mixin private final JsonRows json;

  EvalRetrievalCommand(Supplier<Parts> parts, PrintStream out) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(folders);
    Commands.exist(haystack);
    try (var opened = parts.get()) {
      for (var folder : folders) {
        var set = RetrievalSet.read(folder, language, haystack);
        var rows = opened.retrieval().measure(set, only);
        if (!json.printed(rows)) {
          print(set, rows);
        }
      }
    }
    return Commands.DONE;
  }

  private void print(RetrievalSet set, List<RetrievalEvaluation.Row> rows) {
    out.println(set.name() + ": " + set.passages().size() + " passages");
    out.println(
        "  questions     retriever   nDCG@10  (95 %)         R@10   R@100  MRR@10  ms      p");
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      boolean comparable = at > 0 && rows.get(at - 1).language().equals(row.language());
      out.printf(
          Locale.ROOT,
          "  %-3s %7d   %-10s %7.1f  (%5.1f–%5.1f)  %6.1f  %6.1f  %6.1f  %5.1f  %s%n",
          row.language(),
          row.questions(),
          row.retriever(),
          100 * row.ndcg().mean(),
          100 * row.ndcg().low(),
          100 * row.ndcg().high(),
          100 * row.recall10(),
          100 * row.recall100(),
          100 * row.mrr(),
          1_000 * row.seconds(),
          comparable ? String.format(Locale.ROOT, "%.3f", chance(rows.get(at - 1), row)) : "");
    }
  }

  private static double chance(RetrievalEvaluation.Row one, RetrievalEvaluation.Row other) {
    var ids = List.copyOf(one.each().keySet());
    return Metrics.difference(values(one, ids), values(other, ids));
  }

  private static double[] values(RetrievalEvaluation.Row row, List<String> ids) {
    return ids.stream()
        .map(id -> row.each().get(id))
        .mapToDouble(scores -> scores == null ? 0 : scores.ndcg10())
        .toArray();
  }
}
