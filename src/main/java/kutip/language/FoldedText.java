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
    return find(quote, 0);
  }

  private Optional<Span> find(String quote, int from) {
    var wanted = fold(quote);
    int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted, from);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(origins[at], origins[at + wanted.length() - 1] + 1));
  }

  private static boolean white(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
