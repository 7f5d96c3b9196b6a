package kutip;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes the vectors by which passages are found.
 *
 * @param timeout the longest for one text
 */
record EmbedderSettings(
    Provider provider,
    URI baseUrl,
    String model,
    Optional<String> apiKey,
    String queryPrefix,
    String passagePrefix,
    Duration timeout) {

  /** Who makes them. */
  enum Provider {
    EMBEDDED,
    OPENAI,
    OLLAMA
  }

  private static final Map<Provider, String> BASE_URLS =
      Map.of(
          Provider.OPENAI,
          "https://api.openai.com/v1",
          Provider.OLLAMA,
          LanguageModel.LOCAL_OLLAMA);

  static EmbedderSettings of(Config config) {
    var provider = Settings.choice(config, "embedder.provider", List.of(Provider.values()));
    var model = Settings.text(config, "embedder.model").orElse("");
    if (provider != Provider.EMBEDDED && model.isEmpty()) {
      throw new WrongSetting(
          "embedder.provider is "
              + Settings.named(provider)
              + " but embedder.model is not set; set it to the name of a model the server has,"
              + " such as KUTIP_EMBEDDER_MODEL=bge-m3");
    }
    return new EmbedderSettings(
        provider,
        Settings.url(config, "embedder.base-url", BASE_URLS.getOrDefault(provider, "")),
        model,
        Settings.key(config, "embedder"),
        Settings.text(config, "embedder.query-prefix").orElse(""),
        Settings.text(config, "embedder.passage-prefix").orElse(""),
        Settings.duration(config, "embedder.timeout"));
  }

  /** Without the key: what is written may be printed. */
  @Override
  public String toString() {
    return provider + " " + model + " on " + baseUrl;
  }
}
