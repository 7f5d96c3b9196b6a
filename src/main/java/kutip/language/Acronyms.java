package kutip.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Abbreviations and other names that a text itself explains, in brackets: Dewan Keamanan (DK); or
 * beside a comma or an "or", where each letter begins a word: BPS, Badan Pusat Statistik.
 *
 * <p>The long form is found by the letters of the short one (Schwartz and Hearst, A Simple
 * Algorithm for Identifying Abbreviation Definitions, 2003), which finds syllables too (Korea
 * Selatan, Korsel). A name with itself in another script behind it, 나토(NATO), is taken as it
 * stands.
 */
public final class Acronyms {
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）\\n]{2,80})[)）]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N} .&/-]{2,14}");

  private static final Pattern APPOSED =
      Pattern.compile("(?<![\\p{L}\\p{N}-])(\\p{Lu}{3,10}), (?=\\p{Lu})");
  private static final Pattern OR =
      Pattern.compile(" (?:atau|disingkat|alias|or) (\\p{Lu}{3,10})(?![\\p{L}\\p{N}-])");

  private static final Pattern ENDING = Pattern.compile("[.'’-]+$");

  /** How far before the brackets a long form may begin. */
  private static final int BEFORE = 100;

  private static final int MOST_WORDS = 8;
  private static final int SHORT_WORDS = 2;
  private static final int NAME_WORDS = 3;
  private static final int MOST = 40;
  private static final int LONGEST_SMALL = 5;

  private Acronyms() {}

  /**
   * Two names of one thing.
   *
   * @param one the abbreviation, or the name in another script
   */
  public record Acronym(String one, String other) {}

  /** What the text explains, each once, at most 40. */
  public static List<Acronym> in(String text) {
    var found = new LinkedHashSet<Acronym>();
    var brackets = BRACKETS.matcher(text);
    while (brackets.find() && found.size() < MOST) {
      var inside = brackets.group(1).strip();
      var before = text.substring(Math.max(0, brackets.start() - BEFORE), brackets.start());
      int line = before.lastIndexOf('\n');
      explained(before.substring(line + 1), inside).ifPresent(found::add);
    }
    var apposed = APPOSED.matcher(text);
    while (apposed.find() && found.size() < MOST) {
      var brief = apposed.group(1);
      var behind = text.substring(apposed.end(), Math.min(text.length(), apposed.end() + BEFORE));
      spelt(brief, behind, 0).ifPresent(form -> found.add(new Acronym(brief, form)));
    }
    var or = OR.matcher(text);
    while (or.find() && found.size() < MOST) {
      var brief = or.group(1);
      var before = text.substring(Math.max(0, or.start() - BEFORE), or.start());
      IntStream.range(0, words(before).size())
          .mapToObj(at -> spelt(brief, before, at).filter(before::endsWith))
          .flatMap(Optional::stream)
          .reduce((one, nearer) -> nearer)
          .ifPresent(form -> found.add(new Acronym(brief, form)));
    }
    return List.copyOf(found);
  }

  /**
   * The words from the one at {@code first} on, in one clause, that begin with the letters of the
   * short form, small ones such as "and" left out.
   */
  private static Optional<String> spelt(String brief, String text, int first) {
    var words = words(text);
    int letter = 0;
    int at = first;
    while (at < words.size() && (at == first || joined(text, words, at))) {
      var word = words.get(at).of(text);
      if (word.charAt(0) == brief.charAt(letter)) {
        letter++;
      } else if (at == first || capitalised(word) || word.length() > LONGEST_SMALL) {
        break;
      }
      if (letter == brief.length()) {
        var form = text.substring(words.get(first).start(), words.get(at).end());
        return Optional.of(ENDING.matcher(form).replaceFirst(""));
      }
      at++;
    }
    return Optional.empty();
  }

  private static boolean joined(String text, List<Span> words, int at) {
    return text.substring(words.get(at - 1).end(), words.get(at).start()).isBlank();
  }

  private static Optional<Acronym> explained(String before, String inside) {
    var words = words(before);
    if (words.isEmpty() || !before.substring(words.getLast().end()).isBlank()) {
      return Optional.empty();
    }
    var last = words.getLast().of(before);
    if (Sounds.hangul(last) != Sounds.hangul(inside)) {
      return otherScript(before, words, inside);
    }
    if (abbreviation(inside)) {
      return longForm(inside, before, words).map(form -> new Acronym(inside, form));
    }
    if (abbreviation(last)) {
      var within = words(inside);
      return longForm(last, inside, within)
          .filter(form -> form.equals(inside))
          .map(form -> new Acronym(last, form));
    }
    return Optional.empty();
  }

  /** A name in Hangul and in Latin letters; the Latin one may have some capitalised words. */
  private static Optional<Acronym> otherScript(String before, List<Span> words, String inside) {
    int from = words.size() - 1;
    if (Sounds.hangul(inside)) {
      while (words.size() - from < NAME_WORDS
          && from > 0
          && capitalised(words.get(from - 1).of(before))) {
        from--;
      }
    }
    var outside = before.substring(words.get(from).start()).strip();
    boolean names =
        Sounds.hangul(inside)
            ? capitalised(outside)
            : words(inside).stream().allMatch(word -> capitalised(word.of(inside)));
    return names && words(inside).size() <= NAME_WORDS
        ? Optional.of(new Acronym(inside, outside))
        : Optional.empty();
  }

  private static boolean capitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean abbreviation(String text) {
    return LETTERS.matcher(text).matches()
        && words(text).size() <= SHORT_WORDS
        && capitalised(text)
        && text.codePoints().filter(Character::isLetter).count() >= 2;
  }

  /** The words before the brackets that hold the letters of {@code brief}, in their order. */
  private static Optional<String> longForm(String brief, String text, List<Span> words) {
    var letters =
        brief.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int most = Math.min(Math.min(letters.length + 5, letters.length * 2), MOST_WORDS);
    int earliest = words.get(Math.max(0, words.size() - most)).start();
    int at = words.getLast().end() - 1;
    for (int letter = letters.length - 1; letter >= 0; letter--) {
      while (at >= earliest && !fits(text, at, letters[letter], letter == 0)) {
        at--;
      }
      if (at < earliest) {
        return Optional.empty();
      }
      at--;
    }
    var form = text.substring(at + 1, words.getLast().end());
    boolean longer = form.length() > brief.length() + 1 && words(form).size() > words(brief).size();
    boolean known = words(form).stream().anyMatch(word -> word.of(form).equals(brief));
    return longer && !known && capitalised(form) ? Optional.of(form) : Optional.empty();
  }

  /** Whether the letter stands here; the first of an abbreviation begins a word. */
  private static boolean fits(String text, int at, int letter, boolean first) {
    return Character.toLowerCase(text.charAt(at)) == letter
        && (!first || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static List<Span> words(String text) {
    var words = new ArrayList<Span>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    return words;
  }
}
