package kutip.model;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Keeps the vectors of the latest questions: one question is looked for, and then held against each
 * sentence that may answer it.
 */
public final class RememberingEmbedder implements Embedder {
  private final Embedder embedder;
  private final int most;

  /** The one asked for longest ago first. */
  private final SequencedMap<Asked, float[]> questions = new LinkedHashMap<>(16, 0.75f, true);

  private record Asked(String text, String language) {}

  /**
   * @param embedder not closed here
   * @param most how many questions, at least 1
   */
  public RememberingEmbedder(Embedder embedder, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most is " + most + "; wanted at least 1");
    }
    this.embedder = embedder;
    this.most = most;
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
    var asked = new Asked(text, language);
    synchronized (questions) {
      var known = questions.get(asked);
      if (known != null) {
        return known.clone();
      }
    }
    // Two that ask at once both embed: neither waits for the other.
    var vector = embedder.question(text, language);
    synchronized (questions) {
      questions.put(asked, vector.clone());
      if (questions.size() > most) {
        questions.pollFirstEntry();
      }
    }
    return vector;
  }

  @Override
  public float[] passage(String heading, String text, String language) {
    return embedder.passage(heading, text, language);
  }
}
