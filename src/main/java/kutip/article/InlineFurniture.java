package kutip.article;

import java.util.ArrayList;
import java.util.List;
import kutip.article.RuleTable.Rule;

/** Finds in the middle of a line what the rules for parts of lines name. */
final class InlineFurniture {
  private static final String OPENING = "([";
  private static final String CLOSING = ")]";
  private static final String BEFORE = "#©*>";

  /** How much of a line a match is looked for in; no rule's own words are longer. */
  private static final int WINDOW = 700;

  private final RuleTable rules;

  InlineFurniture(RuleTable rules) {
    this.rules = rules;
  }

  /** What a rule matched; a headline, or the rest of the line, can follow it. */
  record Found(int start, int end, Rule rule) {}

  /** What stands between two places, in reading order, none over another. */
  List<Found> in(String text, int from, int to) {
    var found = new ArrayList<Found>();
    int at = from;
    while (at < to) {
      char unit = text.charAt(at);
      if (unit == '©' && !(at > from && Character.isLetterOrDigit(text.charAt(at - 1)))) {
        at = tried(text, at, at + 1, from, to, found);
      } else if (RuleTable.inWord(unit)) {
        int end = RuleTable.wordEnd(text, at, to);
        at = tried(text, at, Math.max(at + 1, end), from, to, found);
      } else {
        at++;
      }
    }
    return found;
  }

  /** Tries the rules at one word; where to go on. */
  private int tried(String text, int at, int wordEnd, int from, int to, List<Found> found) {
    for (var rule : rules.parts(RuleTable.hash(text, at, wordEnd))) {
      var matcher = rule.pattern().matcher(text).region(at, Math.min(to, at + WINDOW));
      matcher.useTransparentBounds(true).useAnchoringBounds(at + WINDOW >= to);
      if (matcher.lookingAt() && matcher.end() > at) {
        int start = at;
        int end = matcher.end();
        int free = found.isEmpty() ? from : found.getLast().end();
        if (start > free) {
          int bracket = OPENING.indexOf(text.charAt(start - 1));
          if (bracket >= 0 && end < to && text.charAt(end) == CLOSING.charAt(bracket)) {
            start--;
            end++;
          } else if (BEFORE.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
          }
        }
        found.add(new Found(start, end, rule));
        return end;
      }
    }
    return wordEnd;
  }
}
