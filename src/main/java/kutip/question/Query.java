package kutip.question;

import java.util.List;
import kutip.passage.Filter;

/**
 * What is looked for.
 *
 * @param text the question made to stand on its own
 * @param language of the question, ISO 639-1
 * @param variants other wordings that find the same thing
 * @param k how many hits are wanted
 */
public record Query(String text, String language, List<String> variants, Filter filter, int k) {

  public Query {
    variants = List.copyOf(variants);
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + "; wanted at least 1");
    }
  }
}
