import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds the Java files below a folder against google-java-format, or puts them into its form.
 *
 * <p>The build runs this file as it stands: {@code java Format.java (check | write) folder}.
 */
final class Format {
  public static void main(String[] args) throws IOException {
    boolean write =
        switch (args[0]) {
          case "check" -> false;
          case "write" -> true;
          default -> throw new IllegalArgumentException("check or write, not: " + args[0]);
        };
    List<Path> sources;
    try (var files = Files.walk(Path.of(args[1]))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }

    var unlike = new ConcurrentSkipListSet<String>();
    var unreadable = new ConcurrentSkipListSet<String>();
    sources.parallelStream()
        .forEach(
            file -> {
              try {
                var found = Files.readString(file);
                var wanted = formatted(found);
                if (!wanted.equals(found)) {
                  unlike.add(file.toString());
                  if (write) {
                    Files.writeString(file, wanted);
                  }
                }
              } catch (Exception e) {
                unreadable.add(file + ": " + e.getMessage());
              }
            });

    unreadable.forEach(line -> System.err.println("Cannot be formatted: " + line));
    unlike.forEach(file -> System.err.println((write ? "Formatted: " : "Not formatted: ") + file));
    if (!write && !unlike.isEmpty()) {
      System.err.println("To format: mvn -q process-sources -Pformat");
    }
    if (!unreadable.isEmpty() || (!write && !unlike.isEmpty())) {
      System.exit(1);
    }
  }

  private static String formatted(String source) throws Exception {
    // In the order of the formatter's own command line.
    var ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }
}
