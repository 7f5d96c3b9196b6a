package kutip.ask;

import java.util.List;
import kutip.audit.Answer;
import kutip.audit.Found;

/** Hears how far a question has come, on the thread that asks. */
public interface Progress {

  /** A step of the walk; the names are the contract's, in lower case. */
  enum Stage {
    REWRITING,
    RETRIEVING,
    ANSWERING,
    VERIFYING
  }

  /** A step begins; when ANSWERING begins a second time, the claims until then are taken back. */
  void stage(Stage stage);

  /** The passages found, once. */
  void sources(List<Found> hits);

  /** A claim that stands, with its citations in full. */
  void claim(Answer.Claim claim, List<Answer.Citation> citations);

  /** Whether nobody waits for the answer any more; asked often, from any thread. */
  boolean cancelled();

  /** Hears nothing, and waits to the end. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void sources(List<Found> hits) {}

        @Override
        public void claim(Answer.Claim claim, List<Answer.Citation> citations) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
