package kutip.audit;

import java.util.List;

/**
 * An answer checked again, now.
 *
 * @param ok whether every check holds
 */
public record Verification(String id, boolean ok, List<Check> checks) {

  /**
   * One thing that was checked.
   *
   * @param name {@code entry_hash} (the entry is the one sealed for this answer), {@code
   *     article_version}, {@code article_hash} or {@code quote}
   * @param citation the citation's number; 0 where the check is of the whole answer
   */
  public record Check(String name, int citation, boolean ok, String detail) {}

  static Verification of(String id, List<Check> checks) {
    return new Verification(id, checks.stream().allMatch(Check::ok), List.copyOf(checks));
  }
}
