package kutip.answer;

import java.util.Optional;

/**
 * A sentence that was read.
 *
 * @param confidence the probability that it is the right answer, 0 to 1
 */
record Candidate(Signs signs, double confidence) {

  Evidence evidence() {
    return signs.evidence();
  }

  /** The short answer inside the sentence, to the letter. */
  Optional<String> value() {
    return signs.value();
  }
}
