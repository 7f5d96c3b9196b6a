package kutip.answer;

import java.util.Optional;
import kutip.model.Entailment.Judgement;
import kutip.model.PassageReader.Reading;

/**
 * What speaks for a sentence, or against it, being the answer.
 *
 * @param reading of the sentence alone
 * @param around of its whole passage
 * @param here whether the span of the whole passage begins in this sentence
 * @param near the cosine of question and sentence
 * @param standsOut how much nearer to the question its passage is than the farthest that was found
 * @param value the short answer inside the sentence, to the letter, if it tells what is asked for
 * @param typed whether the value is of the kind asked for
 * @param office whether the value stands right behind the title of the office asked for, with
 *     nothing in the sentence that says whose it is, in a passage that answers and speaks of all
 *     that is asked
 * @param repeated whether the value is what the question itself names, and so asks nothing of
 * @param judged whether the sentence carries what a question for yes or no says; empty for others
 */
record Signs(
    Evidence evidence,
    Reading reading,
    Reading around,
    boolean here,
    double near,
    double standsOut,
    Optional<String> value,
    boolean typed,
    boolean office,
    boolean repeated,
    Optional<Judgement> judged) {
  /** From here on it is likelier than not that a passage answers. */
  static final double LIKELY = 0.5;

  static Signs of(
      Asked asked,
      Evidence evidence,
      Reading reading,
      Reading around,
      double near,
      double standsOut,
      Optional<Judgement> judged) {
    boolean here = evidence.holds(around);
    boolean surer = here && around.answerable() >= reading.answerable();
    var read = evidence.value(surer ? evidence.clipped(around) : reading, asked);
    boolean repeated = read.filter(asked::repeats).isPresent();
    var value =
        read.filter(any -> !repeated || asked.kind().comparable())
            .filter(words -> ShortAnswers.tells(asked.kind(), asked.text(), words));
    boolean office =
        here
            && around.answerable() >= LIKELY
            && asked.holder(evidence)
            && value.filter(name -> asked.office().heldBy(name, evidence.quoted())).isPresent();
    return new Signs(
        evidence,
        reading,
        around,
        here,
        near,
        standsOut,
        value,
        read.map(words -> ShortAnswers.typed(asked.kind(), words)).orElse(false),
        office,
        asked.kind().comparable() && repeated,
        judged);
  }
}
