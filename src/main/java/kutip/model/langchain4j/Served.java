package kutip.model.langchain4j;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A model on a server, and how long a call to it may take.
 *
 * @param baseUrl what stands before the paths of the protocol, such as {@code
 *     http://127.0.0.1:8080/v1}
 * @param model its name, as the server has it
 * @param apiKey the key, if the server wants one; blank counts as none
 * @param firstWord the longest until the model says or thinks its first word, loading included
 * @param whole for a whole call, first word to last
 * @param context how much prompt and completion may be together, in tokens; only Ollama is told
 */
public record Served(
    String baseUrl,
    String model,
    Optional<String> apiKey,
    Duration firstWord,
    Duration whole,
    int context) {
  /** Room for rules, a few passages and an answer; every model in use has as much. */
  public static final int USUAL_CONTEXT = 8_192;

  public Served {
    if (model.isBlank()) {
      throw new IllegalArgumentException("the model's name is blank");
    }
    if (!firstWord.isPositive() || !whole.isPositive()) {
      throw new IllegalArgumentException(
          "the time limits are " + firstWord + " and " + whole + "; wanted more than nothing");
    }
    if (context < 1) {
      throw new IllegalArgumentException("the context is " + context + "; wanted at least 1");
    }
    apiKey = apiKey.map(String::strip).filter(written -> !written.isEmpty());
    if (apiKey.isPresent() && !apiKey.get().chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("the API key holds a character that no HTTP header takes");
    }
    var _ = authority(baseUrl);
    baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  /** A model with the usual context that may take as long for its first word as for all of them. */
  public Served(String baseUrl, String model, Optional<String> apiKey, Duration whole) {
    this(baseUrl, model, apiKey, whole, whole, USUAL_CONTEXT);
  }

  Failures failures() {
    return new Failures(authority(baseUrl), apiKey);
  }

  private static String authority(String baseUrl) {
    URI uri;
    try {
      uri = URI.create(baseUrl);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the base URL is no URL: " + e.getMessage(), e);
    }
    if (uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "the base URL holds a user or password; wanted the key beside it");
    }
    if (uri.getHost() == null
        || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "the base URL is " + baseUrl + "; wanted http://… or https://…");
    }
    return uri.getAuthority();
  }

  /** Without the key: what is written may be printed. */
  @Override
  public String toString() {
    return model + " on " + baseUrl;
  }
}
