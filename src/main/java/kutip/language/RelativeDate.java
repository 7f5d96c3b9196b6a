package kutip.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * A time as it stands in a text, such as {@code pekan lalu}, told from the day it was written.
 *
 * @param value the number of the weekday, month, day of the month or year; 0 where the unit needs
 *     none
 * @param shift how many units away: negative is past, 0 this one
 */
public record RelativeDate(Span span, Unit unit, int value, int shift, Part part) {

  /** What is counted. */
  public enum Unit {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR,
    /** The nearest day of that name: before the day of writing, up to it, or after it. */
    WEEKDAY,
    /** The day of that name in the week, the shift away. */
    WEEKDAY_OF_WEEK,
    /** The nearest month of that name: before that of writing, in its year, or after it. */
    NAMED_MONTH,
    /** The month of that name in the year, the shift away. */
    MONTH_OF_YEAR,
    /** The nearest day of that number: up to the day of writing, or after it. */
    DAY_OF_MONTH,
    /** The day of that number in the month, the shift away; the last of a shorter one. */
    DAY_OF_THAT_MONTH,
    /** The month of that number, 202403 for March 2024, whenever it was written. */
    MONTH_ITSELF,
    /** The year of that number, whenever it was written. */
    YEAR_ITSELF
  }

  /** Which part of a week, month or year. */
  public enum Part {
    WHOLE,
    EARLY,
    MIDDLE,
    LATE,
    UP_TO_NOW,
    FROM_NOW
  }

  /** Whether the day of writing makes no difference. */
  public boolean absolute() {
    return unit == Unit.YEAR_ITSELF || unit == Unit.MONTH_ITSELF;
  }

  /** Whether a day's difference in the day of writing always makes one in what is meant. */
  public boolean ofDays() {
    return switch (unit) {
      case DAY, WEEKDAY, DAY_OF_MONTH -> true;
      case WEEK,
          WEEKEND,
          WEEKDAY_OF_WEEK,
          DAY_OF_THAT_MONTH,
          MONTH,
          NAMED_MONTH,
          MONTH_OF_YEAR,
          MONTH_ITSELF,
          YEAR,
          YEAR_ITSELF ->
          part == Part.UP_TO_NOW || part == Part.FROM_NOW;
    };
  }

  /** The days meant by one who writes on {@code today}. */
  public DayRange on(LocalDate today) {
    return switch (unit) {
      case DAY -> DayRange.on(today.plusDays(shift));
      case WEEKDAY -> DayRange.on(weekday(today));
      case WEEKDAY_OF_WEEK -> DayRange.on(monday(today).plusDays(value - 1L));
      case DAY_OF_MONTH -> DayRange.on(dayOfMonth(today));
      case DAY_OF_THAT_MONTH -> DayRange.on(dayOfThatMonth(today));
      case WEEKEND -> new DayRange(monday(today).plusDays(5), monday(today).plusDays(6));
      case WEEK -> part(today, monday(today), monday(today).plusDays(6));
      case MONTH -> month(today, YearMonth.from(today).plusMonths(shift));
      case NAMED_MONTH -> month(today, namedMonth(YearMonth.from(today)));
      case MONTH_OF_YEAR -> month(today, YearMonth.of(today.getYear() + shift, value));
      case MONTH_ITSELF -> month(today, YearMonth.of(value / 100, value % 100));
      case YEAR -> year(today, today.getYear() + shift);
      case YEAR_ITSELF -> year(today, value);
    };
  }

  private DayRange month(LocalDate today, YearMonth month) {
    return part(today, month.atDay(1), month.atEndOfMonth());
  }

  private DayRange year(LocalDate today, int year) {
    return part(today, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Early, middle and late are thirds: of a year four months each. */
  private DayRange part(LocalDate today, LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    boolean year = days > 31;
    var second = year ? first.plusMonths(4) : first.plusDays(days / 3);
    var third = year ? first.plusMonths(8) : first.plusDays(days * 2 / 3);
    return switch (part) {
      case WHOLE -> new DayRange(first, last);
      case EARLY -> new DayRange(first, second.minusDays(1));
      case MIDDLE -> new DayRange(second, third.minusDays(1));
      case LATE -> new DayRange(third, last);
      case UP_TO_NOW -> new DayRange(first, today.isBefore(first) ? last : min(today, last));
      case FROM_NOW -> new DayRange(today.isAfter(last) ? first : max(today, first), last);
    };
  }

  /** The Monday of the week meant. */
  private LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
  }

  private LocalDate weekday(LocalDate today) {
    var day = DayOfWeek.of(value);
    return today.with(
        shift < 0
            ? TemporalAdjusters.previous(day)
            : shift == 0 ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.next(day));
  }

  private YearMonth namedMonth(YearMonth now) {
    var inYear = now.withMonth(value);
    if (shift < 0) {
      return inYear.isBefore(now) ? inYear : inYear.minusYears(1);
    }
    return shift > 0 && !inYear.isAfter(now) ? inYear.plusYears(1) : inYear;
  }

  private LocalDate dayOfThatMonth(LocalDate today) {
    var month = YearMonth.from(today).plusMonths(shift);
    return month.atDay(Math.min(value, month.lengthOfMonth()));
  }

  private LocalDate dayOfMonth(LocalDate today) {
    int step = shift > 0 ? 1 : -1;
    var month = YearMonth.from(today);
    // Of any three months that follow each other, two are long enough for every day but one.
    for (int tries = 0; tries < 12; tries++) {
      if (month.isValidDay(value)) {
        var day = month.atDay(value);
        if (shift > 0 ? day.isAfter(today) : !day.isAfter(today)) {
          return day;
        }
      }
      month = month.plusMonths(step);
    }
    return today;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
