package kutip.answer;

import java.util.Optional;

/**
 * A sentence that was read.
 *
 * @param confidence the probability that it is the right answer, 0 to 1
 */
record Candidate(Signs signs, double confidence) {

  /**
   * By what the sentence to answer with is chosen: its odds, over the rank of its passage, across
   * languages over the square of it. The reader tells a sentence that answers from one that only
   * seems to no better than the search does, and worse in another language than its question's; how
   * sure an answer is does not depend on where it was found.
   */
  double preference() {
    double rank = evidence().rank();
    return confidence
        / Math.max(1 - confidence, Double.MIN_NORMAL)
        / (evidence().across() ? rank * rank : rank);
  }

  /** Whether it has nothing to say but what the question itself names. */
  boolean repeats() {
    return signs.repeated();
  }

  Evidence evidence() {
    return signs.evidence();
  }

  /** The short answer inside the sentence, to the letter; what the question names is none. */
  Optional<String> value() {
    return signs.value().filter(any -> !repeats());
  }
}
