package kutip;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which language model answers, if any, and within what bounds.
 *
 * @param firstWord the longest until the model says its first word
 * @param timeout the longest for one answer
 * @param concurrent how many answers the model writes at once
 * @param context how much prompt and answer may be together, in tokens
 * @param fallback whether the reader answers when the model fails
 */
record LlmSettings(
    Provider provider,
    URI baseUrl,
    String model,
    Optional<String> apiKey,
    Duration firstWord,
    Duration timeout,
    int concurrent,
    int context,
    boolean fallback) {

  /** Tokens that rules, question and answer may take; the rest of a context is the passages'. */
  private static final int BESIDE_PASSAGES = 4_192;

  /** Bytes of UTF-8 that one token holds, in Indonesian as in Korean; English has more. */
  private static final int TOKEN_BYTES = 3;

  /** What leaves room for one or two passages. */
  private static final int LEAST_CONTEXT = 5_192;

  /** Who serves the language model. */
  enum Provider {
    NONE,
    OPENAI,
    OLLAMA,
    ANTHROPIC,
    GEMINI
  }

  private static final Map<Provider, String> BASE_URLS =
      Map.of(
          Provider.OPENAI, "https://api.openai.com/v1",
          Provider.OLLAMA, LanguageModel.LOCAL_OLLAMA,
          Provider.ANTHROPIC, "https://api.anthropic.com/v1",
          Provider.GEMINI, "https://generativelanguage.googleapis.com/v1beta");

  /** How long the passages in a prompt may be together, in bytes of UTF-8. */
  int passageBytes() {
    return (context - BESIDE_PASSAGES) * TOKEN_BYTES;
  }

  static LlmSettings of(Config config) {
    var provider = provider(config);
    var baseUrl =
        Settings.text(config, "llm.base-url")
            .or(() -> Optional.ofNullable(BASE_URLS.get(provider)))
            .orElse("");
    if (provider != Provider.NONE && Settings.text(config, "llm.model").isEmpty()) {
      throw new IllegalStateException(
          "llm.provider is "
              + config.value("llm.provider").text()
              + " but llm.model is not set; set it to the name of a model the server has,"
              + " such as KUTIP_LLM_MODEL=qwen2.5:7b");
    }
    var apiKey = apiKey(config);
    if (apiKey.isEmpty() && (provider == Provider.ANTHROPIC || provider == Provider.GEMINI)) {
      throw new IllegalStateException(
          "llm.provider is "
              + named(provider)
              + " but neither llm.api-key nor llm.api-key-file is set; it answers nobody without a key");
    }
    return new LlmSettings(
        provider,
        url(baseUrl),
        Settings.text(config, "llm.model").orElse(""),
        apiKey,
        Settings.duration(config, "llm.first-token"),
        Settings.duration(config, "llm.timeout"),
        Settings.number(config, "llm.concurrent", 1, 1_000),
        Settings.number(config, "llm.context", LEAST_CONTEXT, 1_000_000),
        fallback(config));
  }

  private static Provider provider(Config config) {
    var text = config.value("llm.provider").text();
    for (var provider : Provider.values()) {
      if (named(provider).equals(text)) {
        return provider;
      }
    }
    throw Settings.wrong(
        config,
        "llm.provider",
        Arrays.stream(Provider.values()).map(LlmSettings::named).collect(Collectors.joining(", ")));
  }

  private static Optional<String> apiKey(Config config) {
    var key = Settings.text(config, "llm.api-key");
    var file = Settings.text(config, "llm.api-key-file");
    if (file.isEmpty()) {
      return key;
    }
    if (key.isPresent()) {
      throw new IllegalStateException("both llm.api-key and llm.api-key-file are set; wanted one");
    }
    try {
      var written = Files.readString(Path.of(file.get())).strip();
      if (written.isEmpty()) {
        throw Settings.wrong(config, "llm.api-key-file", "a file that holds the key; it is empty");
      }
      return Optional.of(written);
    } catch (IOException e) {
      // The exception's own words name the file, and never hold what is in it.
      throw Settings.wrong(config, "llm.api-key-file", "a file in UTF-8 that can be read: " + e);
    }
  }

  private static boolean fallback(Config config) {
    return switch (config.value("llm.fallback").text()) {
      case "none" -> false;
      case "reader" -> true;
      default -> throw Settings.wrong(config, "llm.fallback", "none or reader");
    };
  }

  private static String named(Provider provider) {
    return provider.name().toLowerCase(Locale.ROOT);
  }

  private static URI url(String text) {
    try {
      var url = URI.create(text);
      if (text.isEmpty() || "http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "llm.base-url is \"" + text + "\"; wanted an http or https address", e);
    }
    throw new IllegalStateException(
        "llm.base-url is \"" + text + "\"; wanted an http or https address");
  }

  /** Without the key: what is written may be printed. */
  @Override
  public String toString() {
    return provider + " " + model + " on " + baseUrl;
  }
}
