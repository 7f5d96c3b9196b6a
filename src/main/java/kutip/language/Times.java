package kutip.language;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text says when something is; how long it lasts is no time. */
public final class Times {
  private static final Set<String> WORDS = new HashSet<>();

  /** Lengths of time. */
  private static final Set<String> LENGTHS = new HashSet<>();

  private static final Set<String> NAMES = new HashSet<>();

  /** A year, a decade, an hour; and what number a year, a month or a day has. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d]|\\d[.,])[12]\\d{3}(?!\\d|[.,]\\d)|\\d0(?:-?an|'?s)(?!\\p{L})"
              + "|(?<!\\p{L})(?:hari|bulan|tahun|jam|kl|year|day)\\.?\\s+(?:ke-?\\s?)?\\d"
              + "|\\d\\s?(?:wib|wita|wit|[ap]\\.?m)(?!\\p{L})");

  /** A number that counts nothing, as a year does: 476, 38SM, 734 or 733 BC. */
  private static final Pattern BARE =
      Pattern.compile("\\d\\p{Lu}{0,3}+(?![\\p{L}\\d%]|[.,]\\d|\\s+[\\p{Ll}가-힣]{3}|\\s?[가-힣%])");

  private static final Pattern KOREAN =
      Pattern.compile(
          "\\d{3,}년|\\d0년대|\\d\\s?월|\\d\\s?일(?!\\s?(?:간|동안|만에|이내|연속|넘게))|\\d\\s?시(?!간)"
              + "|[월화수목금토일]요일|세기|시대|시기|당시|무렵|때|전|후|뒤|부터|까지|중순|말|(?<!\\d)초|지난|다음|이번|오는"
              + "|최근|현재|요즘|매[년월주일]|아침|저녁|밤|새벽|오전|오후|정오|봄|여름|가을|겨울|학기|나이|살\\s?때");

  static {
    for (var line : WordLists.lines("times.txt")) {
      for (var word : line.strip().split("\\s+", -1)) {
        if (word.startsWith("[")) {
          LENGTHS.add(word.substring(1, word.length() - 1));
        } else {
          WORDS.add(word);
        }
      }
    }
    DateNames.months().keySet().forEach(Times::name);
    DateNames.weekdays().keySet().stream()
        .flatMap(name -> Stream.of(name, name + "s"))
        .forEach(Times::name);
  }

  private Times() {}

  /** As a name of a month or weekday, unless it is so short that it may well be another word. */
  private static void name(String name) {
    if (name.length() > 3 || name.equals("mei") || name.equals("may")) {
      NAMES.add(name);
    }
  }

  /** Whether it names a time, or tells one from another. */
  public static boolean in(String text) {
    return !WrittenDates.in(text).isEmpty()
        || !RelativeDates.in(text).isEmpty()
        || NUMBERED.matcher(text).find()
        || BARE.matcher(text).find()
        || KOREAN.matcher(text).find()
        || Words.in(text).stream().anyMatch(word -> said(word, text));
  }

  private static boolean said(Words.Word word, String text) {
    return WORDS.contains(word.folded())
        || (NAMES.contains(word.folded()) && word.capital(text))
        || (LENGTHS.contains(word.folded()) && Quantities.in(text).isEmpty());
  }
}
