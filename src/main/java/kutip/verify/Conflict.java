package kutip.verify;

import java.util.List;

/**
 * Claims of one answer that give different values.
 *
 * @param claims their places in the answer, from 0, newest first
 */
public record Conflict(Kind kind, List<Integer> claims) {

  /** How they differ; the names are the contract's, in lower case. */
  public enum Kind {
    /** Sources of different dates: the newest is the current state. */
    CHANGED_OVER_TIME,
    /** Sources of the same time, or of a time unknown. */
    DISAGREE
  }

  public Conflict {
    claims = List.copyOf(claims);
    if (claims.size() < 2) {
      throw new IllegalArgumentException("a conflict needs two claims, got " + claims);
    }
  }
}
