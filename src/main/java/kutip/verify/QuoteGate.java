package kutip.verify;

import java.util.Optional;
import kutip.answer.Citation;
import kutip.language.FoldedText;
import kutip.language.MeantWords;
import kutip.language.Span;

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
    if (citation.quote().isBlank()) {
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
    return !(splitsWord(text, span.start()) || splitsWord(text, span.end()));
  }

  private static boolean splitsWord(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean insideWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean behindMark = separates(before) && digitAt(text, at - 2) && digitAt(text, at);
    boolean beforeMark = separates(after) && digitAt(text, at - 1) && digitAt(text, at + 1);
    return insideWord || behindMark || beforeMark;
  }

  private static boolean separates(int point) {
    return point == '.' || point == ',';
  }

  private static boolean digitAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
