package kutip.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers written as words in Indonesian and English. */
final class NumberWords {
  /** 1 to 9, Indonesian and English. */
  private static final List<String> UNITS =
      List.of(
          "satu one",
          "dua two",
          "tiga three",
          "empat four",
          "lima five",
          "enam six",
          "tujuh seven",
          "delapan eight",
          "sembilan nine");

  /** 10 to 19. */
  private static final List<String> TEENS =
      List.of(
          "sepuluh ten",
          "sebelas eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** Second to tenth; which of the things, and in "kedua pihak" how many. */
  private static final List<String> ORDINALS =
      List.of(
          "second kedua",
          "third ketiga",
          "fourth keempat",
          "fifth kelima",
          "sixth keenam",
          "seventh ketujuh",
          "eighth kedelapan",
          "ninth kesembilan",
          "tenth kesepuluh");

  /** A thousand, a thousand of those, and so on. */
  private static final List<String> SCALES =
      List.of(
          "ribu rb thousand",
          "juta jt million mn",
          "miliar milyar billion bn",
          "triliun trilyun trillion");

  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> ORDINAL = new HashMap<>();
  private static final Map<String, Integer> THOUSANDS = new HashMap<>();
  private static final Map<String, Integer> WHOLE =
      Map.of("seratus", 100, "seribu", 1_000, "sejuta", 1_000_000);

  /** Nothing but one thing, which needs no figure: "satu" and "one" are often articles. */
  private static final Set<String> ONE =
      Set.of("satu", "one", "seorang", "sebuah", "seekor", "pertama", "first", "single");

  static {
    number(UNITS, 1, 1, SMALL);
    number(TEENS, 10, 1, SMALL);
    number(TENS, 20, 10, SMALL);
    number(ORDINALS, 2, 1, ORDINAL);
    number(SCALES, 1, 1, THOUSANDS);
  }

  private NumberWords() {}

  private static void number(List<String> rows, int first, int step, Map<String, Integer> numbers) {
    for (int at = 0; at < rows.size(); at++) {
      for (var word : rows.get(at).split(" ", -1)) {
        numbers.put(word, first + at * step);
      }
    }
  }

  /**
   * A number of some words.
   *
   * @param words how many
   * @param sure whether they can mean nothing else
   */
  record Counted(BigDecimal value, int words, boolean sure) {}

  /** What a scale word, such as million, multiplies by. */
  static Optional<BigDecimal> scale(String word) {
    return Optional.ofNullable(THOUSANDS.get(word.toLowerCase(Locale.ROOT)))
        .map(times -> BigDecimal.TEN.pow(3 * times));
  }

  /** The number that begins {@code words}, folded; as long as it can be read. */
  static Optional<Counted> beginning(List<String> words) {
    var first = words.getFirst();
    var ordinal = ORDINAL.get(first);
    if (ordinal != null) {
      return Optional.of(new Counted(BigDecimal.valueOf(ordinal), 1, ordinal > 2));
    }
    var reading = new Reading(words);
    reading.read();
    if (reading.at == 0) {
      return ONE.contains(first)
          ? Optional.of(new Counted(BigDecimal.ONE, 1, false))
          : Optional.empty();
    }
    var value = reading.total.add(BigDecimal.valueOf(reading.section));
    return Optional.of(new Counted(value, reading.at, value.compareTo(BigDecimal.ONE) > 0));
  }

  /** One number being read, word by word. */
  private static final class Reading {
    private final List<String> words;
    private BigDecimal total = BigDecimal.ZERO;

    /** What stands below the last scale, under 1,000. */
    private int section;

    /** The least unit of what was read last; what follows must be less. */
    private int room = 1_000;

    private int at;

    Reading(List<String> words) {
      this.words = words;
    }

    void read() {
      while (at < words.size() && (word() || joined())) {}
    }

    /** "and" between hundreds and what is less. */
    private boolean joined() {
      if (at > 0 && at + 1 < words.size() && words.get(at).equals("and") && room == 100) {
        at++;
        if (word()) {
          return true;
        }
        at--;
      }
      return false;
    }

    private boolean word() {
      var word = words.get(at);
      var whole = WHOLE.get(word);
      if (whole != null && section == 0 && (whole > 100 ? total.signum() == 0 : room > 100)) {
        return whole == 100 ? add(100, 100, 1) : scaled(BigDecimal.valueOf(whole));
      }
      var scale = scale(word);
      if (scale.isPresent() && section > 0) {
        return scaled(scale.get().multiply(BigDecimal.valueOf(section)));
      }
      var small = SMALL.get(word);
      if (small == null) {
        return false;
      }
      if (small >= 10) {
        return room > 10 && add(small, small >= 20 ? 10 : 1, 1);
      }
      var next = at + 1 < words.size() ? words.get(at + 1) : "";
      return switch (next) {
        case "belas" -> room > 10 && add(small + 10, 1, 2);
        case "puluh" -> room > 10 && add(small * 10, 10, 2);
        case "ratus", "hundred" -> room > 100 && add(small * 100, 100, 2);
        default -> room > 1 && add(small, 1, 1);
      };
    }

    private boolean add(int value, int least, int read) {
      section += value;
      room = least;
      at += read;
      return true;
    }

    private boolean scaled(BigDecimal value) {
      total = total.add(value);
      section = 0;
      room = 1_000;
      at++;
      return true;
    }
  }
}
