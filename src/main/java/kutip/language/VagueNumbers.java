package kutip.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for numbers that nobody counted, such as hundreds. */
final class VagueNumbers {
  private static final Map<String, Range> RANGES = new HashMap<>();

  static {
    for (var line : WordLists.lines("vague-numbers.tsv")) {
      var columns = List.of(line.split("\t", -1));
      var range = new Range(new BigDecimal(columns.get(0)), new BigDecimal(columns.get(1)));
      for (var word : columns.get(2).split(" ", -1)) {
        RANGES.put(word, range);
      }
    }
  }

  private VagueNumbers() {}

  /** From the least to the most that is meant. */
  record Range(BigDecimal least, BigDecimal most) {
    boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }

  /** Where such a word stands, and what it means. */
  record Vague(Span span, Range range) {}

  /** The words in reading order. */
  static List<Vague> in(String text) {
    var found = new ArrayList<Vague>();
    for (var word : Words.in(text)) {
      var range = RANGES.get(word.folded());
      if (range != null) {
        found.add(new Vague(word.span(), range));
      }
    }
    return found;
  }
}
