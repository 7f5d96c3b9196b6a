package kutip.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.passage.Filter;

/**
 * What is looked for.
 *
 * @param text the question made to stand on its own
 * @param language of the question, ISO 639-1
 * @param variants other wordings that find the same thing
 * @param alternatives by a word of the text, folded: other words that may stand in its place
 * @param time the time that is asked about; empty if none is
 * @param k how many hits are wanted
 */
public record Query(
    String text,
    String language,
    List<String> variants,
    Map<String, List<String>> alternatives,
    Optional<TimeAsked> time,
    Filter filter,
    int k) {

  public Query {
    variants = List.copyOf(variants);
    alternatives = Map.copyOf(alternatives);
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + "; wanted at least 1");
    }
  }

  /** A query without alternatives, at any time. */
  public Query(String text, String language, List<String> variants, Filter filter, int k) {
    this(text, language, variants, Map.of(), Optional.empty(), filter, k);
  }

  /** The same, {@code wanted} hits being wanted. */
  public Query wanting(int wanted) {
    return new Query(text, language, variants, alternatives, time, filter, wanted);
  }

  /** The same, asked in these words. */
  public Query saying(String words) {
    return new Query(words, language, variants, alternatives, time, filter, k);
  }

  /** The same, with other wordings beside those it has, and other words. */
  public Query with(List<String> wordings, Map<String, List<String>> words) {
    var all = new ArrayList<>(variants);
    all.addAll(wordings);
    return new Query(text, language, all, words, time, filter, k);
  }
}
