package kutip;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import kutip.cli.Parts;

/** The real parts of the program, in a folder of their own. */
public final class TestParts {

  private TestParts() {}

  /** The parts with settings from {@code environment}, and their index in {@code folder}. */
  public static Parts in(Path folder, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("KUTIP_MODELS", "none"); // those that need the models say so
    all.put("KUTIP_SERVER_PORT", "0");
    all.put("KUTIP_INDEX_DIR", folder.resolve("index").toString());
    return new Wiring(
        Settings.read(all, folder.resolve("kutip.properties")), InstantSource.system());
  }
}
