package kutip.language;

import java.time.LocalDate;

/**
 * Days that follow each other.
 *
 * @param from the first
 * @param to the last, which may be the first
 */
public record DayRange(LocalDate from, LocalDate to) {

  public DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("days that end on " + to + " before " + from);
    }
  }

  /** One day. */
  public static DayRange on(LocalDate day) {
    return new DayRange(day, day);
  }
}
