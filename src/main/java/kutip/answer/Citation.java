package kutip.answer;

import java.util.Optional;
import kutip.language.Span;
import kutip.passage.Passage;

/**
 * The words of a passage that a claim says it rests on.
 *
 * @param quote those words as the answerer gave them; only verification says whether they stand
 *     there
 * @param span where the answerer says they stand in the article's text, if it says so
 */
public record Citation(Passage passage, String quote, Optional<Span> span) {

  /** A citation of words found in the passage at {@code within}, counted in the passage's text. */
  public static Citation at(Passage passage, Span within) {
    return new Citation(
        passage, within.of(passage.text()), Optional.of(within.shifted(passage.span().start())));
  }
}
