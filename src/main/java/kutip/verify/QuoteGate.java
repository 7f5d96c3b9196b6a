package kutip.verify;

import java.util.Optional;
import kutip.answer.Citation;
import kutip.language.FoldedText;
import kutip.language.MeantWords;
import kutip.language.Span;
import kutip.language.Unseen;
import kutip.language.Words;

/**
 * Finds a citation's quote in its passage: to the letter, else as it was meant.
 *
 * <p>What comes back are always the article's own words, however the quote was typed.
 */
final class QuoteGate {

  private QuoteGate() {}

  /** Where the quoted words stand, as whole words; empty if they do not. */
  static Optional<Quote> find(Citation citation) {
    var passage = citation.passage();
    if (Unseen.wordless(citation.quote())) {
      return Optional.empty();
    }
    int offset = passage.span().start();
    var said = citation.span();
    if (said.isPresent() && passage.span().contains(said.get())) {
      var quote = new Quote(passage, said.get());
      if (quote.text().equals(citation.quote())) {
        return Optional.of(quote);
      }
    }
    var text = passage.text();
    return FoldedText.of(text)
        .find(citation.quote())
        .filter(within -> wholeWords(text, within))
        .or(() -> MeantWords.of(text).find(citation.quote()))
        .map(within -> new Quote(passage, within.shifted(offset)));
  }

  /**
   * "15" stands neither in "1500" nor in "15.000": a quote begins and ends where words and numbers
   * do.
   */
  private static boolean wholeWords(String text, Span span) {
    return !(Words.cut(text, span.start()) || Words.cut(text, span.end()));
  }
}
