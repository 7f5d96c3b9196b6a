package kutip.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kutip.language.Span;

/** Collects stretches of one text that are no evidence, in any order. */
final class Marks {
  /** The rule of what was learned to repeat in a source. */
  static final String LEARNED = "repeated-in-source";

  private final String text;
  private final List<Boilerplate> marks = new ArrayList<>();

  Marks(String text) {
    this.text = text;
  }

  /** Marks what stands between two places; nothing if that is blank or empty. */
  void add(int start, int end, String rule) {
    int from = Math.max(0, start);
    int to = Math.min(text.length(), end);
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      marks.add(new Boilerplate(new Span(from, to), rule));
    }
  }

  /** Where the mark that covers {@code at} ends; {@code at} itself if none does. */
  int endOver(int at) {
    for (var mark : marks) {
      if (mark.span().start() <= at && at < mark.span().end()) {
        return mark.span().end();
      }
    }
    return at;
  }

  /**
   * The marks in reading order, none over another.
   *
   * <p>Where two meet, the one that begins first has the letters; of two that begin together a
   * named rule has them before what was learned, and then the longer.
   */
  List<Boilerplate> inOrder() {
    marks.sort(
        Comparator.comparingInt((Boilerplate mark) -> mark.span().start())
            .thenComparing(mark -> mark.rule().equals(LEARNED))
            .thenComparingInt(mark -> -mark.span().end()));
    var apart = new ArrayList<Boilerplate>();
    int free = 0;
    for (var mark : marks) {
      int start = Math.max(mark.span().start(), free);
      int end = mark.span().end();
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      if (start < end) {
        apart.add(new Boilerplate(new Span(start, end), mark.rule()));
        free = end;
      }
    }
    return apart;
  }

  /** Whether a character is white space of any kind, or has no shape at all. */
  static boolean blank(char unit) {
    return unit == ' '
        || (unit > 127 && (Character.isSpaceChar(unit) || unit == '\u200e' || unit == '\ufeff'))
        || Character.isWhitespace(unit);
  }
}
