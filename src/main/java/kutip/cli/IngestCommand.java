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
    description =
        "Keeps articles: files, folders and archives of them. Doing it again changes nothing.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file, a folder, or an archive.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the report as JSON, a line for each path.")
  private boolean json;

  IngestCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Commands.exist(paths);
    boolean refused = false;
    try (var opened = parts.get()) {
      opened.warnings().forEach(warning -> err.println("kutip: " + warning));
      for (var path : paths) {
        var report = opened.ingest(path, new Progressing(err, System::nanoTime)::show);
        refused |= !report.refused().isEmpty();
        print(path, report);
      }
    }
    return refused ? Commands.FAILED : Commands.DONE;
  }

  private void print(Path path, Ingest.Report report) {
    if (json) {
      out.println(Json.write(report));
      return;
    }
    out.println(
        path
            + ": "
            + report.added()
            + " added, "
            + report.changed()
            + " changed, "
            + report.unchanged()
            + " unchanged, "
            + report.refusals()
            + " refused");
    report
        .refused()
        .forEach(refused -> out.println("  refused " + refused.origin() + ": " + refused.reason()));
  }
}
