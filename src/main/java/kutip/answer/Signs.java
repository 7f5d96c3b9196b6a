package kutip.answer;

import kutip.model.PassageReader.Reading;

/**
 * What speaks for a sentence, or against it, being the answer.
 *
 * @param reading of the sentence alone
 * @param around of its whole passage
 * @param here whether the span of the whole passage begins in this sentence
 * @param near the cosine of question and sentence
 * @param standsOut how much nearer to the question its passage is than the farthest that was found
 */
record Signs(
    Evidence evidence,
    Reading reading,
    Reading around,
    boolean here,
    double near,
    double standsOut) {}
