package kutip.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers written as words in Indonesian and English. */
final class NumberWords {
  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("dua", 2),
          Map.entry("tiga", 3),
          Map.entry("empat", 4),
          Map.entry("lima", 5),
          Map.entry("enam", 6),
          Map.entry("tujuh", 7),
          Map.entry("delapan", 8),
          Map.entry("sembilan", 9),
          Map.entry("sepuluh", 10),
          Map.entry("sebelas", 11),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private NumberWords() {}

  /** The numbers, single words only. */
  static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    for (var word : Words.in(text)) {
      var unit = UNITS.get(word.folded());
      if (unit != null) {
        figures.add(new Figure(word.span(), BigDecimal.valueOf(unit).toPlainString()));
      }
    }
    return figures;
  }
}
