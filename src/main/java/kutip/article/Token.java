package kutip.article;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two stretches of white space.
 *
 * @param word without the marks around it; empty if there is nothing but marks
 */
record Token(int start, int end, String word) {

  /** The first tokens of a stretch, at most {@code most}. */
  static List<Token> in(String text, int from, int to, int most) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < to && tokens.size() < most) {
      while (at < to && Marks.blank(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < to && !Marks.blank(text.charAt(at)) && (at == start || !glued(text, at))) {
        at++;
      }
      if (at > start) {
        int first = start;
        int last = at;
        while (first < last && !Character.isLetterOrDigit(text.charAt(first))) {
          first++;
        }
        while (last > first && !Character.isLetterOrDigit(text.charAt(last - 1))) {
          last--;
        }
        tokens.add(new Token(start, at, text.substring(first, last)));
      }
    }
    return tokens;
  }

  /** Whether a sentence begins at {@code at} though no space parts it from the one before. */
  private static boolean glued(String text, int at) {
    char unit = text.charAt(at);
    char before = text.charAt(at - 1);
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    if (unit == '"' || unit == '“') {
      return Character.isLetterOrDigit(before) && Character.isUpperCase(next);
    }
    return Character.isUpperCase(unit)
        && (before == '?' || before == '!' || Character.isDigit(before))
        && Character.isLowerCase(next);
  }

  /** Whether it begins with a capital or a figure, or is no word at all. */
  boolean high() {
    if (word.isEmpty()) {
      return true;
    }
    char first = word.charAt(0);
    return !Character.isLowerCase(first) || word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Whether a headline could hold it: a capital word, a figure, or a word it writes small. */
  boolean inHeadline() {
    return high() || HeadlineWords.small(word);
  }

  char first(String text) {
    return text.charAt(start);
  }

  char last(String text) {
    return text.charAt(end - 1);
  }
}
