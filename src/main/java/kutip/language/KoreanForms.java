package kutip.language;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms of Korean that no list of words can hold. */
final class KoreanForms {
  /** "Which of the following", which a question says without asking about anything by it. */
  private static final Pattern FOLLOWING = Pattern.compile("다음\\s+(?:중|가운데)");

  private static final String PARTICLE = "(?:에는|에서|에도|에|의|부터|까지|도|은|는|이|가|을|를)?(?!\\p{IsHangul})";

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{3,4})년" + PARTICLE);
  private static final Pattern CENTURY = Pattern.compile("(?<!\\d)(\\d{1,2})세기" + PARTICLE);
  private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])월" + PARTICLE);

  /** Behind a word in Latin letters, or a number, a particle tells nothing in another language. */
  private static final Pattern AFTER_LATIN =
      Pattern.compile(
          "(?<=[\\p{IsLatin}\\d])(?:은|는|이|가|을|를|의|에|로|와|과|도|에서|에게|으로|에서는)(?!\\p{IsHangul})");

  private static final int FINALS = Sounds.FINALS.length;

  /** Places among the final consonants. */
  private static final int NONE = 0;

  private static final int N = 4;
  private static final int L = 8;
  private static final int B = 17;
  private static final int SS = 20;

  /** Vowels that a stem's and an ending's 어 or 아 have become, and those of the stem. */
  private static final int[][] MERGED = {{6, 20}, {9, 8}, {14, 13}, {10, 11}, {1, 0}};

  /** What a ㅂ at the end of a stem becomes: of 어렵다 it is 어려운, 어려울, 어려워. */
  private static final Set<String> SOFTENED = Set.of("우", "운", "울", "움", "워", "웠");

  private KoreanForms() {}

  /**
   * The text with its dates said in another language, and without what tells nothing there.
   *
   * @param language {@code en}, or Indonesian for any other
   */
  static String plain(String text, String language) {
    boolean english = language.equals("en");
    var locale = Locale.of(english ? "en" : "id");
    var asking = FOLLOWING.matcher(text).replaceAll("");
    var years = YEAR.matcher(asking).replaceAll(english ? "$1" : "tahun $1");
    var centuries = CENTURY.matcher(years).replaceAll(english ? "century $1" : "abad ke-$1");
    var months =
        MONTH
            .matcher(centuries)
            .replaceAll(
                found ->
                    Month.of(Integer.parseInt(found.group(1)))
                        .getDisplayName(TextStyle.FULL, locale));
    return AFTER_LATIN.matcher(months).replaceAll("");
  }

  /**
   * What the stem may be of a verb whose last syllable has become one with its ending: of 열린, 열립
   * and 열렸 it is 열리, of 어려운 it is 어렵.
   *
   * @param beginning of a word, up to that syllable
   */
  static List<String> stems(String beginning) {
    var stems = new ArrayList<String>();
    char last = beginning.charAt(beginning.length() - 1);
    if (!Sounds.hangul(last)) {
      return stems;
    }
    var before = beginning.substring(0, beginning.length() - 1);
    int syllable = last - Sounds.FIRST_SYLLABLE;
    int ending = syllable % FINALS;
    if (ending == N || ending == L || ending == B) {
      stems.add(before + (char) (last - ending));
    }
    if (ending == SS || ending == NONE) {
      int vowel = syllable / FINALS % Sounds.VOWELS.length;
      for (var merged : MERGED) {
        if (merged[0] == vowel) {
          stems.add(before + (char) (last + (merged[1] - vowel) * FINALS - ending));
        }
      }
    }
    if (before.length() > 1
        && Sounds.open(before.charAt(before.length() - 1))
        && SOFTENED.contains(beginning.substring(before.length()))) {
      stems.add(
          before.substring(0, before.length() - 1)
              + (char) (before.charAt(before.length() - 1) + B));
    }
    return stems;
  }
}
