package kutip.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Names that are another word in another language, and titles that are no name. */
public final class KnownNames {
  private static final Set<String> TITLES = new HashSet<>();

  /** By their first word, folded; the longest first. */
  private static final Map<String, List<Alias>> ALIASES = new HashMap<>();

  /** The longest abbreviation that is also a word when written small. */
  private static final int SHORT = 3;

  /** So many words a name is looked for back from its last one. */
  private static final int LONGEST = 5;

  /** By the number of a thing. */
  private static final List<List<String>> NAMES = new ArrayList<>();

  /** The first name of each. */
  private static final Set<String> PEOPLE = new HashSet<>();

  static {
    for (var line : WordLists.lines("titles.txt")) {
      TITLES.addAll(List.of(line.strip().split("\\s+", -1)));
    }
    for (var line : WordLists.lines("names.tsv")) {
      group(List.of(line.split("\t", -1)));
    }
    for (var line : WordLists.lines("people.tsv")) {
      var names = List.of(line.split("\t", -1));
      group(names);
      PEOPLE.add(names.getFirst());
    }
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      group(
          List.of(
              country.getDisplayCountry(Locale.of("id")),
              country.getDisplayCountry(Locale.ENGLISH),
              country.getDisplayCountry(Locale.KOREAN)));
    }
    ALIASES
        .values()
        .forEach(list -> list.sort((one, other) -> other.words.size() - one.words.size()));
  }

  private KnownNames() {}

  private record Alias(List<String> words, boolean capitals, int group) {}

  private static void group(List<String> names) {
    var words = names.stream().map(KnownNames::words).toList();
    int group =
        words.stream()
            .flatMap(one -> ALIASES.getOrDefault(one.getFirst(), List.of()).stream())
            .filter(alias -> words.contains(alias.words))
            .map(Alias::group)
            .findFirst()
            .orElseGet(NAMES::size);
    if (group == NAMES.size()) {
      NAMES.add(new ArrayList<>());
    }
    NAMES.get(group).addAll(names);
    for (int at = 0; at < names.size(); at++) {
      var name = names.get(at);
      boolean capitals = name.length() <= SHORT && name.equals(name.toUpperCase(Locale.ROOT));
      var list = ALIASES.computeIfAbsent(words.get(at).getFirst(), any -> new ArrayList<>());
      list.add(new Alias(words.get(at), capitals, group));
    }
  }

  private static List<String> words(String name) {
    return Words.in(name).stream().map(KnownNames::word).toList();
  }

  /** A word of a name: in Hangul without its particle, in English without its 's. */
  private static String word(Words.Word word) {
    var folded = word.folded();
    if (Sounds.hangul(folded)) {
      return word.stem();
    }
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }

  /** Every name of the thing of this number. */
  public static List<String> names(int thing) {
    return NAMES.get(thing);
  }

  /** Whether the thing of this number is a person. */
  public static boolean person(int thing) {
    return PEOPLE.contains(NAMES.get(thing).getFirst());
  }

  /** Whether the word, folded, is written with a capital beside names and names nobody. */
  public static boolean title(String folded) {
    return TITLES.contains(folded);
  }

  /**
   * A known name.
   *
   * @param words how many
   * @param thing a number that all names of the thing have in common
   */
  public record Known(int words, int thing) {}

  /** The known name that begins at the word {@code at} of {@code text}. */
  public static Optional<Known> at(String text, List<Words.Word> words, int at) {
    var word = words.get(at);
    for (var alias : ALIASES.getOrDefault(word(word), List.of())) {
      int length = alias.words.size();
      if (at + length <= words.size()
          && words.subList(at, at + length).stream()
              .map(KnownNames::word)
              .toList()
              .equals(alias.words)
          && (!alias.capitals || capitals(word.span().of(text)))) {
        return Optional.of(new Known(length, alias.group));
      }
    }
    return Optional.empty();
  }

  /** The known name that ends with the word {@code last} of {@code text}. */
  public static Optional<Known> endingAt(String text, List<Words.Word> words, int last) {
    return IntStream.rangeClosed(Math.max(0, last - LONGEST + 1), last)
        .mapToObj(
            first -> at(text, words, first).filter(known -> first + known.words() == last + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean capitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
