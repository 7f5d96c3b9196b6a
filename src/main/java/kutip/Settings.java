package kutip;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kutip.answer.Caution;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, typed and checked.
 *
 * @param port 0 lets the system choose a free one
 * @param watchDir a folder whose articles are kept as they come
 * @param fetch whether pages may be fetched when the API is given their address
 * @param k how many passages an answer is drawn from
 * @param embedded whether the models packed into the program are used
 * @param embedder what makes the vectors
 * @param caution how sure an answer without a language model must be
 * @param adminToken what changes to the articles must show; empty means there are none over HTTP
 * @param values each as text with its origin, for printing
 */
public record Settings(
    String host,
    int port,
    Path indexDir,
    Path seedsDir,
    Optional<Path> watchDir,
    boolean fetch,
    int k,
    boolean embedded,
    EmbedderSettings embedder,
    Caution caution,
    LlmSettings llm,
    Optional<String> adminToken,
    List<Config.Value> values) {

  /** A setting's name, its default, and whether its value is never printed. */
  public record Known(String name, String usual, boolean secret) {}

  private static final int SHORTEST_TOKEN = 16;

  /** Every setting there is. */
  public static final List<Known> KNOWN =
      List.of(
          new Known("server.host", "127.0.0.1", false),
          new Known("server.port", "7080", false),
          new Known("index.dir", "index", false),
          new Known("seeds.dir", "seeds", false),
          new Known("watch.dir", "", false),
          new Known("fetch", "off", false),
          new Known("search.k", "8", false),
          new Known("models", "embedded", false),
          new Known("embedder.provider", "embedded", false),
          new Known("embedder.base-url", "", false),
          new Known("embedder.model", "", false),
          new Known("embedder.api-key", "", true),
          new Known("embedder.api-key-file", "", false),
          new Known("embedder.query-prefix", "", false),
          new Known("embedder.passage-prefix", "", false),
          new Known("embedder.timeout", "10s", false),
          new Known("answer.caution", "balanced", false),
          new Known("llm.provider", "none", false),
          new Known("llm.base-url", "", false),
          new Known("llm.model", "", false),
          new Known("llm.api-key", "", true),
          new Known("llm.api-key-file", "", false),
          new Known("llm.timeout", "60s", false),
          new Known("llm.first-token", "30s", false),
          new Known("llm.concurrent", "4", false),
          new Known("llm.context", "8192", false),
          new Known("llm.fallback", "none", false),
          new Known("llm.prompt-price", "0", false),
          new Known("llm.completion-price", "0", false),
          new Known("admin.token", "", true));

  /**
   * Reads them from the environment and from {@code file}.
   *
   * @throws WrongSetting if one cannot be used
   */
  public static Settings read(Map<String, String> environment, Path file) {
    return of(new Config(KNOWN, environment, file));
  }

  private static Settings of(Config config) {
    return new Settings(
        host(config),
        number(config, "server.port", 0, 65_535),
        indexDir(config),
        Path.of(required(config, "seeds.dir")),
        text(config, "watch.dir").map(Path::of),
        fetch(config),
        number(config, "search.k", 1, 100),
        embedded(config),
        EmbedderSettings.of(config),
        caution(config),
        LlmSettings.of(config),
        token(config),
        config.values());
  }

  /** An IPv6 address may stand in brackets, as an address of a page has it. */
  private static String host(Config config) {
    return required(config, "server.host").replaceFirst("^\\[(.+)]$", "$1");
  }

  /** A folder, or where one can be made. */
  private static Path indexDir(Config config) {
    var folder = Path.of(required(config, "index.dir"));
    for (@Nullable Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at) && !Files.isDirectory(at)) {
        throw wrong(config, "index.dir", "a folder; " + at + " is a file");
      }
    }
    return folder;
  }

  private static boolean fetch(Config config) {
    return switch (config.value("fetch").text()) {
      case "off" -> false;
      case "on" -> true;
      default -> throw wrong(config, "fetch", "off or on");
    };
  }

  private static boolean embedded(Config config) {
    return switch (config.value("models").text()) {
      case "none" -> false;
      case "embedded" -> true;
      default -> throw wrong(config, "models", "none or embedded");
    };
  }

  private static Caution caution(Config config) {
    return switch (config.value("answer.caution").text()) {
      case "careful" -> Caution.CAREFUL;
      case "balanced" -> Caution.BALANCED;
      case "eager" -> Caution.EAGER;
      default -> throw wrong(config, "answer.caution", "careful, balanced or eager");
    };
  }

  private static Optional<String> token(Config config) {
    var token = text(config, "admin.token");
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw wrong(config, "admin.token", SHORTEST_TOKEN + " characters or more");
    }
    return token;
  }

  static Optional<String> text(Config config, String name) {
    return Optional.of(config.value(name).text()).filter(text -> !text.isEmpty());
  }

  /** A key that stands in the setting {@code group.api-key} or in a file beside it. */
  static Optional<String> key(Config config, String group) {
    var name = group + ".api-key";
    var key = text(config, name);
    var file = text(config, name + "-file");
    if (file.isEmpty()) {
      return key;
    }
    if (key.isPresent()) {
      throw new WrongSetting("both " + name + " and " + name + "-file are set; wanted one");
    }
    try {
      var written = Files.readString(Path.of(file.get())).strip();
      if (written.isEmpty()) {
        throw wrong(config, name + "-file", "a file that holds the key; it is empty");
      }
      return Optional.of(written);
    } catch (IOException e) {
      // The exception's own words name the file, and never hold what is in it.
      throw wrong(config, name + "-file", "a file in UTF-8 that can be read: " + e);
    }
  }

  /** An address of a server, or {@code usual} where none is set; may be empty. */
  static URI url(Config config, String name, String usual) {
    var text = text(config, name).orElse(usual);
    var problem = name + " is \"" + text + "\"; wanted an http or https address";
    try {
      var url = URI.create(text);
      if (text.isEmpty() || "http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(problem, e);
    }
    throw new WrongSetting(problem);
  }

  /** The one of {@code values} whose name is set, in small letters. */
  static <E extends Enum<E>> E choice(Config config, String name, List<E> values) {
    var text = config.value(name).text();
    for (var value : values) {
      if (named(value).equals(text)) {
        return value;
      }
    }
    throw wrong(config, name, values.stream().map(Settings::named).collect(joining(", ")));
  }

  static String named(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String required(Config config, String name) {
    return text(config, name).orElseThrow(() -> wrong(config, name, "a value"));
  }

  static int number(Config config, String name, int least, int most) {
    try {
      int number = Integer.parseInt(config.value(name).text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(config, name, "a whole number from " + least + " to " + most);
    }
    throw wrong(config, name, "a whole number from " + least + " to " + most);
  }

  static Duration duration(Config config, String name) {
    var wanted = "a time from 1s to 1h, such as 60s or 2m";
    try {
      var duration = Duration.parse("PT" + config.value(name).text().toUpperCase(Locale.ROOT));
      if (duration.compareTo(Duration.ofSeconds(1)) >= 0
          && duration.compareTo(Duration.ofHours(1)) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw wrong(config, name, wanted);
    }
    throw wrong(config, name, wanted);
  }

  static WrongSetting wrong(Config config, String name, String wanted) {
    var value = config.value(name);
    return new WrongSetting(
        name
            + " is "
            + (value.secret() ? "wrong" : "\"" + value.text() + "\"")
            + " ("
            + value.origin()
            + "); wanted "
            + wanted);
  }
}
