package kutip.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kutip.language.Sounds;

/**
 * The named rules of {@code boilerplate-rules.tsv}, found by the word a match begins with.
 *
 * <p>Trying a hundred patterns at each word of each article would take most of the time of an
 * ingest; looking a word up in a table takes next to none.
 */
final class RuleTable {
  /** The word by which rules are found whose match begins with a figure. */
  static final String FIGURE = "0";

  /** The word by which rules are found whose match begins with a bracket. */
  static final String BRACKET = "(";

  /** The word by which rules are found whose match begins with any Korean word. */
  static final String HANGUL = "가";

  private static final String FILE = "boilerplate-rules.tsv";
  private static final int COLUMNS = 4;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Where a rule looks, and how far what it finds reaches. */
  enum Place {
    LINE,
    INSIDE,
    HEADLINE,
    REST
  }

  /** One rule of the file. */
  record Rule(String name, Place place, Pattern pattern) {}

  private final Map<Long, List<Rule>> lines = new HashMap<>();
  private final Map<Long, List<Rule>> parts = new HashMap<>();
  private final long[] partWords;

  private RuleTable(BufferedReader file) throws IOException {
    String row;
    while ((row = file.readLine()) != null) {
      if (!row.isBlank() && !row.startsWith("#")) {
        add(row);
      }
    }
    partWords = table(parts);
  }

  private void add(String row) {
    var columns = row.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(FILE + ": wanted " + COLUMNS + " columns: " + row);
    }
    var place = Place.valueOf(columns[1].toUpperCase(Locale.ROOT));
    var rule = new Rule(columns[0], place, Pattern.compile(columns[3], FLAGS));
    for (var word : columns[2].split(" ", -1)) {
      (place == Place.LINE ? lines : parts)
          .computeIfAbsent(hash(word, 0, word.length()), key -> new ArrayList<>())
          .add(rule);
    }
  }

  /** The rules as they come with the program. */
  static RuleTable load() {
    var stream = Objects.requireNonNull(RuleTable.class.getResourceAsStream(FILE), FILE);
    try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new RuleTable(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The rules for whole lines that begin with the word at {@code start}; empty if none does. */
  List<Rule> lines(String text, int start, int end) {
    char first = text.charAt(start);
    long key;
    if (Character.isDigit(first)) {
      key = hash(FIGURE, 0, 1);
    } else if (first == '(' || first == '[') {
      key = hash(BRACKET, 0, 1);
    } else {
      key = hash(text, start, Math.max(start + 1, wordEnd(text, start, end)));
    }
    var found = lines.getOrDefault(key, List.of());
    return found.isEmpty() && Sounds.hangul(first)
        ? lines.getOrDefault(hash(HANGUL, 0, 1), List.of())
        : found;
  }

  /** The rules for parts of lines that begin with a word of this hash; empty if none does. */
  List<Rule> parts(long word) {
    int slot = slot(word, partWords.length);
    while (partWords[slot] != 0) {
      if (partWords[slot] == word) {
        return parts.getOrDefault(word, List.of());
      }
      slot = (slot + 1) & (partWords.length - 1);
    }
    return List.of();
  }

  /** Where the word that begins at {@code start} ends: before white space, marks, or "aB". */
  static int wordEnd(String text, int start, int end) {
    int at = start;
    while (at < end && inWord(text.charAt(at)) && !(at > start && glued(text, at))) {
      at++;
    }
    return at;
  }

  /** Whether a new word begins at {@code at} though nothing parts it from the one before. */
  static boolean glued(String text, int at) {
    return at > 0
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at - 1));
  }

  static boolean inWord(char unit) {
    return Character.isLetter(unit) || unit == '\'';
  }

  /** The hash of a stretch, letter case ignored; never 0. */
  static long hash(String text, int start, int end) {
    long hash = 1125899906842597L;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(at));
    }
    return hash == 0 ? 1 : hash;
  }

  /** The keys in an open table that can be asked without boxing. */
  private static long[] table(Map<Long, List<Rule>> rules) {
    var table = new long[Integer.highestOneBit(rules.size() * 8)];
    for (long key : rules.keySet()) {
      int slot = slot(key, table.length);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = key;
    }
    return table;
  }

  private static int slot(long key, int size) {
    return (int) (EvidenceWords.mixed(key) & (size - 1));
  }
}
