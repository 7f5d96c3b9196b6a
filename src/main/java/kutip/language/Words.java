package kutip.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a text. */
public final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}]+)?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What English contracts to a word, or makes it a possessive by; As'ad ends otherwise. */
  private static final Pattern CLITIC = Pattern.compile("'(?:s|re|d|ll|ve|m)$");

  private static final String POSSESSIVE = "'s";
  private static final String NOT = "n't";

  /** Those that lose more than the "not". */
  private static final Map<String, String> IRREGULAR =
      Map.of("won't", "will", "can't", "can", "shan't", "shall");

  private Words() {}

  /**
   * One word.
   *
   * @param folded lower case, compatibility forms and diacritics folded
   * @param stem the form in which words of one root meet
   * @param content whether it says what is spoken of: no function word, no question word
   */
  public record Word(Span span, String folded, String stem, boolean content) {

    /** Without what English contracts to its end: "who" of "who's", "did" of "didn't". */
    public String uncontracted() {
      return Words.uncontracted(folded);
    }

    /** Whether it is written with a capital in {@code text}, whose word it is. */
    public boolean capital(String text) {
      return Character.isUpperCase(text.codePointAt(span.start()));
    }
  }

  /** The words in their order. */
  public static List<Word> in(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var folded = fold(matcher.group());
      if (!folded.isBlank()) { // some letters are but a mark in another form
        words.add(
            new Word(
                new Span(matcher.start(), matcher.end()),
                folded,
                Stems.of(folded.endsWith(POSSESSIVE) ? without(POSSESSIVE, folded) : folded),
                content(folded)));
      }
    }
    return words;
  }

  private static boolean content(String folded) {
    return !StopWords.contains(folded) && !(contracted(folded) && functional(folded));
  }

  private static boolean contracted(String folded) {
    return folded.indexOf('\'') >= 0;
  }

  private static boolean functional(String contracted) {
    return contracted.endsWith(NOT) || StopWords.contains(uncontracted(contracted));
  }

  private static String uncontracted(String folded) {
    if (!contracted(folded)) {
      return folded;
    }
    return folded.endsWith(NOT)
        ? IRREGULAR.getOrDefault(folded, without(NOT, folded))
        : CLITIC.matcher(folded).replaceFirst("");
  }

  private static String without(String end, String folded) {
    return folded.substring(0, folded.length() - end.length());
  }

  /** The folded words of {@code text}, one space between two. */
  public static String folded(String text) {
    return String.join(" ", in(text).stream().map(Word::folded).toList());
  }

  /** Whether a cut at {@code at} goes through a word or a number of the text; 15.000 is one. */
  public static boolean cut(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean insideWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean behindMark = separates(before) && digitAt(text, at - 2) && digitAt(text, at);
    boolean beforeMark = separates(after) && digitAt(text, at - 1) && digitAt(text, at + 1);
    return insideWord || behindMark || beforeMark;
  }

  private static boolean separates(int point) {
    return point == '.' || point == ',';
  }

  private static boolean digitAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  static String fold(String word) {
    if (plain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    var latin = Normalizer.normalize(word, Normalizer.Form.NFKD);
    var bare = MARKS.matcher(latin).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  /** Whether all of it is ASCII, of which nothing but the case is folded: nearly all words. */
  private static boolean plain(String word) {
    return word.chars().allMatch(unit -> unit < 0x80);
  }
}
