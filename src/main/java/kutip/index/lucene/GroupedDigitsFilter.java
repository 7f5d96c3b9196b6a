package kutip.index.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the marks out of numbers whose digits are grouped: 1.500 and 1,500 become 1500. */
final class GroupedDigitsFilter extends TokenFilter {
  private static final int GROUP = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  GroupedDigitsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > GROUP + 1 && digit(term.charAt(0)) && grouped()) {
      int to = 0;
      for (int at = 0; at < term.length(); at++) {
        if (digit(term.charAt(at))) {
          term.buffer()[to++] = term.charAt(at);
        }
      }
      term.setLength(to);
    }
    return true;
  }

  /** Up to three digits, then groups of three, each behind the same mark. */
  private boolean grouped() {
    int first = 0;
    while (first < term.length() && digit(term.charAt(first))) {
      first++;
    }
    if (first > GROUP || first == term.length() || (term.length() - first) % (GROUP + 1) != 0) {
      return false;
    }
    char mark = term.charAt(first);
    for (int at = first; at < term.length(); at++) {
      boolean marked = (at - first) % (GROUP + 1) == 0;
      if (marked ? term.charAt(at) != mark : !digit(term.charAt(at))) {
        return false;
      }
    }
    return mark == '.' || mark == ',';
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
