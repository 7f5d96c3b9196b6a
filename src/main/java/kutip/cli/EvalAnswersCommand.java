package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import kutip.audit.Json;
import kutip.eval.AnswerEvaluation;
import kutip.eval.AnswerEvaluation.Row;
import kutip.eval.AnswerGiven;
import kutip.eval.AnswerRuns;
import kutip.eval.AnswerScores.Rightness;
import kutip.eval.AnswerSet;
import kutip.eval.ConfidencePlot;
import kutip.eval.Selective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well questions are answered. */
@Command(
    name = "answers",
    description = {
      "Asks the questions of collections with known answers, in this process, and holds the answers against them."
          + " A collection is a folder with corpus.jsonl, queries.jsonl"
          + " ({\"id\",\"text\",\"lang\",\"answers\",\"answerable\",\"passage\"}) and qrels.tsv.",
      "Answers of another system are measured the same way: --answers FILE, a line each:"
          + " {\"id\",\"status\",\"text\",\"span\",\"citations\":[{\"passage\",\"quote\"}],\"confidence\",\"seconds\"}."
    },
    mixinStandardHelpOptions = true)
final class EvalAnswersCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Collections.")
  private List<Path> folders = List.of();

  @Option(
      names = "--mode",
      description =
          "passage: only the passage a question was asked of is read; open: what is found in the whole collection"
              + " (${DEFAULT-VALUE} unless told).")
  private AnswerRuns.Mode mode = AnswerRuns.Mode.OPEN;

  @Option(
      names = "--passages",
      paramLabel = "LANG",
      description =
          "Only passages of this language count, such as id: questions of all languages are asked about them.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many questions of a collection, always the same ones.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--right",
      description =
          "When an answer is right: holds (a gold answer stands in its short answer or a quote), overlap (F1 of at"
              + " least 50 %%) or exact; ${DEFAULT-VALUE} unless told.")
  private Rightness rightness = Rightness.HOLDS;

  @Option(
      names = "--unsure",
      description =
          "Answer however unsure the reader is, so that its confidence is judged on every question; else as"
              + " answer.caution says.")
  private boolean unsure;

  @Option(names = "--answers", paramLabel = "FILE", description = "Measure these; ask nothing.")
  private Optional<Path> answers = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description = "Write what was answered to FILE, as --answers takes it.")
  private Optional<Path> keep = Optional.empty();

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw risk against coverage, and rightness against confidence, as SVG.")
  private Optional<Path> plot = Optional.empty();

  private final List<Row> drawn = new ArrayList<>();

  @Mixin private final JsonRows json;

  EvalAnswersCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(folders);
    answers.ifPresent(file -> Commands.exist(List.of(file)));
    if (limit < 1) {
      throw new IllegalArgumentException("--limit is " + limit + "; wanted at least 1");
    }
    if (answers.isPresent()) {
      var given = AnswerGiven.read(answers.get());
      for (var folder : folders) {
        show(
            AnswerSet.read(folder, language, limit), answers.get().getFileName().toString(), given);
      }
      draw();
      return Commands.DONE;
    }
    var lines = new StringBuilder();
    try (var opened = parts.get()) {
      for (var folder : folders) {
        var set = AnswerSet.read(folder, language, limit);
        var progressing = new Progressing(err, System::nanoTime);
        var given =
            opened
                .trials()
                .answers()
                .ask(set, mode, unsure, done -> progressing.asked(done, set.questions().size()));
        show(set, mode.name().toLowerCase(Locale.ROOT), given);
        given.values().forEach(answer -> lines.append(Json.write(answer)).append('\n'));
      }
    }
    if (keep.isPresent()) {
      Files.writeString(keep.get(), lines);
    }
    draw();
    return Commands.DONE;
  }

  private void draw() throws IOException {
    if (plot.isPresent()) {
      Files.writeString(plot.get(), ConfidencePlot.svg(drawn));
    }
  }

  private void show(AnswerSet set, String how, Map<String, AnswerGiven> given) {
    var rows = AnswerEvaluation.rows(set, how, given, rightness);
    drawn.addAll(rows);
    if (json.printed(rows)) {
      return;
    }
    out.println(set.name() + " (" + how + "): " + set.passages().size() + " passages");
    line("", rows, Row::language);
    line("questions", rows, row -> "" + row.questions());
    line("  with an answer", rows, row -> "" + row.answerable());
    line("answered", rows, row -> "" + row.answered());
    line("right, of those with an answer", rows, row -> share(row.right()));
    line("right, of those answered", rows, row -> share(row.rightAmongAnswered()));
    line("no answer, none given", rows, row -> share(row.abstainedRightly()));
    line("right decisions", rows, row -> share(row.decisions()));
    line("exact match", rows, row -> share(row.em()));
    line("F1", rows, row -> share(row.f1()));
    line(
        "F1 over letters",
        rows,
        row -> row.characterF1().map(EvalAnswersCommand::share).orElse("–"));
    line("EM as SQuAD 2.0", rows, row -> share(row.squadEm()));
    line("F1 as SQuAD 2.0", rows, row -> share(row.squadF1()));
    line("short answer holds a gold one", rows, row -> share(row.spanHolds()));
    line("cited sentence holds a gold one", rows, row -> share(row.quoteHolds()));
    line("citations", rows, row -> "" + row.citations());
    line("  in a passage that answers", rows, row -> share(row.citationPrecision()));
    line("  holding a gold answer", rows, row -> share(row.quotePrecision()));
    line("citation recall", rows, row -> share(row.citationRecall()));
    line(
        "AUROC of confidence",
        rows,
        row -> row.selective().auroc().map(EvalAnswersCommand::share).orElse("–"));
    for (int at = 0; at < rows.getFirst().selective().at().size(); at++) {
      int place = at;
      var wanted = rows.getFirst().selective().at().get(at).wanted();
      line(
          "right of the surest " + share(wanted) + " %",
          rows,
          row -> share(covered(row, place).accuracy()));
      line("  right decisions then", rows, row -> share(covered(row, place).decisions()));
    }
    line("area under risk–coverage", rows, row -> share(row.selective().aurc()));
    line("expected calibration error", rows, row -> share(row.selective().ece()));
    line("ms a question, p50", rows, row -> "%.0f".formatted(1_000 * row.p50()));
    line("ms a question, p99", rows, row -> "%.0f".formatted(1_000 * row.p99()));
  }

  private static Selective.Covered covered(Row row, int at) {
    return row.selective().at().get(at);
  }

  private void line(String name, List<Row> rows, Function<Row, String> value) {
    out.printf("  %-34s", name);
    rows.forEach(row -> out.printf("  %7s", value.apply(row)));
    out.println();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
