package kutip.cli;

import java.io.PrintStream;
import java.util.List;
import kutip.audit.Json;
import picocli.CommandLine.Option;

/** The option to have rows printed as JSON instead of for people. */
final class JsonRows {
  private final PrintStream out;

  @Option(
      names = "--json",
      description = "Print each row as JSON, a line each, with all its figures.")
  private boolean json;

  JsonRows(PrintStream out) {
    this.out = out;
  }

  /** Whether it was asked for. */
  boolean wanted() {
    return json;
  }

  /** Prints {@code row} if it was asked for, and tells whether it did. */
  boolean printed(Object row) {
    return printed(List.of(row));
  }

  /** Prints the rows if it was asked for, and tells whether it did. */
  boolean printed(List<?> rows) {
    if (json) {
      rows.forEach(row -> out.println(Json.write(row)));
    }
    return json;
  }
}
