package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.eval.JsonFile;
import kutip.eval.ManyPassages;
import kutip.eval.ScalePlot;
import kutip.eval.ScaleTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how searching grows with the corpus. */
@Command(
    name = "scale",
    description = {
      "Builds corpora of so many passages from the articles of a file or folder, repeated with their words shuffled as"
          + " often as it takes, and measures searching in them by words, by vectors and by both, on one thread and two,"
          + " without embedding the question; and that, the size on disk, and memory.",
      "The vectors, with KUTIP_MODELS=embedded, are strewn around those of 500 real passages. Memory is that of this"
          + " process: build with --at FOLDER first, and measure with the same in a second run."
    },
    mixinStandardHelpOptions = true)
final class EvalScaleCommand implements Callable<Integer> {
  private static final double MEGA = 1 << 20;

  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "PATH", description = "A file or folder of articles.")
  private Path path = Path.of("");

  @Option(
      names = "--passages",
      split = ",",
      paramLabel = "N",
      description = "How many, such as 10000,100000,200000; ${DEFAULT-VALUE} unless told.")
  private List<Integer> sizes = List.of(10_000);

  @Option(
      names = "--at",
      paramLabel = "FOLDER",
      description = "Keep the corpora here, and use those that are there.")
  private Optional<Path> at = Optional.empty();

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "What is searched for: JSON lines with \"text\"; headlines unless told.")
  private Optional<Path> questions = Optional.empty();

  @Option(
      names = "--searches",
      paramLabel = "N",
      description = "So many for each figure; ${DEFAULT-VALUE} unless told.")
  private int searches = 2_000;

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the slowest searches to FILE.")
  private Optional<Path> svg = Optional.empty();

  @Mixin private final JsonRows json;

  EvalScaleCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.json = new JsonRows(out);
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(List.of(path));
    questions.ifPresent(file -> Commands.exist(List.of(file)));
    if (searches < 2 || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("wanted at least 1 passage and 2 searches");
    }
    var asked = questions.isPresent() ? texts(questions.get()) : List.<String>of();
    var folder = at.isPresent() ? at.get() : Files.createTempDirectory("kutip-eval");
    try (var opened = parts.get()) {
      build(opened, folder);
      var rows = new ArrayList<ScaleTrial.Row>();
      for (int size : sizes) {
        rows.add(opened.trials().scale().search(corpus(folder, size), asked, searches));
        show(rows.getLast());
      }
      if (svg.isPresent()) {
        Files.writeString(svg.get(), ScalePlot.svg(rows));
      }
    } finally {
      if (at.isEmpty()) {
        delete(folder);
      }
    }
    return Commands.DONE;
  }

  /** Builds what is not there; the articles are read once, and let go before it is searched. */
  private void build(Parts opened, Path folder) throws IOException {
    @Nullable ManyPassages articles = null;
    for (int size : sizes) {
      var corpus = corpus(folder, size);
      if (ScaleTrial.built(corpus)) {
        continue;
      }
      var trial = opened.trials().scale();
      articles =
          articles == null
              ? ManyPassages.of(opened.source(path), size, trial.today())
              : articles.wanting(size);
      err.println("kutip: building a corpus of " + size + " passages");
      if (Files.exists(corpus)) {
        delete(corpus); // Half built.
      }
      trial.build(Files.createDirectories(corpus), articles);
    }
  }

  private Path corpus(Path folder, int size) throws IOException {
    return Files.createDirectories(folder).resolve(Integer.toString(size));
  }

  private static List<String> texts(Path file) throws IOException {
    var texts = new ArrayList<String>();
    JsonFile.each(file, line -> texts.add(line.object().path("text").asText("")));
    return texts.stream().filter(text -> !text.isBlank()).distinct().limit(500).toList();
  }

  private void show(ScaleTrial.Row row) {
    if (json.printed(row)) {
      return;
    }
    var built = row.built();
    out.printf(
        Locale.ROOT,
        "%,d passages of %,d articles%n"
            + "  kept at %,.0f articles a second; index %,.0f MB%n"
            + "  vectors kept at %,.0f a second; %,.0f MB; %.0f passages embedded a second%n",
        built.passages(),
        built.articles(),
        built.articles() / built.seconds(),
        built.bytes() / MEGA,
        built.vectorSeconds() > 0 ? built.passages() / built.vectorSeconds() : 0,
        built.vectorBytes() / MEGA,
        built.embeddedPerSecond());
    out.println("  ms           threads     p50     p99   cpu p50  cpu p99   a second");
    row.embedding()
        .ifPresent(
            took ->
                out.printf(
                    Locale.ROOT,
                    "  %-11s %7d  %6.2f  %6.2f  %n",
                    "embedding",
                    1,
                    took.p50(),
                    took.p99()));
    for (var leg : row.legs()) {
      var took = leg.latency();
      out.printf(
          Locale.ROOT,
          "  %-11s %7d  %6.2f  %6.2f    %6.2f   %6.2f     %,6.0f%n",
          leg.retriever(),
          leg.threads(),
          took.p50(),
          took.p99(),
          took.cpuP50(),
          took.cpuP99(),
          took.perSecond());
    }
    var memory = row.memory();
    out.printf(
        Locale.ROOT,
        "  memory: %,.0f MB resident, %,.0f of it not files; at most %,.0f; heap %,.0f%n",
        memory.resident() / MEGA,
        memory.own() / MEGA,
        memory.most() / MEGA,
        memory.heap() / MEGA);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
