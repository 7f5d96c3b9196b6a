package kutip;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real program in a process of its own, its index in a folder. */
final class Program {
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder where it starts, and where it writes what it writes unasked
   * @param environment its settings
   */
  Program(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  Process start(Path index, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes(),
                "kutip.Main"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("KUTIP_INDEX_DIR", index.toString());
    builder.environment().put("KUTIP_SERVER_PORT", "0");
    builder.environment().put("KUTIP_SEEDS_DIR", Path.of("seeds").toAbsolutePath().toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** From another folder too. */
  private static String classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the service listens, with a slash at the end; waits until it says so. */
  static String address(Process service) throws IOException {
    var lines = service.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Open ")) {
        return line.substring("Open ".length());
      }
    }
    throw new IOException("the service ended without an address");
  }
}
