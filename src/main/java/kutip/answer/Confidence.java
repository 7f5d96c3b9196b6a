package kutip.answer;

/**
 * The probability that a sentence is the right answer: σ(w · x + bias).
 *
 * <p>The weights were chosen by hand, looking also at questions that the reader was not trained on,
 * a part of them with the passage that answers taken out of the index. The level lies between news,
 * where it is too careful, and encyclopedia questions made to mislead, where it is too sure.
 */
final class Confidence {
  private static final double SENTENCE = 0.72;
  private static final double PASSAGE = 0.27;
  private static final double FOUND = 1.35;
  private static final double INSIDE = 1.35;
  private static final double FITS = 0.45;
  private static final double FIRST = 0.45;
  private static final double HERE = 0.72;
  private static final double BIAS = -3.85;

  private Confidence() {}

  static double of(Signs signs) {
    var evidence = signs.evidence();
    double logit =
        SENTENCE * logit(signs.reading().answerable())
            + PASSAGE * logit(signs.around().answerable())
            + FOUND * evidence.found()
            + INSIDE * evidence.inside()
            + FITS * (evidence.fits() ? 1 : 0)
            + FIRST / evidence.rank()
            + (signs.here() ? HERE : 0)
            + BIAS;
    return 1 / (1 + Math.exp(-logit));
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return Math.log(p / (1 - p));
  }
}
