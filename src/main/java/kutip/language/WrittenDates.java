package kutip.language;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates as they are written in Indonesian, English and Korean news.
 *
 * <p>Every such date holds a digit, so only the surroundings of digits are looked at; the time
 * grows with the length of the text, whatever stands in it.
 */
public final class WrittenDates {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2099;

  /** The most words between a weekday and its date. */
  private static final int LONGEST_GAP = 3;

  private final String text;
  private final Surroundings near;
  private final List<WrittenDate> found = new ArrayList<>();

  /** Up to where the text is part of a date already found. */
  private int taken;

  // The date being read; 0 is for what is not said.
  private int year;
  private int month;
  private int day;

  private WrittenDates(String text) {
    this.text = text;
    this.near = new Surroundings(text);
  }

  /** The dates in reading order, without overlaps; each as long as it can be read. */
  public static List<WrittenDate> in(String text) {
    return new WrittenDates(text).read();
  }

  private List<WrittenDate> read() {
    int at = 0;
    while (at < text.length()) {
      if (!near.digit(at)) {
        at++;
        continue;
      }
      int end = near.digitsEnd(at);
      if (at >= taken && end - at <= 4 && near.standsAlone(at)) {
        number(at, end);
      }
      at = Math.max(end, taken);
    }
    return found;
  }

  /** Tries the forms that may begin with, or follow a month's name to, this number. */
  private void number(int start, int end) {
    year = 0;
    month = 0;
    day = 0;
    int value = Integer.parseInt(text, start, end, 10);
    if (end - start == 4) {
      if (value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
        year = value;
        yearFirst(start, end);
      }
    } else if (end - start <= 2) {
      day = value;
      if (!monthBefore(start, end) && !koreanMonth(start, end, start) && !slashed(start, end)) {
        dayFirst(start, end);
      }
    }
  }

  /** 2025-11-12, 2025/11/12, 2025.11.12, 2025. 11. 12, 2025년 11월 12일, and Juli 2024. */
  private void yearFirst(int start, int end) {
    if (near.is(end, '년')) {
      int at = near.spacesEnd(end + 1);
      int monthEnd = near.digitsEnd(at);
      if (monthEnd > at && monthEnd - at <= 2) {
        koreanMonth(at, monthEnd, start);
      }
      return;
    }
    if (near.is(end, '-') || near.is(end, '/') || near.is(end, '.')) {
      char separator = text.charAt(end);
      int at = separator == '.' ? near.spacesEnd(end + 1) : end + 1;
      int monthEnd = near.digitsEnd(at);
      if (monthEnd > at && monthEnd - at <= 2 && near.is(monthEnd, separator)) {
        int dayAt = separator == '.' ? near.spacesEnd(monthEnd + 1) : monthEnd + 1;
        int dayEnd = near.digitsEnd(dayAt);
        if (dayEnd > dayAt && dayEnd - dayAt <= 2) {
          month = Integer.parseInt(text, at, monthEnd, 10);
          day = Integer.parseInt(text, dayAt, dayEnd, 10);
          keep(start, dayEnd, false);
          return;
        }
      }
    }
    int nameEnd = near.wordBefore(start);
    int nameStart = near.wordStart(nameEnd);
    month = DateNames.month(text, nameStart, nameEnd);
    if (month > 0 && nameEnd < start && nameStart >= taken && !near.letterOrDigit(nameStart - 1)) {
      add(nameStart, end, Optional.empty(), false);
    }
  }

  /** July 12, 2024 and Nov. 12, where the number is the day. */
  private boolean monthBefore(int start, int end) {
    int nameEnd = near.wordBefore(start);
    int nameStart = near.wordStart(nameEnd);
    month = DateNames.month(text, nameStart, nameEnd);
    if (month == 0 || nameEnd == start || nameStart < taken || near.letterOrDigit(nameStart - 1)) {
      month = 0;
      return false;
    }
    int dayEnd = near.ordinalEnd(end);
    int yearEnd = yearEnd(dayEnd);
    // In Indonesian "sejak Maret 10 orang" speaks of ten people.
    if (year == 0 && !DateNames.englishMonth(text, nameStart, nameEnd)) {
      month = 0;
      return false;
    }
    if (year == 0
        && DateNames.month(text, near.spacesEnd(end), near.wordEnd(near.spacesEnd(end))) > 0) {
      month = 0;
      return false;
    }
    return !near.letterOrDigit(dayEnd) && keep(nameStart, yearEnd, false);
  }

  /** 11월 12일 and 11월, where the number at {@code start} is the month. */
  private boolean koreanMonth(int start, int end, int dateStart) {
    if (!near.is(end, '월')) {
      return false;
    }
    month = Integer.parseInt(text, start, end, 10);
    day = 0;
    int at = near.spacesEnd(end + 1);
    int dayEnd = near.digitsEnd(at);
    int dateEnd = end + 1;
    if (dayEnd > at && dayEnd - at <= 2 && near.is(dayEnd, '일')) {
      day = Integer.parseInt(text, at, dayEnd, 10);
      dateEnd = dayEnd + 1;
    }
    keep(dateStart, dateEnd, false);
    return true;
  }

  /** 4/6, 4/6/2024, and with a four-digit year also 4-6-2024 and 4.6.2024. */
  private boolean slashed(int start, int end) {
    if (!near.is(end, '/') && !near.is(end, '-') && !near.is(end, '.')) {
      return false;
    }
    char separator = text.charAt(end);
    int monthEnd = near.digitsEnd(end + 1);
    if (monthEnd == end + 1 || monthEnd - end - 1 > 2) {
      return false;
    }
    int dateEnd = monthEnd;
    if (near.is(monthEnd, separator)) {
      dateEnd = near.digitsEnd(monthEnd + 1);
      int length = dateEnd - monthEnd - 1;
      boolean two = length == 2 && separator == '/' && near.is(start - 1, '(');
      if (near.is(dateEnd, separator) || (length != 4 && !two)) {
        return false;
      }
      year = Integer.parseInt(text, monthEnd + 1, dateEnd, 10) + (two ? 2000 : 0);
      if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
        year = 0;
        return false;
      }
    } else if (separator != '/') {
      return false;
    }
    month = Integer.parseInt(text, end + 1, monthEnd, 10);
    return keep(start, dateEnd, true);
  }

  /** 12 Juli 2024, 12th of July and the end of 10-12 Juli. */
  private void dayFirst(int start, int end) {
    int at = near.spacesEnd(near.ordinalEnd(end));
    int nameEnd = near.wordEnd(at);
    if (nameEnd - at == 2 && text.startsWith("of", at)) {
      at = near.spacesEnd(nameEnd);
      nameEnd = near.wordEnd(at);
    }
    month = DateNames.month(text, at, nameEnd);
    if (month > 0 && !near.digit(nameEnd)) {
      int dotted = near.is(nameEnd, '.') && nameEnd - at <= 4 ? nameEnd + 1 : nameEnd;
      int yearEnd = yearEnd(dotted);
      keep(start, year == 0 ? nameEnd : yearEnd, false);
    }
  }

  /** Adds the date with the weekday beside it, if it can be one. */
  private boolean keep(int start, int end, boolean slashed) {
    if (day < 0 || day > 31 || month < 1 || month > 31 || (day == 0 && month > 12)) {
      return false;
    }
    if ((slashed ? Math.min(day, month) : month) > 12 || (slashed && day == 0)) {
      return false;
    }
    int bracket = near.spacesEnd(end);
    if (near.is(bracket, '(') && near.is(bracket + 2, ')')) {
      var weekday = DateNames.koreanWeekday(text.charAt(bracket + 1));
      if (weekday.isPresent()) {
        return add(start, bracket + 3, weekday, slashed);
      }
    }
    boolean bracketed = near.is(start - 1, '(');
    int wordEnd = near.wordBefore(bracketed ? start - 1 : start);
    int wordStart = near.wordStart(wordEnd);
    var weekday = weekday(wordStart, wordEnd, start);
    for (int gap = 0;
        gap < LONGEST_GAP && DateNames.mayPartWeekdayFromDate(text, wordStart, wordEnd);
        gap++) {
      wordEnd = near.wordBefore(wordStart);
      wordStart = near.wordStart(wordEnd);
      weekday = weekday(wordStart, wordEnd, start);
    }
    if (weekday.isEmpty()) {
      return add(start, end, weekday, slashed);
    }
    return add(wordStart, bracketed && near.is(end, ')') ? end + 1 : end, weekday, slashed);
  }

  private Optional<DayOfWeek> weekday(int start, int end, int before) {
    return end < before && start >= taken && !near.letterOrDigit(start - 1)
        ? DateNames.weekday(text, start, end)
        : Optional.empty();
  }

  private boolean add(int start, int end, Optional<DayOfWeek> weekday, boolean slashed) {
    found.add(
        new WrittenDate(
            new Span(start, end), said(year), said(month), said(day), weekday, slashed));
    taken = end;
    return true;
  }

  private static Optional<Integer> said(int number) {
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  /** The year that may follow, as in ", 2024"; its end, or {@code end} if there is none. */
  private int yearEnd(int end) {
    int at = near.spacesEnd(near.is(end, ',') ? end + 1 : end);
    int yearEnd = near.digitsEnd(at);
    if (at > end && yearEnd - at == 4) {
      int value = Integer.parseInt(text, at, yearEnd, 10);
      if (value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
        year = value;
        return yearEnd;
      }
    }
    return end;
  }
}
