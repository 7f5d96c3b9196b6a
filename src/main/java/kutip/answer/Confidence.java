package kutip.answer;

/**
 * The probability that a passage's evidence is the right answer: σ(w · x + bias), fitted on
 * questions that the reader was not trained on, a third of them without an answer in the index.
 */
final class Confidence {
  private static final double ANSWERABLE = 1.04;
  private static final double FOUND = 0.70;
  private static final double FIRST = 1.77;
  private static final double BIAS = -4.18;

  private Confidence() {}

  /**
   * @param rank of the passage among the hits, from 1
   */
  static double of(Evidence evidence, int rank) {
    double logit =
        ANSWERABLE * logit(evidence.reading().answerable())
            + FOUND * evidence.found()
            + FIRST / rank
            + BIAS;
    return 1 / (1 + Math.exp(-logit));
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return Math.log(p / (1 - p));
  }
}
