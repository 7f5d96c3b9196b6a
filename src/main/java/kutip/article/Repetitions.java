package kutip.article;

import java.util.HashSet;
import java.util.Set;

/** Finds the lines and sentences of one article that stand in it before. */
final class Repetitions {
  /** So much of a line must begin the next one for it to be the caption above a body. */
  private final int longest;

  private final String text;
  private final Set<Long> seen = new HashSet<>();
  private long caption;

  Repetitions(String text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /**
   * By which rule the line is no evidence; empty if by none.
   *
   * @param next where the next line starts
   * @param hash of the line; 0 if it is too long to be looked for again
   * @param body whether the article's body has begun
   */
  String rule(int start, int end, int next, long hash, boolean body) {
    boolean begun = text.startsWith(text.substring(start, Math.min(end, start + longest)), next);
    if (begun && body && twice(start, end, next)) {
      seen.add(hash);
      return "";
    }
    if (begun || (hash != 0 && hash == caption)) {
      return "caption";
    }
    return hash != 0 && again(hash) ? "repeated" : "";
  }

  /** Whether words of that hash were seen before; from now on they were. */
  boolean again(long hash) {
    return !seen.add(hash);
  }

  /** A line of that hash is a caption; where it stands again it is one, too. */
  void captioned(long hash) {
    caption = hash;
  }

  /** Whether a sentence in the body is followed by just itself, and so no picture's caption. */
  private boolean twice(int start, int end, int next) {
    int twin = next + end - start;
    boolean whole = twin >= text.length() || text.charAt(twin) == '\n';
    return whole
        && text.charAt(end - 1) == '.'
        && text.startsWith(text.substring(start, end), next);
  }
}
