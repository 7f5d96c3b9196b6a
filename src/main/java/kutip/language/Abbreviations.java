package kutip.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Well-known abbreviations of the news and what they stand for. */
public final class Abbreviations {
  private static final Map<String, String> LONG_BY_SHORT = read();
  private static final Pattern ANY_SHORT = anyOf(LONG_BY_SHORT.keySet());
  private static final Pattern ANY_LONG = anyOf(LONG_BY_SHORT.values());

  /** What abbreviations stand for, by its small letters. */
  private static final Map<String, String> CAPITALIZED =
      LONG_BY_SHORT.values().stream()
          .collect(
              Collectors.toMap(
                  spelt -> spelt.toLowerCase(Locale.ROOT), spelt -> spelt, (one, other) -> one));

  private Abbreviations() {}

  /** What {@code word} stands for; empty if it is no known abbreviation. */
  public static Optional<String> longForm(String word) {
    return Optional.ofNullable(LONG_BY_SHORT.get(word.toLowerCase(Locale.ROOT)));
  }

  /** {@code text} with what its abbreviations stand for in their place. */
  static String speltOut(String text) {
    return ANY_SHORT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(longForm(found.group()).orElseThrow()));
  }

  /** {@code text} with the capitals that what abbreviations stand for is written with. */
  static String capitalized(String text) {
    return ANY_LONG
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(CAPITALIZED.get(found.group().toLowerCase(Locale.ROOT))));
  }

  /** {@code text} spelt out, and {@code text} abbreviated; each only if it differs. */
  public static List<String> variants(String text) {
    var spelt = speltOut(text);
    var shortByLong =
        LONG_BY_SHORT.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getValue().toLowerCase(Locale.ROOT),
                    Map.Entry::getKey,
                    (one, other) -> one));
    var shortened =
        ANY_LONG
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        shortByLong.get(found.group().toLowerCase(Locale.ROOT))));
    return List.of(spelt, shortened).stream().filter(variant -> !variant.equals(text)).toList();
  }

  /**
   * The abbreviations in {@code text} with what they stand for, and long forms with their short.
   */
  static List<Acronyms.Acronym> in(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var pairs = new ArrayList<Acronyms.Acronym>();
    LONG_BY_SHORT.forEach(
        (brief, spelt) -> {
          if (lower.contains(brief)) {
            pairs.add(new Acronyms.Acronym(brief, spelt));
          }
          if (lower.contains(spelt.toLowerCase(Locale.ROOT))) {
            pairs.add(new Acronyms.Acronym(spelt, brief));
          }
        });
    return pairs;
  }

  private static Pattern anyOf(java.util.Collection<String> forms) {
    var any =
        forms.stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  private static Map<String, String> read() {
    var map = new LinkedHashMap<String, String>();
    for (var line : WordLists.lines("abbreviations.tsv")) {
      var columns = line.split("\t", 2);
      map.putIfAbsent(columns[0].toLowerCase(Locale.ROOT), columns[1]);
    }
    return map;
  }
}
