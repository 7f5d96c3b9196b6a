package kutip.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How words sound, so that one name written in Hangul and in Latin letters meets itself.
 *
 * <p>A word becomes a form of few letters (젤렌스키 and Zelensky both {@code jerenski}), the Hangul by
 * the Revised Romanization without its silent vowels. Forms are compared by an edit distance in
 * which vowels, and consonants made in one place of the mouth, weigh little; only those with the
 * same consonants, roughly (a phonetic key as in Soundex: Russell, 1918), need be compared.
 */
public final class Sounds {
  /** A form shorter than this is like too many others. */
  private static final int SHORTEST = 5;

  /** How far two forms of one name may lie apart, as a share of their length. */
  private static final double FARTHEST = 0.15;

  private static final String[] INITIALS =
      "g kk n d tt r m b pp s ss - j jj c k t p h".split(" ", -1);
  static final String[] VOWELS =
      "a e ia ie o e io ie o ua ue e io u uo ue ui iu - i i".split(" ", -1);
  static final String[] FINALS =
      "- k k k n n n t r k m r r r p r m p p t t n t t k t p t".split(" ", -1);
  static final int FIRST_SYLLABLE = 0xAC00;
  private static final int SYLLABLES = 11172;

  /** Letters of Latin script that sound as one other, in this order. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("sch", "s"),
          List.of("sh", "s"),
          List.of("ph", "p"),
          List.of("th", "t"),
          List.of("ch", "c"),
          List.of("ck", "k"),
          List.of("ng", "n"),
          List.of("qu", "k"),
          List.of("x", "ks"),
          List.of("tz", "c"),
          List.of("ts", "c"));

  private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern HARD_C = Pattern.compile("(?<!t)c(?=[aoulrkt]|$)");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final Pattern SILENT_R = Pattern.compile("r(?![aeiou])");
  private static final Pattern UNHEARD = Pattern.compile("[aeiouh]");
  private static final Pattern NOT_LATIN = Pattern.compile("[^a-z]");
  private static final Set<String> ALIKE =
      Set.of(
          "bp", "dt", "gk", "cj", "js", "cs", "ao", "eo", "ou", "ei", "ae", "iu", "ck", "au", "dj",
          "cd", "eu");

  private Sounds() {}

  /** Whether the letter is a syllable of Hangul. */
  public static boolean hangul(char letter) {
    return letter >= FIRST_SYLLABLE && letter < FIRST_SYLLABLE + SYLLABLES;
  }

  /** Whether the letter is a syllable of Hangul without a consonant at its end. */
  public static boolean open(char letter) {
    return hangul(letter) && (letter - FIRST_SYLLABLE) % FINALS.length == 0;
  }

  /** Whether the word is written in Hangul. */
  public static boolean hangul(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
  }

  /**
   * What a word can be found under: its consonants, the Latin r that is not heard once with and
   * once without.
   *
   * @return empty if it is too short to be told from others
   */
  public static Set<String> keys(String word) {
    var form = form(word);
    var keys = new LinkedHashSet<String>();
    if (form.length() >= SHORTEST) {
      keys.add(key(form));
      if (!hangul(word)) {
        keys.add(key(SILENT_R.matcher(form).replaceAll("")));
      }
    }
    return keys;
  }

  /** Whether two words may be one name, in whichever script. */
  public static boolean alike(String one, String other) {
    var here = form(one);
    var there = form(other);
    int longer = Math.max(here.length(), there.length());
    return Math.min(here.length(), there.length()) >= SHORTEST - 1
        && distance(here, there) <= FARTHEST * longer;
  }

  private static String key(String form) {
    var bare = UNHEARD.matcher(form).replaceAll("");
    var rough = new StringBuilder();
    for (int at = 0; at < bare.length(); at++) {
      char letter =
          switch (bare.charAt(at)) {
            case 'b' -> 'p';
            case 'd' -> 't';
            case 'g' -> 'k';
            case 'c', 'j' -> 's';
            default -> bare.charAt(at);
          };
      rough.append(letter);
    }
    return DOUBLED.matcher(rough).replaceAll("$1");
  }

  /** The word in the letters of its sound; empty if it has none. */
  static String form(String word) {
    return DOUBLED.matcher(hangul(word) ? romanised(word) : latin(word)).replaceAll("$1");
  }

  private static String romanised(String word) {
    var form = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      int syllable = word.charAt(at) - FIRST_SYLLABLE;
      if (syllable < 0 || syllable >= SYLLABLES) {
        return "";
      }
      form.append(INITIALS[syllable / (VOWELS.length * FINALS.length)])
          .append(VOWELS[syllable / FINALS.length % VOWELS.length])
          .append(FINALS[syllable % FINALS.length]);
    }
    return form.toString().replace("-", "");
  }

  private static String latin(String word) {
    var bare = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var form = NOT_LATIN.matcher(bare).replaceAll("");
    for (var spelling : SPELLINGS) {
      form = form.replace(spelling.getFirst(), spelling.getLast());
    }
    form = HARD_C.matcher(SOFT_C.matcher(form).replaceAll("s")).replaceAll("k");
    var heard = new StringBuilder();
    for (int at = 0; at < form.length(); at++) {
      heard.append(
          switch (form.charAt(at)) {
            case 'v' -> 'b';
            case 'f' -> 'p';
            case 'q' -> 'k';
            case 'y' -> 'i';
            case 'z' -> 'j';
            case 'w' -> 'u';
            case 'l' -> 'r';
            default -> form.charAt(at);
          });
    }
    return heard.toString();
  }

  /** D[i][j] = min(D[i-1][j-1] + change, D[i-1][j] + drop, D[i][j-1] + drop). */
  private static double distance(String one, String other) {
    var last = new double[other.length() + 1];
    for (int j = 1; j < last.length; j++) {
      last[j] = last[j - 1] + drop(other.charAt(j - 1));
    }
    for (int i = 1; i <= one.length(); i++) {
      var next = new double[last.length];
      next[0] = last[0] + drop(one.charAt(i - 1));
      for (int j = 1; j < next.length; j++) {
        double changed = last[j - 1] + change(one.charAt(i - 1), other.charAt(j - 1));
        double dropped =
            Math.min(last[j] + drop(one.charAt(i - 1)), next[j - 1] + drop(other.charAt(j - 1)));
        next[j] = Math.min(changed, dropped);
      }
      last = next;
    }
    return last[other.length()];
  }

  private static double drop(char letter) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u', 'h' -> 0.5;
      case 'r' -> 0.6;
      default -> 1;
    };
  }

  private static double change(char one, char other) {
    if (one == other) {
      return 0;
    }
    var pair = one < other ? "" + one + other : "" + other + one;
    return ALIKE.contains(pair) ? 0.3 : 1.2;
  }
}
