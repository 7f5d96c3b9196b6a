package kutip;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which language model answers, if any, and within what bounds.
 *
 * @param firstWord the longest until the model says its first word
 * @param timeout the longest for one answer
 * @param concurrent how many answers the model writes at once
 * @param context how much prompt and answer may be together, in tokens
 * @param fallback whether the reader answers when the model fails
 * @param promptPrice what a million tokens of prompt cost
 * @param completionPrice what a million tokens of completion cost
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
    boolean fallback,
    double promptPrice,
    double completionPrice) {

  /** Tokens that rules, question and answer may take; the rest of a context is the passages'. */
  private static final int BESIDE_PASSAGES = 4_192;

  /** Bytes of UTF-8 that one token holds, in Indonesian as in Korean; English has more. */
  private static final int TOKEN_BYTES = 3;

  /** What leaves room for one or two passages. */
  private static final int LEAST_CONTEXT = 5_192;

  private static final double DEAREST = 1_000_000;

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
    var provider = Settings.choice(config, "llm.provider", List.of(Provider.values()));
    var baseUrl = Settings.url(config, "llm.base-url", BASE_URLS.getOrDefault(provider, ""));
    if (provider != Provider.NONE && Settings.text(config, "llm.model").isEmpty()) {
      throw new WrongSetting(
          "llm.provider is "
              + config.value("llm.provider").text()
              + " but llm.model is not set; set it to the name of a model the server has,"
              + " such as KUTIP_LLM_MODEL=qwen2.5:7b");
    }
    var apiKey = Settings.key(config, "llm");
    if (apiKey.isEmpty() && (provider == Provider.ANTHROPIC || provider == Provider.GEMINI)) {
      throw new WrongSetting(
          "llm.provider is "
              + Settings.named(provider)
              + " but neither llm.api-key nor llm.api-key-file is set; it answers nobody without a key");
    }
    return new LlmSettings(
        provider,
        baseUrl,
        Settings.text(config, "llm.model").orElse(""),
        apiKey,
        Settings.duration(config, "llm.first-token"),
        Settings.duration(config, "llm.timeout"),
        Settings.number(config, "llm.concurrent", 1, 1_000),
        Settings.number(config, "llm.context", LEAST_CONTEXT, 1_000_000),
        fallback(config),
        price(config, "llm.prompt-price"),
        price(config, "llm.completion-price"));
  }

  private static double price(Config config, String name) {
    try {
      double price = Double.parseDouble(config.value(name).text());
      if (price >= 0 && price <= DEAREST) {
        return price;
      }
    } catch (NumberFormatException e) {
      // told below, with what was wanted
    }
    throw Settings.wrong(config, name, "a price for a million tokens, 0 to 1000000, such as 0.15");
  }

  private static boolean fallback(Config config) {
    return switch (config.value("llm.fallback").text()) {
      case "none" -> false;
      case "reader" -> true;
      default -> throw Settings.wrong(config, "llm.fallback", "none or reader");
    };
  }

  /** Without the key: what is written may be printed. */
  @Override
  public String toString() {
    return provider + " " + model + " on " + baseUrl;
  }
}
