package kutip.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Vectors as a large corpus might have them, without embedding it: of unit length, strewn around
 * vectors of real passages.
 *
 * @param centres vectors of real passages
 */
record MadeVectors(List<float[]> centres) {
  /** How far from its centre a vector lies before it is scaled: a cosine of about 0.86. */
  private static final double SPREAD = 0.6;

  MadeVectors {
    centres = List.copyOf(centres);
    if (centres.isEmpty()) {
      throw new IllegalArgumentException("vectors are made around others, and there are none");
    }
  }

  /** The vector number {@code number}: always the same. */
  float[] vector(long number) {
    var random = new Random(number);
    var centre = centres.get(random.nextInt(centres.size()));
    var vector = new float[centre.length];
    double length = 0;
    for (int at = 0; at < vector.length; at++) {
      vector[at] = (float) random.nextGaussian();
      length += vector[at] * vector[at];
    }
    double away = SPREAD / Math.sqrt(length);
    double sum = 0;
    for (int at = 0; at < vector.length; at++) {
      vector[at] = (float) (centre[at] + away * vector[at]);
      sum += vector[at] * vector[at];
    }
    float scale = (float) (1 / Math.sqrt(sum));
    for (int at = 0; at < vector.length; at++) {
      vector[at] *= scale;
    }
    return vector;
  }

  List<float[]> vectors(long from, int count) {
    var vectors = new ArrayList<float[]>();
    for (int at = 0; at < count; at++) {
      vectors.add(vector(from + at));
    }
    return vectors;
  }
}
