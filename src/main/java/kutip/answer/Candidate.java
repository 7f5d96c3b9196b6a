package kutip.answer;

import java.util.Optional;

/**
 * A sentence that was read.
 *
 * @param value the short answer inside the sentence, to the letter
 * @param confidence the probability that it is the right answer, 0 to 1
 */
record Candidate(Signs signs, Optional<String> value, double confidence) {

  Evidence evidence() {
    return signs.evidence();
  }
}
