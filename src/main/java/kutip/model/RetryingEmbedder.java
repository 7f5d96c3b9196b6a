package kutip.model;

import java.time.Duration;

/**
 * Asks again for the vector of a passage, a little later, after a failure that may pass.
 *
 * <p>A question is asked for once: somebody waits for it, and words find something too.
 *
 * @param attempts how often at most, the first time included; at least 1
 * @param pause the first; the next is twice as long, or as long as the provider wants
 * @param longest a pause that the provider wants may be; after a longer one it is not asked again
 */
public record RetryingEmbedder(Embedder embedder, int attempts, Duration pause, Duration longest)
    implements Embedder {
  public RetryingEmbedder {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts are " + attempts + "; wanted at least 1");
    }
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public float[] question(String text, String language) {
    return embedder.question(text, language);
  }

  @Override
  public float[] passage(String heading, String text, String language) {
    for (int asked = 1; ; asked++) {
      try {
        return embedder.passage(heading, text, language);
      } catch (ModelException failure) {
        var again = failure.again();
        if (asked >= attempts || again.isEmpty() || again.get().compareTo(longest) > 0) {
          throw failure;
        }
        var own = pause.multipliedBy(1L << (asked - 1));
        sleep(again.get().compareTo(own) > 0 ? again.get() : own);
      }
    }
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelException.Kind.CANCELLED, "interrupted before asking again", e);
    }
  }
}
