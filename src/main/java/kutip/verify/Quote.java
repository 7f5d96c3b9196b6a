package kutip.verify;

import kutip.language.Span;
import kutip.passage.Passage;

/**
 * Words that were found in the passage a claim cites.
 *
 * @param span where they stand in the article's text, inside the passage's span
 */
public record Quote(Passage passage, Span span) {

  public Quote {
    if (!passage.span().contains(span)) {
      throw new IllegalArgumentException("quote " + span + " lies outside passage " + passage.id());
    }
  }

  /** The quoted words, as the article has them. */
  public String text() {
    int offset = passage.span().start();
    return passage.text().substring(span.start() - offset, span.end() - offset);
  }
}
