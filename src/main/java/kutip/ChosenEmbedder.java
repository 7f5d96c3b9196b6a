package kutip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import kutip.model.Embedder;
import kutip.model.RetryingEmbedder;
import kutip.model.langchain4j.LangChain4jEmbedder;
import kutip.model.langchain4j.Protocol;
import kutip.model.langchain4j.Served;
import kutip.model.onnx.EmbeddedModels;

/**
 * The embedder that the settings name.
 *
 * @param model the name and version of its vectors
 * @param opened opens it when first asked; always the same one
 * @param workers how many passages it is given at a time
 */
record ChosenEmbedder(String model, Supplier<Embedder> opened, int workers) {
  /** How often a passage is tried. */
  private static final int ATTEMPTS = 3;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** A server that others use too is not flooded; one of its own is kept busy. */
  private static final int AT_A_TIME = 4;

  /** Empty where passages are found by words alone. */
  static Optional<ChosenEmbedder> of(Settings settings, Models models) {
    var embedder = settings.embedder();
    return switch (embedder.provider()) {
      case EMBEDDED -> settings.embedded() ? Optional.of(packed(models)) : Optional.empty();
      case OPENAI -> Optional.of(served(embedder, Protocol.OPENAI));
      case OLLAMA -> Optional.of(served(embedder, Protocol.OLLAMA));
    };
  }

  /** The one packed into the program. */
  static ChosenEmbedder packed(Models models) {
    return new ChosenEmbedder(EmbeddedModels.EMBEDDER, models::embedder, Models.CORES);
  }

  private static ChosenEmbedder served(EmbedderSettings settings, Protocol protocol) {
    var name = name(settings);
    var served =
        new Served(
            settings.baseUrl().toString(), settings.model(), settings.apiKey(), settings.timeout());
    var prefixes =
        new LangChain4jEmbedder.Prefixes(settings.queryPrefix(), settings.passagePrefix());
    var embedder =
        new RetryingEmbedder(
            new LangChain4jEmbedder(name, protocol, served, prefixes),
            ATTEMPTS,
            PAUSE,
            LONGEST_PAUSE);
    return new ChosenEmbedder(name, () -> embedder, AT_A_TIME);
  }

  /** Whatever changes the vectors changes the name: model, server, what stands before a text. */
  private static String name(EmbedderSettings settings) {
    var prefixes = settings.queryPrefix() + "\n" + settings.passagePrefix();
    return settings.model()
        + "@"
        + settings.baseUrl().getAuthority()
        + (prefixes.isBlank() ? "" : "+" + shortened(prefixes));
  }

  private static String shortened(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The name as a folder may have it. */
  String folder() {
    return model.replaceAll("[^A-Za-z0-9.-]", "-");
  }
}
