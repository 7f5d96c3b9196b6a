package kutip.model.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of a language have in common: the means of their vectors.
 *
 * <p>Taken out of every vector, meaning decides and not the language: else a question finds
 * whatever is in its own language before what answers it in another. Chosen by measurement: half of
 * a question's mean, all of a passage's. A text of another language has the mean of all taken out.
 */
final class LanguageMeans {
  private static final List<String> LANGUAGES = List.of("id", "en", "ko");
  private static final String OTHERS = "";
  private static final float OF_QUESTION = 0.5f;
  private static final float OF_PASSAGE = 1;

  private final Map<String, float[]> questions = new HashMap<>();
  private final Map<String, float[]> passages = new HashMap<>();

  /**
   * @param means for each language that of questions, then that of passages; little endian
   * @param dimensions of each
   */
  LanguageMeans(InputStream means, int dimensions) throws IOException {
    var numbers =
        ByteBuffer.wrap(means.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    if (numbers.remaining() != 2 * LANGUAGES.size() * dimensions) {
      throw new IOException(
          "the means have "
              + numbers.remaining()
              + " numbers; wanted "
              + 2 * LANGUAGES.size()
              + " times "
              + dimensions);
    }
    questions.put(OTHERS, new float[dimensions]);
    passages.put(OTHERS, new float[dimensions]);
    for (var language : LANGUAGES) {
      for (var kind : List.of(questions, passages)) {
        var mean = new float[dimensions];
        numbers.get(mean);
        kind.put(language, mean);
        var all = kind.getOrDefault(OTHERS, mean);
        for (int at = 0; at < dimensions; at++) {
          all[at] += mean[at] / LANGUAGES.size();
        }
      }
    }
  }

  /** Changes the vector of a question, and gives it back; of unit length again. */
  float[] outOfQuestion(float[] vector, String language) {
    return out(vector, questions, language, OF_QUESTION);
  }

  /** Changes the vector of a passage, and gives it back; of unit length again. */
  float[] outOfPassage(float[] vector, String language) {
    return out(vector, passages, language, OF_PASSAGE);
  }

  private static float[] out(
      float[] vector, Map<String, float[]> means, String language, float share) {
    var mean = means.get(means.containsKey(language) ? language : OTHERS);
    double square = 0;
    for (int at = 0; mean != null && at < vector.length; at++) {
      vector[at] -= share * mean[at];
      square += vector[at] * vector[at];
    }
    float length = (float) Math.sqrt(square);
    for (int at = 0; at < vector.length; at++) {
      vector[at] /= length;
    }
    return vector;
  }
}
