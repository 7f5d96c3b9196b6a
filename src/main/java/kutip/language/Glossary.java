package kutip.language;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What Korean words are in Indonesian and in English, and English ones in Indonesian, by a list
 * that comes with the program.
 *
 * <p>A Korean word of a text is a headword with an ending or particle behind it (발표했다, 발표를), or
 * several headwords written together (국방장관회의); it is taken apart by the longest headword that it
 * begins with.
 */
public final class Glossary {
  private static final String OPEN = "-";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Behind another headword these too are endings, though each is a headword (인가: licence). */
  private static final Set<String> ENDINGS =
      Set.of(
          "인가", "인가요", "인지", "인데", "이란", "이라", "이라면", "라면", "이자", "이면", "이면서", "이었던", "이었나", "에도",
          "들보다", "하나", "하나요", "하지만", "하면", "기로", "기도", "수록", "지지", "고도", "별로", "내지");

  /** Persons, provinces, cities and the like: behind another headword, with a particle, no word. */
  private static final String SUFFIXES = "자주도시군구지";

  /** So many Indonesian words may stand for an English one, so many of each line of the list. */
  private static final int MOST = 4;

  private static final int MOST_OF_LINE = 2;

  /** So many English words are looked up together at most. */
  public static final int LONGEST_PHRASE = 4;

  private Glossary() {}

  /**
   * A headword as it is found.
   *
   * @param open whether it is the beginning of a verb or adjective: it only begins a word, and if
   *     it is of one syllable, an ending must follow it
   * @param line where its line begins
   */
  private record Entry(String headword, boolean open, int line) {
    boolean stands(String behind, boolean first) {
      if (headword.length() > 1) {
        return first || !open;
      }
      return first
          && (open
              ? !behind.isEmpty()
              : behind.isEmpty() || KoreanFunctionWords.PARTICLES.contains(behind));
    }
  }

  /** The list by headword; read when a Korean word is first asked of. */
  private static final class Korean {
    /** That of a verb or adjective without its hyphen; twice the line, and one more for those. */
    private static final WordNumbers LINES;

    static final int LONGEST;

    static {
      var headwords = new ArrayList<WordNumbers.Numbered>();
      GlossaryLine.each(
          line -> {
            for (var headword : GlossaryLine.divided(line.headwords())) {
              boolean open = headword.endsWith(OPEN);
              var bare = open ? headword.substring(0, headword.length() - 1) : headword;
              headwords.add(
                  new WordNumbers.Numbered(bare.replace(" ", ""), line.at() << 1 | (open ? 1 : 0)));
            }
          });
      LINES = new WordNumbers(headwords);
      LONGEST = headwords.stream().mapToInt(each -> each.word().length()).max().orElse(0);
    }

    /** The first in the list, if it has any. */
    static Optional<Entry> entry(String headword) {
      return Arrays.stream(LINES.of(headword))
          .mapToObj(number -> new Entry(headword, (number & 1) == 1, number >> 1))
          .findFirst();
    }
  }

  /** The list by English words; read when an English word is first asked of. */
  private static final class English {
    /** By the stem of a word, or the stems of several, the lines that have them. */
    private static final WordNumbers LINES;

    static {
      var stems = new ArrayList<WordNumbers.Numbered>();
      GlossaryLine.each(
          line -> {
            for (var text : GlossaryLine.divided(line.english())) {
              var key = key(Words.in(text));
              if (!key.isEmpty()) {
                stems.add(new WordNumbers.Numbered(key, line.at()));
              }
            }
          });
      LINES = new WordNumbers(stems);
    }

    /** The stems of what is said, of one word to {@link #LONGEST_PHRASE}; empty of others. */
    static String key(List<Words.Word> words) {
      boolean whole = !words.isEmpty() && words.getFirst().content() && words.getLast().content();
      return whole && words.size() <= LONGEST_PHRASE
          ? words.stream().filter(Words.Word::content).map(Words.Word::stem).collect(joining(" "))
          : "";
    }

    static Set<String> inIndonesian(String stem) {
      var meanings = new LinkedHashSet<String>();
      for (int line : LINES.of(stem)) {
        GlossaryLine.divided(GlossaryLine.at(line).indonesian()).stream()
            .limit(Math.min(MOST_OF_LINE, MOST - meanings.size()))
            .filter(Glossary::tells)
            .filter(meaning -> !holds(meaning, stem))
            .forEach(meanings::add);
      }
      return meanings;
    }
  }

  /** Whether the Indonesian for a word is that word itself, alone or beside others. */
  private static boolean holds(String meaning, String stem) {
    return Words.in(meaning).stream().anyMatch(word -> word.stem().equals(stem));
  }

  private static boolean tells(String meaning) {
    return Words.in(meaning).stream().anyMatch(Words.Word::content);
  }

  /**
   * What the Korean word means, part by part; empty if the list does not have it.
   *
   * @param language {@code en}, or Indonesian for any other
   */
  public static List<List<String>> meanings(String word, String language) {
    return parts(word).stream().map(line -> line.in(language)).toList();
  }

  /**
   * All that may stand for a word of another language: for a Korean one in Indonesian and English,
   * for an English one in Indonesian; but for what is made of function words and question words
   * alone.
   *
   * @param language of the text that the word is of
   */
  public static Set<String> all(Words.Word word, String language) {
    if (Sounds.hangul(word.folded())) {
      return all(word.folded());
    }
    return language.equals("en") && word.content() ? English.inIndonesian(word.stem()) : Set.of();
  }

  /**
   * What may stand in Indonesian for several words that are one thing together, such as an office:
   * foreign minister; 외교부 장관, which the list has in one word.
   */
  public static Set<String> all(List<Words.Word> words) {
    if (words.size() < 2) {
      return Set.of();
    }
    if (words.stream().allMatch(word -> Sounds.hangul(word.folded()))) {
      var first = words.subList(0, words.size() - 1).stream().map(Words.Word::folded);
      var whole = first.collect(joining()) + words.getLast().stem();
      return Korean.entry(whole).isPresent() ? all(whole) : Set.of();
    }
    var key = English.key(words);
    return key.isEmpty() ? Set.of() : English.inIndonesian(key);
  }

  /** The same of a Korean word. */
  static Set<String> all(String word) {
    var all = new LinkedHashSet<String>();
    for (var line : parts(word)) {
      all.addAll(GlossaryLine.divided(line.indonesian()));
      all.addAll(GlossaryLine.divided(line.english()));
    }
    all.removeIf(meaning -> !tells(meaning));
    return all;
  }

  /**
   * The Korean text word for word in another language, without the words that only hold it
   * together, what the list does not have left as it is.
   *
   * @param names tells what else to write for a word, folded, that the list does not have
   * @return empty where it has none of the words
   */
  public static Optional<String> rendered(
      String asked, String language, Function<String, Optional<String>> names) {
    var text = KoreanForms.plain(asked, language);
    var rendered = new StringBuilder();
    boolean any = false;
    int at = 0;
    for (var word : Words.in(text)) {
      rendered.append(text, at, word.span().start());
      if (!holdsTogether(word.folded())) {
        var meanings = meanings(word.folded(), language);
        any |= !meanings.isEmpty();
        rendered.append(
            meanings.isEmpty()
                ? names.apply(word.folded()).orElseGet(() -> word.span().of(text))
                : String.join(" ", meanings.stream().map(List::getFirst).toList()));
      }
      at = word.span().end();
    }
    rendered.append(text.substring(at));
    return any ? Optional.of(SPACES.matcher(rendered).replaceAll(" ").strip()) : Optional.empty();
  }

  /** Whether it is a function word, and no longer headword begins it (수 and 도, but 수도: capital). */
  private static boolean holdsTogether(String word) {
    int function = KoreanFunctionWords.length(word);
    return function > 0
        && longest(word, 0, true).stream().noneMatch(it -> it.headword.length() > function);
  }

  private static List<GlossaryLine> parts(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    var parts = new ArrayList<GlossaryLine>();
    if (!Sounds.hangul(lower)) {
      return parts;
    }
    int at = 0;
    while (at < lower.length() && (parts.isEmpty() || !ending(lower.substring(at)))) {
      var entry = longest(lower, at, parts.isEmpty());
      if (entry.isEmpty()) {
        break;
      }
      parts.add(GlossaryLine.at(entry.get().line));
      at += entry.get().headword.length();
    }
    return parts;
  }

  private static boolean ending(String behind) {
    return ENDINGS.contains(behind)
        || KoreanFunctionWords.PARTICLES.contains(behind)
        || (SUFFIXES.indexOf(behind.charAt(0)) >= 0
            && KoreanFunctionWords.PARTICLES.contains(behind.substring(1)));
  }

  /**
   * The longest headword that stands at {@code at}, if one does: as it is, or that of a verb or
   * adjective whose last syllable has become one with its ending.
   */
  private static Optional<Entry> longest(String word, int at, boolean first) {
    for (int length = Math.min(Korean.LONGEST, word.length() - at); length > 0; length--) {
      var beginning = word.substring(at, at + length);
      var behind = word.substring(at + length);
      var entry = Korean.entry(beginning).filter(it -> it.stands(behind, first));
      if (entry.isEmpty() && first && length > 1) {
        entry = contracted(beginning);
      }
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private static Optional<Entry> contracted(String beginning) {
    return KoreanForms.stems(beginning).stream()
        .flatMap(stem -> Korean.entry(stem).stream())
        .filter(Entry::open)
        .map(entry -> new Entry(beginning, true, entry.line))
        .findFirst();
  }
}
