package kutip.verify;

import java.util.List;
import kutip.passage.Hit;

/** What the reader gets: an answer that stands, or an abstention that says why. */
public sealed interface Reply {

  /** What was drafted and did not stand, in the draft's order. */
  List<Verdict.NotEnoughInfo> withheld();

  /**
   * An answer. No claim that is not supported fits in here.
   *
   * @param claims at least one, in reading order
   * @param confidence probability that the answer as a whole is right, 0 to 1
   */
  record Answer(
      List<Verdict.Supported> claims,
      List<Conflict> conflicts,
      List<Verdict.NotEnoughInfo> withheld,
      double confidence)
      implements Reply {
    public Answer {
      claims = List.copyOf(claims);
      conflicts = List.copyOf(conflicts);
      withheld = List.copyOf(withheld);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("an answer needs a claim");
      }
    }
  }

  /**
   * No answer.
   *
   * @param nearest what came closest, for the reader to judge; best first
   */
  record Abstention(
      Reason reason, List<Hit> nearest, List<Verdict.NotEnoughInfo> withheld, double confidence)
      implements Reply {
    public Abstention {
      nearest = List.copyOf(nearest);
      withheld = List.copyOf(withheld);
    }
  }

  /** Why there is no answer; the names are the contract's, in lower case. */
  enum Reason {
    /** No passage fits the question. */
    NOTHING_FOUND,
    /** Passages were found and do not answer it. */
    NOT_IN_SOURCES,
    /** An answer was drafted and nothing of it stood. */
    NOT_SUPPORTED,
    /** The model gave nothing. */
    MODEL_FAILED
  }

  /** Probability that this reply is an answer that is right, 0 to 1. */
  double confidence();
}
