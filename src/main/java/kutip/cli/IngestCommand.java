package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.audit.Json;
import kutip.ingest.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the articles of files and folders. */
@Command(
    name = "ingest",
    description = {
      "Keeps articles: text, Markdown, HTML, PDF, Word, OpenDocument, JSON lines, feeds; folders and archives of them.",
      "Doing it again changes nothing; a changed text becomes a version."
    },
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;
  private final Signals signals;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description =
          "A file, a folder, an archive; or the address of a page or a feed, which is fetched.")
  private List<String> places = List.of();

  @Option(
      names = "--follow",
      description =
          "Fetch the pages a feed links to, instead of keeping what the feed says of them.")
  private boolean follow;

  @Option(
      names = "--no-vectors",
      description =
          "Leave it to a running service to make the vectors by which passages are found by meaning;"
              + " by their words they are found at once.")
  private boolean withoutVectors;

  @Option(names = "--json", description = "Print the report as JSON, a line for each path.")
  private boolean json;

  IngestCommand(Supplier<Parts> parts, PrintStream out, PrintStream err, Signals signals) {
    this.parts = parts;
    this.signals = signals;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(places.stream().filter(place -> !address(place)).map(Path::of).toList());
    boolean refused = false;
    try (var opened = parts.get()) {
      opened.warnings().forEach(warning -> err.println("kutip: " + warning));
      for (var place : places) {
        var progress = new Progressing(err, System::nanoTime);
        var report =
            address(place)
                ? opened.fetch(place, follow, progress::show)
                : opened.ingest(Path.of(place), progress::show);
        refused |= report.refusals() > 0;
        print(place, report);
      }
      if (!withoutVectors) {
        Commands.embed(opened, err, signals);
      }
    }
    return signals.code(refused ? Commands.FAILED : Commands.DONE);
  }

  private static boolean address(String place) {
    return place.regionMatches(true, 0, "http://", 0, 7)
        || place.regionMatches(true, 0, "https://", 0, 8);
  }

  private void print(String place, Ingest.Report report) {
    if (json) {
      out.println(Json.write(report));
      return;
    }
    out.println(
        place
            + ": "
            + report.added()
            + " added, "
            + report.changed()
            + " changed, "
            + report.unchanged()
            + " unchanged, "
            + report.refusals()
            + " refused"
            + (report.copies() > 0 ? "; " + report.copies() + " have the words of another" : ""));
    report
        .refused()
        .forEach(refused -> out.println("  refused " + refused.origin() + ": " + refused.reason()));
    int more = report.refusals() - report.refused().size();
    if (more > 0) {
      out.println("  and " + more + " more refused");
    }
  }
}
