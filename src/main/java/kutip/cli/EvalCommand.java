package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.eval.AskedQuestions;
import kutip.eval.AskedQuestions.Asked;
import kutip.eval.Metrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a running service on questions with known answers. */
@Command(
    name = "eval",
    description = {
      "Asks a running service the questions of a file and holds its answers against the known ones.",
      "A line of FILE: {\"id\",\"kind\",\"question\",\"answerable\",\"answers\":[…],\"evidence\":[{\"article\",\"quote\"}],\"history\":[…]}"
    },
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private static final int MOST_CALLERS = 256;

  private final PrintStream out;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Questions, one JSON object a line.")
  private Optional<Path> questions = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The service; ${DEFAULT-VALUE} unless told.")
  private URI server = URI.create("http://127.0.0.1:7080");

  @Option(
      names = "--callers",
      paramLabel = "N",
      description = "How many ask at once, 1 to 256; ${DEFAULT-VALUE} unless told.")
  private int callers = 1;

  @Mixin private final JsonRows json;

  EvalCommand(PrintStream out) {
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var file =
        questions.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "eval wants a file of questions, or one of its own commands: see eval --help"));
    Commands.exist(List.of(file));
    if (callers < 1 || callers > MOST_CALLERS) {
      throw new IllegalArgumentException(
          "--callers is " + callers + "; wanted 1 to " + MOST_CALLERS);
    }
    long started = System.nanoTime();
    var asked = new AskedQuestions(server).ask(file, callers);
    double seconds = (System.nanoTime() - started) / 1e9;
    if (json.printed(asked)) {
      return Commands.DONE;
    }
    for (var one : asked) {
      out.printf(
          "%-4s %-10s %-13s %s%n     %s%n",
          one.right() ? "ok" : "NOT", one.id(), one.kind(), one.question(), one.text());
    }
    share("answerable, right", asked, Asked::answerable, Asked::right);
    share(
        "answered, right article cited",
        asked,
        one -> one.answerable() && !one.abstained(),
        Asked::cited);
    share("unanswerable, abstained", asked, one -> !one.answerable(), Asked::right);
    out.printf(
        "%-32s %d, %d not at their offsets, %d from boilerplate%n",
        "citations",
        asked.stream().mapToInt(Asked::citations).sum(),
        asked.stream().mapToInt(Asked::misplaced).sum(),
        asked.stream().mapToInt(Asked::boilerplate).sum());
    counted("claims", asked.stream().mapToInt(Asked::claims).sum() + " shown", withheld(asked));
    counted(
        "abstained",
        Long.toString(asked.stream().filter(Asked::abstained).count()),
        asked.stream().map(Asked::abstention).filter(reason -> !reason.isEmpty()));
    var times = asked.stream().mapToDouble(Asked::milliseconds).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%-32s %.0f at most for half of them, %.0f for 99 %%; %.1f answers a second with %d asking%n",
        "milliseconds",
        Metrics.percentile(times, 0.5),
        Metrics.percentile(times, 0.99),
        asked.size() / seconds,
        callers);
    return Commands.DONE;
  }

  private static Stream<String> withheld(List<Asked> asked) {
    return asked.stream()
        .flatMap(one -> one.withheld().stream())
        .map(reason -> "withheld " + reason);
  }

  /** How often there was each of {@code reasons}, the most frequent first. */
  private void counted(String name, String all, Stream<String> reasons) {
    var counts = reasons.collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
    var told =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(count -> ", " + count.getKey() + " " + count.getValue())
            .collect(Collectors.joining());
    out.printf("%-32s %s%s%n", name, all, told);
  }

  private void share(
      String name, List<Asked> asked, Predicate<Asked> among, Predicate<Asked> good) {
    var all = asked.stream().filter(among).toList();
    long hits = all.stream().filter(good).count();
    out.printf(
        "%-32s %d of %d (%.0f %%)%n",
        name, hits, all.size(), all.isEmpty() ? 0 : 100.0 * hits / all.size());
  }
}
