package kutip.answer;

import java.util.List;

/**
 * One statement of a draft.
 *
 * @param citations what it rests on; a claim without any never stands
 * @param support the answerer's own probability that it answers the question, 0 to 1
 */
public record Claim(String text, List<Citation> citations, double support) {

  public Claim {
    citations = List.copyOf(citations);
    if (!(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("support is " + support + "; wanted 0 to 1");
    }
  }
}
