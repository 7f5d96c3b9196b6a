package kutip.model;

import java.util.Map;
import kutip.language.Words;

/** An embedder for tests: a word is a dimension; a small lexicon joins languages. */
public record HashedVectors(Map<String, String> lexicon) implements Embedder {
  private static final int DIMENSIONS = 256;

  @Override
  public String model() {
    return "hashed/1";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] question(String text, String language) {
    return vector(text);
  }

  @Override
  public float[] passage(String heading, String text, String language) {
    var words = Words.in(heading + " " + text);
    return vector(
        String.join(
            " ",
            words.subList(0, Math.min(300, words.size())).stream()
                .map(Words.Word::folded)
                .toList()));
  }

  private float[] vector(String text) {
    var vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    for (var word : Words.in(text)) {
      if (word.content()) {
        var meant = lexicon.getOrDefault(word.folded(), word.folded());
        vector[1 + Math.floorMod(meant.hashCode() * 31, DIMENSIONS - 1)] += 1;
      }
    }
    double length = 0;
    for (float number : vector) {
      length += (double) number * number;
    }
    for (int at = 0; at < DIMENSIONS; at++) {
      vector[at] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
