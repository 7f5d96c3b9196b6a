package kutip.cli;

import kutip.eval.AnswerRuns;
import kutip.eval.ScaleTrial;

/** How the whole program is measured, over corpora of its own. */
public interface Trials {

  /** How answering is measured. */
  AnswerRuns answers();

  /** How searching a large corpus is measured. */
  ScaleTrial scale();
}
