package kutip.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** What may stand behind a headword of one syllable, which else begins another word. */
  private static final Set<String> PARTICLES =
      Set.of(
          "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만", "나", "인", "들", "에서",
          "에는", "에게", "으로", "부터", "까지", "이나", "이다", "처럼", "보다", "에서는", "으로는");

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

  private Glossary() {}

  /**
   * A line of the list.
   *
   * @param headwords with a hyphen where an ending follows, divided by bars as what they mean
   */
  private record Line(String headwords, String indonesian, String english) {
    static List<Line> all() {
      var lines = new ArrayList<Line>();
      for (var line : WordLists.lines("glossary.tsv")) {
        var columns = line.split("\t", -1);
        lines.add(new Line(columns[0], columns[1], columns[2]));
      }
      return lines;
    }

    List<String> in(String language) {
      return divided(language.equals("en") ? english : indonesian);
    }
  }

  private static List<String> divided(String column) {
    return List.of(column.split("\\|", -1));
  }

  /**
   * What a headword means.
   *
   * @param open whether it is the beginning of a verb or adjective: it only begins a word, and if
   *     it is of one syllable, an ending must follow it
   */
  private record Entry(boolean open, Line line) {}

  /** The list by headword; read when a Korean word is first asked of. */
  private static final class Korean {
    /** That of a verb or adjective without its hyphen. */
    static final Map<String, Entry> ENTRIES = new HashMap<>();

    static final int LONGEST;

    static {
      for (var line : Line.all()) {
        for (var headword : divided(line.headwords)) {
          boolean open = headword.endsWith(OPEN);
          var bare = open ? headword.substring(0, headword.length() - 1) : headword;
          ENTRIES.putIfAbsent(bare.replace(" ", ""), new Entry(open, line));
        }
      }
      LONGEST = ENTRIES.keySet().stream().mapToInt(String::length).max().orElse(0);
    }
  }

  /** The list by English word; read when an English word is first asked of. */
  private static final class English {
    /** By the word's stem, the Indonesian columns of the lines that have it. */
    private static final Map<String, List<String>> COLUMNS = new HashMap<>();

    static {
      for (var line : Line.all()) {
        for (var text : divided(line.english)) {
          var words = text.indexOf(' ') < 0 ? Words.in(text) : List.<Words.Word>of();
          if (words.size() == 1 && words.getFirst().content()) {
            COLUMNS
                .computeIfAbsent(words.getFirst().stem(), any -> new ArrayList<>(1))
                .add(line.indonesian);
          }
        }
      }
    }

    static Set<String> inIndonesian(String stem) {
      var meanings = new LinkedHashSet<String>();
      for (var column : COLUMNS.getOrDefault(stem, List.of())) {
        divided(column).stream()
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
    return parts(word).stream().map(entry -> entry.line.in(language)).toList();
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

  /** The same of a Korean word. */
  static Set<String> all(String word) {
    var all = new LinkedHashSet<String>();
    for (var entry : parts(word)) {
      all.addAll(divided(entry.line.indonesian));
      all.addAll(divided(entry.line.english));
    }
    all.removeIf(meaning -> !tells(meaning));
    return all;
  }

  /**
   * The Korean text word for word in another language, what the list does not have left as it is.
   *
   * @return empty where it has none of the words
   */
  public static Optional<String> rendered(String text, String language) {
    var rendered = new StringBuilder();
    boolean any = false;
    int at = 0;
    for (var word : Words.in(text)) {
      var meanings = meanings(word.folded(), language);
      rendered.append(text, at, word.span().start());
      if (meanings.isEmpty()) {
        rendered.append(word.span().of(text));
      } else {
        any = true;
        rendered.append(String.join(" ", meanings.stream().map(List::getFirst).toList()));
      }
      at = word.span().end();
    }
    return any ? Optional.of(rendered.append(text.substring(at)).toString()) : Optional.empty();
  }

  private static List<Entry> parts(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    var parts = new ArrayList<Entry>();
    if (!Sounds.hangul(lower)) {
      return parts;
    }
    int at = 0;
    while (at < lower.length() && (parts.isEmpty() || !ending(lower.substring(at)))) {
      int length = longest(lower, at, parts.isEmpty());
      if (length == 0) {
        break;
      }
      parts.add(Korean.ENTRIES.get(lower.substring(at, at + length)));
      at += length;
    }
    return parts;
  }

  private static boolean ending(String behind) {
    return ENDINGS.contains(behind)
        || PARTICLES.contains(behind)
        || (SUFFIXES.indexOf(behind.charAt(0)) >= 0 && PARTICLES.contains(behind.substring(1)));
  }

  /** How long the longest headword is that stands at {@code at}; 0 if none does. */
  private static int longest(String word, int at, boolean first) {
    for (int length = Math.min(Korean.LONGEST, word.length() - at); length > 0; length--) {
      var entry = Korean.ENTRIES.get(word.substring(at, at + length));
      if (entry != null && stands(entry, length, word.substring(at + length), first)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean stands(Entry entry, int length, String behind, boolean first) {
    if (length > 1) {
      return first || !entry.open;
    }
    return first
        && (entry.open ? !behind.isEmpty() : behind.isEmpty() || PARTICLES.contains(behind));
  }
}
