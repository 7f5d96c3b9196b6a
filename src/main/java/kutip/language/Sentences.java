package kutip.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into sentences. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "prof", "no", "jl", "tn", "ny", "rp", "sdr", "tgl", "hlm", "kab", "kec", "pt",
          "dll", "dsb", "mr", "mrs", "ms", "st", "vs", "hj", "h", "ir", "drs", "s", "m", "lt");

  /** Titles; written otherwise they are words that can end a sentence: "lima sen.", "500 MT." */
  private static final Set<String> TITLES =
      Set.of(
          "Pol", "Jend", "Kol", "Plt", "KH", "Ust", "Pdt", "Gen", "Col", "Maj", "Capt", "Sgt",
          "Sen", "Rep", "Gov", "Rev", "Mt");

  /** Months, which end a sentence unless their day or year follows. */
  private static final Set<String> MONTHS =
      Set.of(
          "Jan", "Feb", "Peb", "Mar", "Apr", "Jun", "Jul", "Aug", "Agu", "Agt", "Ags", "Sep",
          "Sept", "Oct", "Okt", "Nov", "Nop", "Dec", "Des");

  private static final String CLOSING = "\"”’')]";

  private Sentences() {}

  /** The sentences of {@code text} in order, without the white space around them. */
  public static List<Span> in(String text) {
    var sentences = new ArrayList<Span>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n') {
        add(text, start, at, sentences);
        start = at + 1;
      } else if (ends(text, at)) {
        int end = at + 1;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        if (end >= text.length() || blank(text.charAt(end))) {
          add(text, start, end, sentences);
          start = end;
          at = end - 1;
        }
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  /** Whether the sentence is a question, which states nothing. */
  public static boolean asks(String sentence) {
    int end = sentence.length();
    while (end > 0 && closes(sentence.charAt(end - 1))) {
      end--;
    }
    return end > 0 && "?？".indexOf(sentence.charAt(end - 1)) >= 0;
  }

  /** Whether it may stand behind the mark that ends a sentence. */
  private static boolean closes(char unit) {
    return blank(unit) || unit == '“' || CLOSING.indexOf(unit) >= 0;
  }

  private static boolean ends(String text, int at) {
    char unit = text.charAt(at);
    if (unit == '.') {
      return !abbreviates(text, at) && !goesOn(text, at);
    }
    return (unit == '!' || unit == '?' || unit == '…') && !goesOn(text, at);
  }

  /** Whether the full stop at {@code at} belongs to an abbreviation or an initial. */
  private static boolean abbreviates(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    var word = text.substring(from, at);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || TITLES.contains(word)
        || (MONTHS.contains(word) && figureFollows(text, at + 1));
  }

  /** Whether a figure follows in the same line, spaces apart. */
  private static boolean figureFollows(String text, int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) != '\n' && blank(text.charAt(next))) {
      next++;
    }
    return next < text.length() && Character.isDigit(text.charAt(next));
  }

  /** Whether a small letter follows, as in: "Kapan?" tanya Budi. */
  private static boolean goesOn(String text, int at) {
    int next = at + 1;
    while (next < text.length()
        && (blank(text.charAt(next)) || CLOSING.indexOf(text.charAt(next)) >= 0)) {
      if (text.charAt(next) == '\n') {
        return false;
      }
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }

  private static boolean blank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
