package kutip.language;

import static kutip.language.TimeWords.BREAK;
import static kutip.language.TimeWords.COUNT;
import static kutip.language.TimeWords.NAMED_MONTH;
import static kutip.language.TimeWords.ONE_UNIT;
import static kutip.language.TimeWords.WEEKDAY;

import java.util.ArrayList;
import java.util.List;
import kutip.language.RelativeDate.Part;
import kutip.language.RelativeDate.Unit;

/** Finds times told from the day of writing, and years, in Indonesian, English and Korean. */
public final class RelativeDates {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2099;
  private static final int SUNDAY = 7;
  private static final int NO_SHIFT = Integer.MIN_VALUE;

  /** How many words before a weekday may say that it is yet to come. */
  private static final int FUTURE_REACH = 6;

  private final TimeWords words;
  private final List<RelativeDate> found = new ArrayList<>();

  private RelativeDates(TimeWords words) {
    this.words = words;
  }

  /** The times in reading order, without overlaps. */
  public static List<RelativeDate> in(String text) {
    var words = new TimeWords(text);
    return new RelativeDates(words).read();
  }

  private List<RelativeDate> read() {
    int at = 0;
    while (at < words.size()) {
      int next = words.code(at) == TimeWords.UNKNOWN ? 0 : one(at);
      at = next > at ? next : at + 1;
    }
    return found;
  }

  /** Reads a time that begins at the word {@code at}; the word behind it, or 0 if none does. */
  private int one(int at) {
    int code = words.code(at);
    if (code == TimeWords.HANGUL || code == TimeWords.NUMBER) {
      int next = new KoreanRelativeDates(words, found).one(at);
      if (next > 0 || code == TimeWords.HANGUL) {
        return next;
      }
    }
    var part =
        switch (code) {
          case TimeWords.EARLY -> Part.EARLY;
          case TimeWords.MIDDLE -> Part.MIDDLE;
          case TimeWords.LATE -> Part.LATE;
          case TimeWords.EARLIER -> Part.UP_TO_NOW;
          case TimeWords.LATER -> Part.FROM_NOW;
          default -> Part.WHOLE;
        };
    if (part == Part.WHOLE) {
      return period(at, at, part);
    }
    int inner = at + 1;
    while (words.code(inner) == TimeWords.FILLER) {
      inner++;
    }
    return period(at, inner, part);
  }

  private int period(int start, int at, Part part) {
    int code = words.code(at);
    int next = words.code(at + 1);
    if (code > NAMED_MONTH) {
      return month(start, at, code - NAMED_MONTH, part);
    }
    if (code > WEEKDAY) {
      return weekday(start, at, code - WEEKDAY, part);
    }
    if (code > COUNT) {
      return counted(start, at + 1, code - COUNT, part);
    }
    if (code >= ONE_UNIT) {
      return past(start, at + 1, TimeWords.DAY + code - ONE_UNIT, 1, part);
    }
    return switch (code) {
      case TimeWords.NUMBER -> number(start, at, part);
      case TimeWords.YESTERDAY -> add(start, at, Unit.DAY, 0, -1, part);
      case TimeWords.TODAY -> add(start, at, Unit.DAY, 0, 0, part);
      case TimeWords.TOMORROW -> add(start, at, Unit.DAY, 0, 1, part);
      case TimeWords.OVERMORROW -> add(start, at, Unit.DAY, 0, 2, part);
      case TimeWords.ON ->
          next == TimeWords.THIS_ID && words.word(at).equalsIgnoreCase("hari")
              ? add(start, at + 1, Unit.DAY, 0, 0, part)
              : 0;
      case TimeWords.TIME_OF_DAY ->
          next == TimeWords.THIS_ID || next == TimeWords.JUST_NOW ? dayTime(start, at, next) : 0;
      case TimeWords.LAST_EN -> english(start, at + 1, -1, part);
      case TimeWords.THIS_EN -> english(start, at + 1, 0, part);
      case TimeWords.NEXT_EN -> english(start, at + 1, 1, part);
      case TimeWords.WEEK, TimeWords.MONTH, TimeWords.YEAR -> unit(start, at, code, part);
      default -> 0;
    };
  }

  /** "Pagi ini" is today; "malam tadi" may have been yesterday's night. */
  private int dayTime(int start, int at, int next) {
    boolean night = words.word(at).equalsIgnoreCase("malam");
    return night && next == TimeWords.JUST_NOW
        ? at + 2
        : add(start, at + 1, Unit.DAY, 0, 0, Part.WHOLE);
  }

  /** "Pekan lalu", "bulan depan", "tahun 2019", "bulan September lalu". */
  private int unit(int start, int at, int code, Part part) {
    int next = words.code(at + 1);
    if (code == TimeWords.YEAR && next == TimeWords.NUMBER) {
      // "Nomor 8 Tahun 2019" is the name of a law.
      return words.code(at - 1) == TimeWords.NUMBER ? at + 2 : number(start, at + 1, part);
    }
    if (code == TimeWords.MONTH && next > NAMED_MONTH) {
      return month(start, at + 1, next - NAMED_MONTH, part);
    }
    int last = next == TimeWords.FILLER ? at + 2 : at + 1;
    int shift = shift(last);
    if (shift == NO_SHIFT || counts(words.code(at - 1))) {
      return 0;
    }
    if (code == TimeWords.WEEK && part == Part.LATE) {
      return add(start, last, Unit.WEEKEND, 0, shift, Part.WHOLE);
    }
    return add(start, last, unit(code), 0, shift, part);
  }

  /** Whether "35 tahun ini" and "beberapa tahun lalu" count what follows. */
  private static boolean counts(int code) {
    return code == TimeWords.NUMBER || code == TimeWords.SOME || (code > COUNT && code < WEEKDAY);
  }

  /** "September lalu", "September tahun lalu", "Mei mendatang". */
  private int month(int start, int at, int month, Part part) {
    if (!words.capital(at)) {
      return 0;
    }
    if (words.code(at + 1) == TimeWords.YEAR) {
      int shift = shift(at + 2);
      return shift == NO_SHIFT ? 0 : add(start, at + 2, Unit.MONTH_OF_YEAR, month, shift, part);
    }
    int year = words.number(at + 1);
    if (part != Part.WHOLE && year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
      return add(start, at + 1, Unit.MONTH_ITSELF, year * 100 + month, 0, part);
    }
    int shift = shift(at + 1);
    return shift == NO_SHIFT ? 0 : add(start, at + 1, Unit.NAMED_MONTH, month, shift, part);
  }

  /** "Rabu lalu", "Senin pekan depan", "on Tuesday", "Minggu malam"; and "minggu lalu". */
  private int weekday(int start, int at, int day, Part part) {
    boolean sunday = day == SUNDAY && words.word(at).equalsIgnoreCase("minggu");
    if (sunday && (!words.capital(at) || words.code(at - 1) == BREAK)) {
      return unit(start, at, TimeWords.WEEK, part);
    }
    if (!words.capital(at)
        || part != Part.WHOLE
        || words.code(at - 1) == TimeWords.NAME
        || words.code(at + 1) == TimeWords.NAME) {
      return 0;
    }
    int next = words.code(at + 1);
    if (next == TimeWords.WEEK || (next == WEEKDAY + SUNDAY && shift(at + 2) != NO_SHIFT)) {
      int shift = shift(at + 2);
      return shift == NO_SHIFT ? 0 : add(start, at + 2, Unit.WEEKDAY_OF_WEEK, day, shift, part);
    }
    int said = next == TimeWords.TIME_OF_DAY ? at + 2 : at + 1;
    int shift = words.code(said) == TimeWords.SOON ? 1 : shift(said);
    if (shift != NO_SHIFT) {
      return shift == 0
          ? add(start, said, Unit.WEEKDAY_OF_WEEK, day, 0, part)
          : add(start, said, Unit.WEEKDAY, day, shift, part);
    }
    boolean surely = next == TimeWords.TIME_OF_DAY || words.code(at - 1) == TimeWords.ON;
    if (future(at) || (sunday && !surely)) {
      return 0;
    }
    return add(start, at, Unit.WEEKDAY, day, 0, part);
  }

  private boolean future(int at) {
    for (int back = at - 1; back >= at - FUTURE_REACH && words.code(back) != BREAK; back--) {
      int code = words.code(back);
      if (code == TimeWords.FUTURE || code == TimeWords.TOMORROW || code == TimeWords.OVERMORROW) {
        return true;
      }
    }
    return words.code(at + 1) == TimeWords.FUTURE || words.code(at + 1) == TimeWords.SOON;
  }

  /** "last week", "this September", "next Tuesday". */
  private int english(int start, int at, int shift, Part part) {
    int code = words.code(at);
    if (code > NAMED_MONTH) {
      return words.capital(at)
          ? add(start, at, Unit.NAMED_MONTH, code - NAMED_MONTH, shift, part)
          : 0;
    }
    if (code > WEEKDAY) {
      var unit = shift == 0 ? Unit.WEEKDAY_OF_WEEK : Unit.WEEKDAY;
      return part == Part.WHOLE && words.capital(at)
          ? add(start, at, unit, code - WEEKDAY, shift, part)
          : 0;
    }
    return switch (code) {
      case TimeWords.WEEKEND -> add(start, at, Unit.WEEKEND, 0, shift, Part.WHOLE);
      case TimeWords.WEEK, TimeWords.MONTH, TimeWords.YEAR ->
          add(start, at, unit(code), 0, shift, part);
      default -> 0;
    };
  }

  /** "2019", "akhir 2023" and "3 hari lalu". */
  private int number(int start, int at, Part part) {
    int number = words.number(at);
    if (number >= 0 && number < 100) {
      return counted(start, at + 1, number, part);
    }
    boolean year = number >= EARLIEST_YEAR && number <= LATEST_YEAR;
    return year && aloneAsYear(at) ? add(start, at, Unit.YEAR_ITSELF, number, 0, part) : 0;
  }

  /** Whether the number is part of no larger one, no sum and no count of things. */
  private boolean aloneAsYear(int at) {
    int before = words.code(at - 1);
    int after = words.code(at + 1);
    return before != TimeWords.MONEY
        && !words.afterSlash(at)
        && !(before == TimeWords.NUMBER && words.start(at) - words.end(at - 1) <= 1)
        && !(after == TimeWords.NUMBER && words.start(at + 1) - words.end(at) <= 1)
        && !(words.touches(at - 1) && before != BREAK)
        && !(words.touches(at - 1) && words.code(at - 2) == TimeWords.NUMBER)
        && !(words.touches(at)
            && (after != BREAK
                || (words.touches(at + 1) && words.code(at + 2) == TimeWords.NUMBER)))
        && after != TimeWords.COUNTED;
  }

  /** "Dua hari lalu", "three weeks ago"; the unit stands at {@code at}. */
  private int counted(int start, int at, int count, Part part) {
    int code = words.code(at);
    if (code == WEEKDAY + SUNDAY && !words.capital(at)) {
      code = TimeWords.WEEK;
    } else if (code == TimeWords.ON && words.word(at).equals("hari")) {
      code = TimeWords.DAY;
    }
    return code >= TimeWords.DAY && code <= TimeWords.YEAR
        ? past(start, at + 1, code, count, part)
        : 0;
  }

  private int past(int start, int at, int unit, int count, Part part) {
    int last = words.code(at) == TimeWords.FILLER ? at + 1 : at;
    return words.code(last) == TimeWords.PAST && part == Part.WHOLE
        ? add(start, last, unit(unit), 0, -count, part)
        : 0;
  }

  /** Where the word at {@code at} moves the unit before it. */
  private int shift(int at) {
    return switch (words.code(at)) {
      case TimeWords.PAST, TimeWords.YESTERDAY ->
          words.word(at).equalsIgnoreCase("ago") ? NO_SHIFT : -1;
      case TimeWords.THIS_ID -> 0;
      case TimeWords.COMING, TimeWords.TOMORROW -> 1;
      default -> NO_SHIFT;
    };
  }

  private static Unit unit(int code) {
    return switch (code) {
      case TimeWords.DAY -> Unit.DAY;
      case TimeWords.WEEK -> Unit.WEEK;
      case TimeWords.MONTH -> Unit.MONTH;
      default -> Unit.YEAR;
    };
  }

  private int add(int first, int last, Unit unit, int value, int shift, Part part) {
    if (!words.together(first, last)) {
      return 0;
    }
    var span = new Span(words.start(first), words.end(last));
    found.add(new RelativeDate(span, unit, value, shift, unit == Unit.DAY ? Part.WHOLE : part));
    return last + 1;
  }
}
