package kutip.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What numbers count: per cent, money, lengths, people, time. */
final class Units {
  /** The unit of a number of hundredths. */
  static final String PERCENT = "%";

  private static final Map<String, String> BEHIND = new HashMap<>();
  private static final Map<String, String> BEFORE = new HashMap<>();

  /** Korean ones, longest first: a particle may follow without a space. */
  private static final List<String> KOREAN = new ArrayList<>();

  static {
    for (var line : WordLists.lines("units.tsv")) {
      var columns = List.of(line.split("\t", -1));
      for (var word : columns.get(1).split(" ", -1)) {
        BEHIND.put(word, columns.get(0));
        if (Sounds.hangul(word.charAt(0))) {
          KOREAN.add(word);
        }
      }
      if (columns.size() > 2) {
        for (var word : columns.get(2).split(" ", -1)) {
          BEFORE.put(word, columns.get(0));
        }
      }
    }
    KOREAN.sort((one, other) -> other.length() - one.length());
  }

  private Units() {}

  /** The unit written right behind {@code at}, spaces apart, or right before {@code start}. */
  static Optional<String> around(String text, int start, int end) {
    int from = start;
    while (from > 0 && space(text.charAt(from - 1))) {
      from--;
    }
    for (int length = 3; length > 0; length--) {
      if (from >= length && (from == length || !letter(text, from - length - 1, length))) {
        var unit = BEFORE.get(text.substring(from - length, from));
        if (unit != null) {
          return Optional.of(unit);
        }
      }
    }
    int at = end;
    while (at < text.length() && (space(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '%') {
      return Optional.of(PERCENT);
    }
    int wordEnd = at;
    while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    var word = text.substring(at, wordEnd).toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && Sounds.hangul(word.charAt(0))) {
      return KOREAN.stream().filter(word::startsWith).findFirst().map(BEHIND::get);
    }
    return Optional.ofNullable(BEHIND.get(word));
  }

  private static boolean letter(String text, int at, int length) {
    return length > 1 && Character.isLetter(text.charAt(at));
  }

  private static boolean space(char unit) {
    return unit == ' ' || unit == '\u00a0' || unit == '\u202f';
  }
}
