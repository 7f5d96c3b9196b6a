package kutip.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kutip.language.WrittenDate;

/**
 * Finds the year of dates such as {@code Sabtu (4/6)}, in which either number may be the month.
 *
 * <p>The weekday fits in one year of five or six and in one order of two. Other dates of the text,
 * and that news is kept soon after it appears, decide between those years, or nothing does.
 */
final class YearlessDates {
  /** How many years before it is kept an article may have appeared, if nothing else tells. */
  private static final int YEARS_BACK = 3;

  /** The most days between a date with a year and one without in the same text. */
  private static final int NEAR = 300;

  /** A date without a year. */
  record Open(WrittenDate date, boolean opening, DateCue cue) {}

  private YearlessDates() {}

  /** The dates of {@code open} whose year can be told; none if there is a doubt. */
  static List<DateClues.Clue> dated(
      List<Open> open, List<DateClues.Clue> said, int latestYear, LocalDate keptOn) {
    if (open.isEmpty()) {
      return List.of();
    }
    var latest =
        said.stream()
            .filter(clue -> clue.cue() != DateCue.FUTURE && clue.cue() != DateCue.HISTORY)
            .map(DateClues.Clue::day)
            .filter(day -> !day.isAfter(keptOn))
            .max(Comparator.naturalOrder());
    var clues = new ArrayList<DateClues.Clue>();
    boolean guessed = latestYear == 0;
    if (latest.isPresent() && latest.get().getYear() == latestYear) {
      for (var one : open) {
        near(one.date(), latest.get(), keptOn).ifPresent(day -> clues.add(clue(one, day, guessed)));
      }
      return clues;
    }
    int year = year(open, latestYear, keptOn);
    if (year > 0) {
      for (var one : open) {
        fitting(one.date(), year, keptOn).ifPresent(day -> clues.add(clue(one, day, guessed)));
      }
    }
    return clues;
  }

  /** The one year in which most of the dates fall on their weekdays; 0 if there is none. */
  private static int year(List<Open> open, int latestYear, LocalDate keptOn) {
    int first = latestYear == 0 ? keptOn.getYear() - YEARS_BACK : latestYear;
    int last = latestYear == 0 ? keptOn.getYear() : Math.min(latestYear + 1, keptOn.getYear());
    int best = 0;
    long most = open.size() / 2;
    boolean tied = false;
    for (int year = first; year <= last; year++) {
      int tried = year;
      long fits =
          open.stream().filter(one -> fitting(one.date(), tried, keptOn).isPresent()).count();
      tied = (fits == most && best > 0) || (tied && fits <= most);
      if (fits > most) {
        best = year;
        most = fits;
        tied = false;
      }
    }
    return tied ? 0 : best;
  }

  private static Optional<LocalDate> fitting(WrittenDate date, int year, LocalDate keptOn) {
    return DateClues.orders(date, year).stream()
        .filter(day -> day.getDayOfWeek() == date.weekday().orElseThrow())
        .filter(day -> !day.isAfter(keptOn))
        .findFirst();
  }

  private static Optional<LocalDate> near(WrittenDate date, LocalDate other, LocalDate keptOn) {
    return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
        .mapToObj(year -> fitting(date, year, keptOn))
        .flatMap(Optional::stream)
        .filter(day -> distance(day, other) <= NEAR)
        .min(Comparator.comparingLong(day -> distance(day, other)));
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static DateClues.Clue clue(Open open, LocalDate day, boolean guessed) {
    return new DateClues.Clue(
        day, open.date().span(), true, Optional.empty(), true, guessed, open.opening(), open.cue());
  }
}
