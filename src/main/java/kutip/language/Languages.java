package kutip.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Indonesian, English and Korean apart by script and function words. */
public final class Languages {
  private static final Set<String> INDONESIAN =
      Set.of(
          ("yang dan di ke dari untuk pada dengan dalam oleh adalah itu ini para sebuah seorang atau juga akan telah sudah tidak"
                  + " apa apakah siapa kapan mana berapa mengapa kenapa bagaimana bisa dapat tentang karena sebagai bahwa jika saat"
                  + " ketika antara kepada bagi hingga saja lalu tersebut jumlah nama tahun negara menteri presiden")
              .split(" "));
  private static final Set<String> ENGLISH =
      Set.of(
          ("the a an of in on at to for from by with and or is are was were be been do does did has have had will would can could"
                  + " what who whom whose when where why how which many much this that it its he she they his her their about into"
                  + " between during after before not no")
              .split(" "));

  private static final String UNKNOWN = "und";
  private static final Pattern TAG = Pattern.compile("([a-zA-Z]{2,3})(?:[-_].*)?");

  /** No text changes its language so late that more of it would tell more. */
  private static final int READ = 1_500;

  private static final int LONGEST_FUNCTION_WORD = 9;

  /**
   * What the beginning of a text is made of.
   *
   * @param shape positive if more words are shaped as in Indonesian, negative as in English
   */
  private record Counts(int letters, int hangul, int indonesian, int english, int shape) {

    String likeliest() {
      if (letters == 0) {
        return UNKNOWN;
      }
      if (korean()) {
        return "ko";
      }
      if (indonesian != english) {
        return indonesian > english ? "id" : "en";
      }
      return shape < 0 ? "en" : "id";
    }

    /** Whether it is plain that the text is not in the language of that code. */
    boolean not(String code) {
      return switch (code) {
        case "id" -> korean() || english > 2 * indonesian;
        case "en" -> korean() || indonesian > 2 * english;
        case "ko" -> hangul * 20 < letters && indonesian != english;
        default -> false;
      };
    }

    private boolean korean() {
      return hangul * 4 > letters;
    }
  }

  private Languages() {}

  /** ISO 639-1 of the language most of the beginning is in; {@code und} if nothing tells. */
  public static String of(String text) {
    return counts(text).likeliest();
  }

  /**
   * ISO 639-1 of the language that is declared for {@code text}, unless its words are plainly of
   * another: templates and tools declare one without a look at the text.
   *
   * @param declared a tag such as {@code id-ID}; one that names no language counts for nothing
   */
  public static String of(String text, Optional<String> declared) {
    var counts = counts(text);
    return declared
        .flatMap(Languages::code)
        .filter(code -> !counts.not(code))
        .orElseGet(counts::likeliest);
  }

  /** ISO 639-1 of what a tag such as {@code id-ID}, {@code en_US} or {@code kor} begins with. */
  public static Optional<String> code(String tag) {
    var found = TAG.matcher(tag.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var code = found.group(1).toLowerCase(Locale.ROOT);
    return switch (code) {
      case "in", "ind" -> Optional.of("id");
      case "eng" -> Optional.of("en");
      case "kor" -> Optional.of("ko");
      default -> code.length() == 2 ? Optional.of(code) : Optional.empty();
    };
  }

  private static Counts counts(String text) {
    int letters = 0;
    int hangul = 0;
    int indonesian = 0;
    int english = 0;
    int shape = 0;
    int start = -1;
    int end = Math.min(text.length(), READ);
    for (int at = 0; at <= end; at++) {
      char unit = at < end ? text.charAt(at) : ' ';
      boolean letter = Character.isLetter(unit);
      letters += letter ? 1 : 0;
      hangul += hangul(unit) ? 1 : 0;
      if (letter) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        var word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (word.length() <= LONGEST_FUNCTION_WORD) {
          indonesian += INDONESIAN.contains(word) ? 1 : 0;
          english += ENGLISH.contains(word) ? 1 : 0;
        }
        shape += shape(word);
        start = -1;
      }
    }
    return new Counts(letters, hangul, indonesian, english, shape);
  }

  /** Whether it is a Korean syllable or letter: asking for its script takes far longer. */
  private static boolean hangul(char unit) {
    return unit >= '\u1100'
        && (Sounds.hangul(unit) || unit <= '\u11ff' || (unit >= '\u3130' && unit <= '\u318f'));
  }

  /** Positive for a word shaped as in Indonesian, negative as in English. */
  private static int shape(String word) {
    if (word.length() < 4) {
      return 0;
    }
    if (word.endsWith("nya")
        || word.endsWith("kan")
        || word.startsWith("meng")
        || word.startsWith("ber")
        || word.endsWith("kah")) {
      return 1;
    }
    return word.endsWith("ing")
            || word.endsWith("tion")
            || word.endsWith("ed")
            || word.contains("th")
        ? -1
        : 0;
  }
}
