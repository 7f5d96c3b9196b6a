package kutip.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the source says an article appeared, and where that was read.
 *
 * @param date the day; for a coarser precision the first day of the month or year; empty if unknown
 * @param contradicted a date that stood in the article but was overruled, as it was written
 */
public record Published(
    Optional<LocalDate> date, Precision precision, From from, Optional<String> contradicted) {

  /** How exactly the date is known. */
  public enum Precision {
    DAY,
    /** The latest day the text speaks of; it appeared then or within the week that follows. */
    WEEK,
    MONTH,
    YEAR,
    NONE
  }

  /** Where the date was read; the names are the contract's, in lower case. */
  public enum From {
    METADATA,
    HEADER,
    DATELINE,
    INFERRED,
    UNKNOWN
  }

  /** Nothing is known of when the article appeared. */
  public static final Published UNKNOWN =
      new Published(Optional.empty(), Precision.NONE, From.UNKNOWN, Optional.empty());

  public Published {
    if (date.isPresent() != (from != From.UNKNOWN)) {
      throw new IllegalArgumentException(
          "a date and its origin go together, got " + date + " from " + from);
    }
  }

  /** A day read at {@code from}, with nothing against it. */
  public static Published on(LocalDate date, From from) {
    return new Published(Optional.of(date), Precision.DAY, from, Optional.empty());
  }
}
