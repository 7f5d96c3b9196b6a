package kutip.language;

import java.util.List;

/** What stands before and after a place in a text; looks only a bounded way, but over digits. */
final class Surroundings {
  private static final int MOST_SPACES = 3;
  private static final int LONGEST_WORD = 12;
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  private final String text;

  Surroundings(String text) {
    this.text = text;
  }

  /** Whether no letter and no longer number runs into the number at {@code start}. */
  boolean standsAlone(int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    if (before == '/' || before == '.' || before == ':' || before == ',') {
      return !digit(start - 2);
    }
    if (before == '-' || before == '\u2013') {
      // The end of a range of days; but "Covid-19 Mei" is no date.
      int from = start - 1;
      while (start - from <= 3 && digit(from - 1)) {
        from--;
      }
      return from < start - 1 && start - from <= 3 && !letterOrDigit(from - 1);
    }
    return !Character.isLetter(before) || Sounds.hangul(before);
  }

  /** The end of an English ending of ordinals at {@code end}; {@code end} if there is none. */
  int ordinalEnd(int end) {
    if (end + 2 <= text.length() && !letterOrDigit(end + 2)) {
      for (var ending : ORDINALS) {
        if (text.startsWith(ending, end)) {
          return end + 2;
        }
      }
    }
    return end;
  }

  /** The end of the word before {@code at}, over white space, a comma and a point. */
  int wordBefore(int at) {
    int end = at;
    for (int spaces = 0; spaces < MOST_SPACES && space(end - 1); spaces++) {
      end--;
    }
    return is(end - 1, ',') || is(end - 1, '.') ? end - 1 : end;
  }

  /** Where the Latin letters that end at {@code end} begin; at most twelve are looked at. */
  int wordStart(int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_WORD && wordUnit(start - 1)) {
      start--;
    }
    return start;
  }

  int wordEnd(int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_WORD && wordUnit(end)) {
      end++;
    }
    return end;
  }

  boolean wordUnit(int at) {
    char unit = text.charAt(at);
    return (Character.isLetter(unit) && !Sounds.hangul(unit)) || unit == '\'' || unit == '\u2019';
  }

  int spacesEnd(int start) {
    int end = start;
    while (end - start < MOST_SPACES && space(end)) {
      end++;
    }
    return end;
  }

  int digitsEnd(int start) {
    int end = start;
    while (digit(end)) {
      end++;
    }
    return end;
  }

  boolean is(int at, char unit) {
    return at >= 0 && at < text.length() && text.charAt(at) == unit;
  }

  boolean digit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean space(int at) {
    return at >= 0 && at < text.length() && blank(text.charAt(at));
  }

  static boolean blank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  boolean letterOrDigit(int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Sounds.hangul(text.charAt(at));
  }
}
