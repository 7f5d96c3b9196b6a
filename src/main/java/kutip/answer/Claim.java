package kutip.answer;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a draft.
 *
 * @param citations what it rests on; a claim without any never stands
 * @param value the short answer inside the statement, such as a name, to the letter; empty if there
 *     is none
 * @param support the answerer's own probability that it answers the question, 0 to 1
 * @param premise whether it contradicts what the question takes for granted
 */
public record Claim(
    String text,
    List<Citation> citations,
    Optional<String> value,
    double support,
    boolean premise) {

  public Claim {
    citations = List.copyOf(citations);
    if (!(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("support is " + support + "; wanted 0 to 1");
    }
  }

  /** The same, with that short answer. */
  public Claim naming(String words) {
    return new Claim(text, citations, Optional.of(words), support, premise);
  }

  /** A claim that answers. */
  public Claim(String text, List<Citation> citations, Optional<String> value, double support) {
    this(text, citations, value, support, false);
  }
}
