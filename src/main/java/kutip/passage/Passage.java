package kutip.passage;

import kutip.language.Span;

/**
 * A citable stretch of one article version, on sentence boundaries and free of boilerplate.
 *
 * @param id the article's id, {@code #}, and the span in code points, such as {@code 001#640-1180}
 * @param span where it stands in the article's text
 * @param text the words there, to the letter
 */
public record Passage(String id, ArticleRef article, Span span, String text) {

  public Passage {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "passage "
              + id
              + " has "
              + text.length()
              + " units of text for a span of "
              + span.length());
    }
  }
}
