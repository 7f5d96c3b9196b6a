package kutip.article;

import java.util.List;
import java.util.Set;

/** Finds furniture at the beginning and the end of a line that is otherwise evidence. */
final class LineEdges {
  private static final String JUNK = ",-–—|•*>";
  private static final String STOPS = ".!?\"”'’…:";
  private static final int LONGEST_BYLINE = 44;
  private static final int BYLINE_WORDS = 3;

  /** A run of headlines is longer than one name or one result. */
  private static final int FEWEST_IN_RUN = 12;

  private static final double HIGH = 0.85;
  private static final double COMMAS = 0.12;
  private static final double FIGURES = 0.15;
  private static final int LONGEST_RUN = 400;
  private static final int LONGEST_TAGS = 220;

  /** Words of results and prices, which have no small words either. */
  private static final Set<String> RESULTS = Set.of("vs", "VS", "Vs", "WIB", "kg", "gram");

  private LineEdges() {}

  /** Where the text begins behind commas and dashes that stand before it. */
  static int afterJunk(String text, int from, int to) {
    int at = from;
    while (at < to && (Marks.blank(text.charAt(at)) || JUNK.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** Where the text ends before commas and blanks that stand after it. */
  static int beforeJunk(String text, int from, int to) {
    int at = to;
    while (at > from && (Marks.blank(text.charAt(at - 1)) || text.charAt(at - 1) == ',')) {
      at--;
    }
    return at;
  }

  /**
   * Marks who wrote it, or a mark that the text ends here, at the end of a stretch.
   *
   * @return where the stretch ends before that
   */
  static int markEnd(String text, int from, int to, Marks marks) {
    int end = beforeJunk(text, from, to);
    while (true) {
      int stars = end;
      while (stars > from && text.charAt(stars - 1) == '*') {
        stars--;
      }
      boolean starred = end - stars >= 2;
      int open = starred ? stars : byline(text, from, end);
      if (open < 0) {
        return end;
      }
      marks.add(open, end, starred || text.startsWith("(*", open) ? "editor-mark" : "byline");
      end = beforeJunk(text, from, open);
    }
  }

  /** Where a byline in brackets begins that ends at {@code end}; -1 if there is none. */
  private static int byline(String text, int from, int end) {
    char close = end > from ? text.charAt(end - 1) : ' ';
    if (close != ')' && close != ']') {
      return -1;
    }
    int open = opening(text, from, end - 1);
    if (open < 0 || end - open < 3) {
      return -1;
    }
    int before = open;
    while (before > from && Marks.blank(text.charAt(before - 1))) {
      before--;
    }
    boolean afterSentence = before > from && STOPS.indexOf(text.charAt(before - 1)) >= 0;
    return initials(text, open + 1, end - 1, afterSentence) ? open : -1;
  }

  /** Where the bracket opens that closes at {@code close}; -1 if it opens too far away. */
  private static int opening(String text, int from, int close) {
    char wanted = text.charAt(close) == ')' ? '(' : '[';
    int at = close - 1;
    while (at > from && close - at < LONGEST_BYLINE && text.charAt(at) != wanted) {
      at--;
    }
    return at >= from && text.charAt(at) == wanted ? at : -1;
  }

  private static boolean initials(String text, int from, int to, boolean afterSentence) {
    int letters = 0;
    int slashes = 0;
    int blanks = 0;
    boolean small = true;
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      letters += Character.isLetter(unit) ? 1 : 0;
      small &= Character.isLowerCase(unit) || unit == '/';
      slashes += unit == '/' ? 1 : 0;
      blanks += unit == ' ' ? 1 : 0;
      if (!Character.isLetterOrDigit(unit) && " /.*_-,&".indexOf(unit) < 0) {
        return false;
      }
    }
    if (letters == 0) {
      return to - from <= 3 && text.substring(from, to).chars().allMatch(unit -> unit == '*');
    }
    return afterSentence ? blanks < BYLINE_WORDS && to - from > 1 : small && slashes > 0;
  }

  /** Where a row of tags begins that stands behind initials at the end; {@code to} if none does. */
  static int tagsStart(String text, int from, int to) {
    int close = to - 1;
    while (close > from && to - close < LONGEST_TAGS && text.charAt(close) != ')') {
      close--;
    }
    if (close <= from || close >= to - 2 || text.charAt(close) != ')') {
      return to;
    }
    for (int at = close + 1; at < to; at++) {
      char unit = text.charAt(at);
      if (Character.isUpperCase(unit)
          || !(Character.isLetterOrDigit(unit) || " -/".indexOf(unit) >= 0)) {
        return to;
      }
    }
    int open = opening(text, from, close);
    return open >= 0 && initials(text, open + 1, close, false) ? close + 1 : to;
  }

  /** Where a run of headlines begins that the stretch ends with; {@code to} if none does. */
  static int runStart(String text, int from, int to) {
    int end = beforeJunk(text, from, to);
    int start = Math.max(from, end - LONGEST_RUN * 4);
    int last = end;
    while (last > start && !closes(text, from, last, end)) {
      last--;
    }
    if (last <= from || last >= end) {
      return to;
    }
    var tokens = Token.in(text, last, end, LONGEST_RUN);
    return run(text, tokens, FEWEST_IN_RUN) ? last : to;
  }

  /** Whether a sentence ends before {@code at}, and something follows. */
  private static boolean closes(String text, int from, int at, int end) {
    if (at >= end || !Marks.blank(text.charAt(at))) {
      return false;
    }
    char before = text.charAt(at - 1);
    if (before == ')' || before == ']' || before == '"' || before == '”') {
      return (at >= 2 && STOPS.indexOf(text.charAt(at - 2)) >= 0) || byline(text, from, at) >= 0;
    }
    return before == '.' && at >= 4 && Character.isLetterOrDigit(text.charAt(at - 4));
  }

  /** Whether a comma joins two lines of a list: "0-1,Napoli". */
  private static boolean listed(String word) {
    int comma = word.indexOf(',');
    return comma > 0 && !Character.isDigit(word.charAt(comma + 1));
  }

  /** Whether these words are headlines in a row: capitals, no full stop, no list of names. */
  static boolean run(String text, List<Token> tokens, int fewest) {
    if (tokens.size() < fewest) {
      return false;
    }
    int high = 0;
    int commas = 0;
    int figures = 0;
    for (var token : tokens) {
      char last = token.last(text);
      var word = token.word();
      high += token.inHeadline() ? 1 : 0;
      commas += last == ',' ? 1 : 0;
      figures += !word.isEmpty() && Character.isDigit(word.charAt(0)) ? 1 : 0;
      if (RESULTS.contains(word) || listed(word) || "(|".indexOf(token.first(text)) >= 0) {
        return false;
      }
      if (last == '.' && (word.length() > 3 || token.end() == tokens.getLast().end())) {
        return false;
      }
    }
    return high >= HIGH * tokens.size()
        && commas <= COMMAS * tokens.size()
        && figures <= FIGURES * tokens.size();
  }
}
