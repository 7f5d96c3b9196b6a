package kutip.article;

import java.util.ArrayList;
import java.util.List;
import kutip.language.Span;

/** Cuts a text where its lines end. */
final class TextLines {
  private TextLines() {}

  /** The lines that are not blank, without the white space around them. */
  static List<Span> in(String text) {
    var lines = new ArrayList<Span>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = start;
      int to = end;
      while (from < to && Marks.blank(text.charAt(from))) {
        from++;
      }
      while (to > from && Marks.blank(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        lines.add(new Span(from, to));
      }
      start = end + 1;
    }
    return lines;
  }
}
