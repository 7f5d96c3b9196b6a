package kutip.answer;

/** How sure an answer must be to be given. */
public enum Caution {
  /** Rather nothing than something wrong. */
  CAREFUL(0.6),
  /** A wrong answer weighs as much as an answer left out. */
  BALANCED(0.35),
  /** Rather something that may be wrong than nothing. */
  EAGER(0.15),
  /** Always the likeliest answer, so that its confidence can be judged; not for readers. */
  NONE(0);

  private final double least;

  Caution(double least) {
    this.least = least;
  }

  /** The confidence below which nothing is answered, 0 to 1. */
  public double least() {
    return least;
  }
}
