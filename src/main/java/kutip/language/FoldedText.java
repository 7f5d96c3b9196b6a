package kutip.language;

import java.util.Optional;

/** A text with its white space folded, and the way back to the original. */
public final class FoldedText {
  private final String folded;
  private final int[] origins;

  private FoldedText(String folded, int[] origins) {
    this.folded = folded;
    this.origins = origins;
  }

  /** {@code text} with every run of white space as one space, none at the ends. */
  public static FoldedText of(String text) {
    var folded = new StringBuilder(text.length());
    var origins = new int[text.length() + 1];
    boolean space = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (white(unit)) {
        space = !folded.isEmpty();
        continue;
      }
      if (space) {
        origins[folded.length()] = at - 1;
        folded.append(' ');
        space = false;
      }
      origins[folded.length()] = at;
      folded.append(unit);
    }
    return new FoldedText(folded.toString(), origins);
  }

  /** The folded text alone. */
  public static String fold(String text) {
    return of(text).folded;
  }

  /**
   * Where {@code quote}, folded likewise, first stands in the original; empty if it does not or is
   * blank.
   */
  public Optional<Span> find(String quote) {
    var wanted = fold(quote);
    return wanted.isEmpty() ? Optional.empty() : original(folded.indexOf(wanted), wanted.length());
  }

  /**
   * Where {@code words} first stand as {@link #find} finds them, but no part of another word or
   * number. In Hangul something may follow, since particles do.
   */
  public Optional<Span> findWords(String words) {
    var wanted = fold(words);
    int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    while (at >= 0 && !whole(at, at + wanted.length())) {
      at = folded.indexOf(wanted, at + 1);
    }
    return original(at, wanted.length());
  }

  private boolean whole(int start, int end) {
    boolean particle =
        end < folded.length()
            && Character.isLetter(folded.codePointBefore(end))
            && Sounds.hangul(folded.charAt(end));
    return !Words.cut(folded, start) && (particle || !Words.cut(folded, end));
  }

  private Optional<Span> original(int at, int length) {
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(origins[at], origins[at + length - 1] + 1));
  }

  private static boolean white(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
