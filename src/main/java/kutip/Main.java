package kutip;

import java.nio.file.Path;
import java.time.InstantSource;
import kutip.cli.Commands;

/** Where the program starts. */
public final class Main {

  private Main() {}

  /** Hands the command line on, and ends with its exit code. */
  public static void main(String[] args) {
    // The page is the face of the service: nothing may open a window on a desktop.
    System.setProperty("java.awt.headless", "true");
    int code =
        Commands.run(
            () ->
                new Wiring(
                    Settings.read(System.getenv(), Path.of("kutip.properties")),
                    InstantSource.system()),
            args);
    System.exit(code);
  }
}
