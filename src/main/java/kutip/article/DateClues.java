package kutip.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kutip.language.Span;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;

/**
 * The dates written in an article, sorted by what they can tell of its publication.
 *
 * @param headers those that head it
 * @param said full dates of its sentences; those without a year have been given one where the
 *     weekday and the other dates leave one choice
 */
record DateClues(List<Clue> headers, List<Clue> said) {
  private static final int OPENING = 400;

  /** Text with more dates than this is a table; its first ones tell enough. */
  private static final int MOST = 1_000;

  private static final int EARLIEST_YEAR = 1995;

  /** Furniture whose dates are those of other articles, of pictures or of readers. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "related-link",
          "advertisement",
          "navigation",
          "cookies",
          "comments",
          "share",
          "caption",
          "repeated",
          "tags");

  /**
   * One date.
   *
   * @param proved whether a weekday is written beside it and fits
   * @param turned the other order of day and month: if the weekday fits that too, or if it is what
   *     is written but the weekday does not fit
   * @param slashed whether it is written as in 4/6/2024
   * @param guessed whether only the time of keeping tells the year
   * @param opening whether it stands in the first sentences
   */
  record Clue(
      LocalDate day,
      Span span,
      boolean proved,
      Optional<LocalDate> turned,
      boolean slashed,
      boolean guessed,
      boolean opening,
      DateCue cue) {
    /** The day of writing that this date tells of, if it is one of the past or the present. */
    LocalDate writing() {
      return cue == DateCue.TOMORROW ? day.minusDays(1) : day;
    }
  }

  DateClues {
    headers = List.copyOf(headers);
    said = List.copyOf(said);
  }

  /** Reads the clues in {@code text}, which was kept on {@code keptOn}. */
  static DateClues in(String text, List<Boilerplate> boilerplate, LocalDate keptOn) {
    var headers = new ArrayList<Clue>();
    var said = new ArrayList<Clue>();
    var open = new ArrayList<YearlessDates.Open>();
    int latestYear = 0;
    int part = 0;
    int opening = OPENING;
    var dates = WrittenDates.in(text);
    for (var date : dates.subList(0, Math.min(dates.size(), MOST))) {
      while (part < boilerplate.size()
          && boilerplate.get(part).span().end() <= date.span().start()) {
        if (!boilerplate.get(part).rule().equals("dateline")) {
          opening = Math.max(opening, boilerplate.get(part).span().end() + OPENING);
        }
        part++;
      }
      var rule =
          part < boilerplate.size() && boilerplate.get(part).span().overlaps(date.span())
              ? boilerplate.get(part).rule()
              : "";
      if (ELSEWHERE.contains(rule)) {
        continue;
      }
      boolean first = date.span().start() < opening;
      boolean header = rule.equals("header-date") || HeaderDates.heads(text, date.span());
      var cue = header ? DateCue.NONE : DateCue.at(text, date.span());
      int year = date.year().orElse(0);
      if (year > latestYear && year <= keptOn.getYear() && year >= EARLIEST_YEAR) {
        // "Sejak Oktober 2024" tells the year; the day in "lahir 3 Mei 1990" tells a life's.
        boolean present = cue != DateCue.FUTURE && (cue != DateCue.HISTORY || date.day().isEmpty());
        latestYear = present ? year : latestYear;
      }
      if (year > 0 && date.day().isPresent()) {
        full(date, first, cue).ifPresent((header ? headers : said)::add);
      } else if (date.weekday().isPresent() && date.day().isPresent()) {
        open.add(new YearlessDates.Open(date, first, cue));
      }
    }
    said.addAll(YearlessDates.dated(open, said, latestYear, keptOn));
    return new DateClues(headers, said);
  }

  /** A date with a year; the order of day and month is turned if only the weekday says so. */
  private static Optional<Clue> full(WrittenDate date, boolean opening, DateCue cue) {
    var orders = orders(date, date.year().orElseThrow());
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    var fitting =
        orders.stream()
            .filter(day -> date.weekday().filter(day.getDayOfWeek()::equals).isPresent())
            .toList();
    var day = fitting.isEmpty() ? orders.getFirst() : fitting.getFirst();
    var turned =
        fitting.isEmpty()
            ? Optional.<LocalDate>empty()
            : orders.stream()
                .filter(other -> !other.equals(day))
                .filter(other -> fitting.size() == 2 || other.equals(orders.getFirst()))
                .findFirst();
    return Optional.of(
        new Clue(
            day, date.span(), !fitting.isEmpty(), turned, date.slashed(), false, opening, cue));
  }

  /** The days that day and month can be in {@code year}: as written, then turned. */
  static List<LocalDate> orders(WrittenDate date, int year) {
    int month = date.month().orElseThrow();
    int day = date.day().orElseThrow();
    var days = new ArrayList<LocalDate>(2);
    day(year, month, day).ifPresent(days::add);
    if (date.slashed() && month != day) {
      day(year, day, month).ifPresent(days::add);
    }
    return days;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return month > 12 || day > YearMonth.of(year, month).lengthOfMonth()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }
}
