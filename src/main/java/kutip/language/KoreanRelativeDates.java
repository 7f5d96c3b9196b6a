package kutip.language;

import java.util.List;
import java.util.Map;
import kutip.language.RelativeDate.Part;
import kutip.language.RelativeDate.Unit;

/** Reads Korean times, whose words carry particles, such as {@code 지난달에} and {@code 12일}. */
final class KoreanRelativeDates {
  /** A word that is a time of its own. */
  private record Known(Unit unit, int shift) {}

  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          Map.entry("어제", new Known(Unit.DAY, -1)),
          Map.entry("그제", new Known(Unit.DAY, -2)),
          Map.entry("그저께", new Known(Unit.DAY, -2)),
          Map.entry("오늘", new Known(Unit.DAY, 0)),
          Map.entry("내일", new Known(Unit.DAY, 1)),
          Map.entry("모레", new Known(Unit.DAY, 2)),
          Map.entry("지난주", new Known(Unit.WEEK, -1)),
          Map.entry("지난달", new Known(Unit.MONTH, -1)),
          Map.entry("지난해", new Known(Unit.YEAR, -1)),
          Map.entry("작년", new Known(Unit.YEAR, -1)),
          Map.entry("재작년", new Known(Unit.YEAR, -2)),
          Map.entry("올해", new Known(Unit.YEAR, 0)),
          Map.entry("금년", new Known(Unit.YEAR, 0)),
          Map.entry("내년", new Known(Unit.YEAR, 1)),
          Map.entry("이달", new Known(Unit.MONTH, 0)),
          Map.entry("내달", new Known(Unit.MONTH, 1)),
          Map.entry("다음달", new Known(Unit.MONTH, 1)),
          Map.entry("다음주", new Known(Unit.WEEK, 1)));
  private static final String WEEKDAYS = "월화수목금토일";
  private static final List<String> PARTICLES =
      List.of("에", "은", "는", "이", "의", "부터", "까지", "에는", "에도", "과", "와");

  /** Behind a number of days these tell how long, or how long after: 3일 동안, 3일 뒤. */
  private static final List<String> LASTING = List.of("동안", "만에", "이내", "연속", "넘게");

  /** So do these, but only alone or with a particle: 후보, 내각 and 이상민 begin so too. */
  private static final List<String> LASTING_ALONE = List.of("뒤", "후", "내", "이상");

  private final TimeWords words;
  private final List<RelativeDate> found;

  KoreanRelativeDates(TimeWords words, List<RelativeDate> found) {
    this.words = words;
    this.found = found;
  }

  /** Reads a time that begins at the word {@code at}; the word behind it, or 0 if none does. */
  int one(int at) {
    if (words.code(at) == TimeWords.NUMBER) {
      return words.touches(at) && words.code(at + 1) == TimeWords.HANGUL ? number(at, at, 0) : 0;
    }
    var word = words.word(at);
    for (int length = Math.min(3, word.length()); length >= 2; length--) {
      var known = KNOWN.get(word.substring(0, length));
      if (known != null && particle(word.substring(length))) {
        return part(at, at, words.start(at) + length, known.unit(), 0, known.shift());
      }
    }
    int shift =
        switch (word) {
          case "지난" -> -1;
          case "이번" -> 0;
          case "다음", "오는" -> 1;
          default -> Integer.MIN_VALUE;
        };
    if (shift > Integer.MIN_VALUE) {
      return moved(at, shift);
    }
    return weekday(at, at, 0);
  }

  /** "지난 9월", "오는 15일", "다음 주", "이번 달", "지난 화요일". */
  private int moved(int at, int shift) {
    if (words.code(at + 1) == TimeWords.NUMBER) {
      return words.touches(at + 1) ? number(at, at + 1, shift) : 0;
    }
    if (words.korean(at + 1, "주말")) {
      return add(at, at + 1, words.start(at + 1) + 2, Unit.WEEKEND, 0, shift, Part.WHOLE);
    }
    if (words.korean(at + 1, "주")) {
      return add(at, at + 1, words.start(at + 1) + 1, Unit.WEEK, 0, shift, Part.WHOLE);
    }
    if (words.korean(at + 1, "달")) {
      return part(at, at + 1, words.start(at + 1) + 1, Unit.MONTH, 0, shift);
    }
    return weekday(at, at + 1, shift);
  }

  private int weekday(int first, int at, int shift) {
    if (words.code(at) == TimeWords.HANGUL) {
      var word = words.word(at);
      int day = WEEKDAYS.indexOf(word.charAt(0)) + 1;
      if (day > 0 && word.startsWith("요일", 1) && particle(word.substring(3))) {
        return add(first, at, words.start(at) + 3, Unit.WEEKDAY, day, shift, Part.WHOLE);
      }
    }
    return 0;
  }

  /** "12일", "9월", "2019년", "3일 전": the number stands at {@code at}, its unit behind it. */
  private int number(int first, int at, int shift) {
    int number = words.number(at);
    int unitAt = at + 1;
    if (number < 0 || words.code(unitAt) != TimeWords.HANGUL) {
      return 0;
    }
    var unit = words.word(unitAt);
    var counted =
        switch (unit) {
          case "일" -> Unit.DAY;
          case "주" -> Unit.WEEK;
          case "개월", "달" -> Unit.MONTH;
          case "년" -> Unit.YEAR;
          default -> Unit.YEAR_ITSELF;
        };
    if (counted != Unit.YEAR_ITSELF && words.korean(unitAt + 1, "전") && number < 100) {
      return add(first, unitAt + 1, words.start(unitAt + 1) + 1, counted, 0, -number, Part.WHOLE);
    }
    if (unit.startsWith("년") && particle(unit.substring(1)) && number >= 1900 && number <= 2099) {
      return part(first, unitAt, words.start(unitAt) + 1, Unit.YEAR_ITSELF, number, 0);
    }
    if (dayAt(at) && words.code(unitAt + 1) != TimeWords.NUMBER) {
      return add(
          first, unitAt, words.start(unitAt) + 1, Unit.DAY_OF_MONTH, number, shift, Part.WHOLE);
    }
    if (first < at && unit.startsWith("월") && number >= 1 && number <= 12) {
      boolean alone = words.code(unitAt + 1) != TimeWords.NUMBER && particle(unit.substring(1));
      return alone
          ? part(first, unitAt, words.start(unitAt) + 1, Unit.NAMED_MONTH, number, shift)
          : 0;
    }
    return 0;
  }

  /** Whether the number at {@code at} is a day of a month, as in 15일. */
  private boolean dayAt(int at) {
    int number = words.number(at);
    if (number < 1 || number > 31 || !words.touches(at) || words.code(at + 1) != TimeWords.HANGUL) {
      return false;
    }
    var unit = words.word(at + 1);
    return unit.startsWith("일")
        && particle(unit.substring(1))
        && !(unit.equals("일") && lasting(at + 2));
  }

  /** Whether the word makes a number of days of the one before it, and no day of a month. */
  private boolean lasting(int at) {
    if (words.code(at) != TimeWords.HANGUL || !words.together(at - 1, at)) {
      return false;
    }
    var word = words.word(at);
    return LASTING.stream().anyMatch(word::startsWith)
        || LASTING_ALONE.stream()
            .filter(word::startsWith)
            .map(lasting -> word.substring(lasting.length()))
            .anyMatch(rest -> rest.equals("로") || particle(rest));
  }

  /** Adds the time, with the part of it that the next word says: "올해 초", "다음 달 3일". */
  private int part(int first, int last, int end, Unit unit, int value, int shift) {
    // A particle parts the two: "지난달에 5일" is no day of that month.
    boolean alone = unit == Unit.MONTH && words.end(last) == end;
    if (alone && dayAt(last + 1) && words.together(last, last + 1)) {
      int day = words.number(last + 1);
      int dayEnd = words.start(last + 2) + 1;
      return add(first, last + 2, dayEnd, Unit.DAY_OF_THAT_MONTH, day, shift, Part.WHOLE);
    }
    var part =
        unit == Unit.DAY
            ? Part.WHOLE
            : words.korean(last + 1, "초")
                ? Part.EARLY
                : words.korean(last + 1, "중순")
                    ? Part.MIDDLE
                    : words.korean(last + 1, "말") ? Part.LATE : Part.WHOLE;
    if (part == Part.WHOLE) {
      return add(first, last, end, unit, value, shift, part);
    }
    int length = part == Part.MIDDLE ? 2 : 1;
    return add(first, last + 1, words.start(last + 1) + length, unit, value, shift, part);
  }

  private static boolean particle(String rest) {
    return rest.isEmpty() || PARTICLES.contains(rest);
  }

  /** Adds the time up to {@code end}, which is before the particle of the word {@code last}. */
  private int add(int first, int last, int end, Unit unit, int value, int shift, Part part) {
    found.add(new RelativeDate(new Span(words.start(first), end), unit, value, shift, part));
    return last + 1;
  }
}
