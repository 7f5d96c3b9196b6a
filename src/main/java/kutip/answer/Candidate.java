package kutip.answer;

import java.util.Optional;
import kutip.model.PassageReader.Reading;

/**
 * A sentence that was read.
 *
 * @param reading of the sentence alone
 * @param around of its whole passage
 * @param here whether the span of the whole passage begins in this sentence
 * @param value the short answer inside the sentence, to the letter
 * @param confidence the probability that it is the right answer, 0 to 1
 */
record Candidate(
    Evidence evidence,
    Reading reading,
    Reading around,
    boolean here,
    Optional<String> value,
    double confidence) {}
