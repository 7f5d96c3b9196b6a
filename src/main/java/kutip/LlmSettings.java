package kutip;

import java.net.URI;
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
 */
record LlmSettings(
    Provider provider,
    URI baseUrl,
    String model,
    Optional<String> apiKey,
    Duration firstWord,
    Duration timeout,
    int concurrent) {

  /** Who serves the language model. */
  enum Provider {
    NONE,
    OPENAI,
    OLLAMA
  }

  private static final Map<Provider, String> BASE_URLS =
      Map.of(
          Provider.OPENAI, "https://api.openai.com/v1", Provider.OLLAMA, "http://127.0.0.1:11434");

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
    return new LlmSettings(
        provider,
        url(baseUrl),
        Settings.text(config, "llm.model").orElse(""),
        Settings.text(config, "llm.api-key"),
        Settings.duration(config, "llm.first-token"),
        Settings.duration(config, "llm.timeout"),
        Settings.number(config, "llm.concurrent", 1, 1_000));
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
