package kutip;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Every setting as text, and where it was read: the environment, else the file, else its default.
 *
 * <p>{@code server.port} is {@code KUTIP_SERVER_PORT} in the environment and {@code server.port} in
 * the file.
 */
public final class Config {
  private static final String PREFIX = "KUTIP_";

  /** What {@code bin/kutip} hands to Java and leaves in the environment; no setting. */
  private static final String JAVA_OPTIONS = PREFIX + "JAVA_OPTIONS";

  /**
   * A value and its origin.
   *
   * @param origin {@code environment}, a file's name, or {@code default}
   */
  public record Value(String name, String text, String origin, boolean secret) {

    /** The value as it may be printed. */
    public String shown() {
      if (text.isEmpty()) {
        return "(not set)";
      }
      return secret ? "(set)" : text;
    }

    @Override
    public String toString() {
      return name + "=" + shown();
    }
  }

  private final Map<String, Value> values = new LinkedHashMap<>();

  /**
   * Reads the settings named in {@code known}.
   *
   * @param file a properties file in UTF-8; one that is not there counts as empty
   * @throws WrongSetting if the file is none, or it or the environment sets a name that is not
   *     known
   */
  public Config(List<Settings.Known> known, Map<String, String> environment, Path file) {
    var fromFile = read(file);
    var unread = new HashMap<String, String>();
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(JAVA_OPTIONS))
        .forEach(name -> unread.put(name, "the environment"));
    fromFile.keySet().forEach(name -> unread.put(name, file.toString()));
    for (var setting : known) {
      var variable =
          PREFIX + setting.name().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
      unread.remove(variable);
      unread.remove(setting.name());
      values.put(setting.name(), value(setting, variable, environment, fromFile, file));
    }
    unread.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .findFirst()
        .ifPresent(
            entry -> {
              throw new WrongSetting(
                  "unknown setting "
                      + entry.getKey()
                      + " in "
                      + entry.getValue()
                      + "; known are "
                      + String.join(", ", values.keySet()));
            });
  }

  /** The value of a known setting. */
  public Value value(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + name);
    }
    return value;
  }

  /** Every value, in the order of the settings. */
  public List<Value> values() {
    return List.copyOf(values.values());
  }

  private static Value value(
      Settings.Known setting,
      String variable,
      Map<String, String> environment,
      Map<String, String> fromFile,
      Path file) {
    var inEnvironment = environment.get(variable);
    if (inEnvironment != null) {
      return new Value(setting.name(), inEnvironment.strip(), "environment", setting.secret());
    }
    var inFile = fromFile.get(setting.name());
    if (inFile != null) {
      return new Value(setting.name(), inFile.strip(), file.toString(), setting.secret());
    }
    return new Value(setting.name(), setting.usual(), "default", setting.secret());
  }

  private static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it holds bytes that are not", e);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
    var map = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
    return map;
  }

  private static WrongSetting unreadable(Path file, String fault, Exception e) {
    return new WrongSetting(file + " cannot be read; wanted settings in UTF-8: " + fault, e);
  }
}
