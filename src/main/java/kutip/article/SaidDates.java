package kutip.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.article.Published.Precision;
import kutip.language.DayRange;
import kutip.language.RelativeDate;
import kutip.language.RelativeDates;
import kutip.language.Span;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;

/** Finds the times that an article's sentences speak of, and the days they mean. */
public final class SaidDates {
  /** How far a date without a year may lie from the publication. */
  private static final int FAR = 300;

  /** How many days after the latest day it speaks of an article appears, but for a few. */
  private static final int SOON = 2;

  /** How many units may part a time from a date that says the same. */
  private static final int BESIDE = 3;

  private SaidDates() {}

  /**
   * The times said in {@code text} outside its boilerplate, in reading order, without overlaps.
   *
   * <p>Times told from the day of writing are left out where that is not known well enough: {@code
   * kemarin} needs the day itself, {@code September lalu} does with a week that lies in one month.
   */
  public static List<SaidDate> of(String text, List<Boilerplate> boilerplate, Published published) {
    var said = new ArrayList<SaidDate>();
    var times = RelativeDates.in(text);
    var dates = SaidYears.told(text, WrittenDates.in(text), times, published);
    int next = 0;
    for (var time : times) {
      while (next < dates.size() && dates.get(next).span().start() <= time.span().start()) {
        written(dates.get(next++), published, said);
      }
      var after = next < dates.size() ? dates.get(next).span().start() : Integer.MAX_VALUE;
      var before = next > 0 ? dates.get(next - 1).span().end() : Integer.MIN_VALUE / 2;
      boolean beside =
          after - time.span().end() <= BESIDE || time.span().start() - before <= BESIDE;
      // Of "hari ini, Selasa (21/10)" the date counts; a quote's "hari ini" is its speaker's.
      if (!time.ofDays() || (!beside && !DateCue.quoted(text, time.span().start()))) {
        relative(time, published).ifPresent(days -> add(time.span(), days, said));
      }
    }
    while (next < dates.size()) {
      written(dates.get(next++), published, said);
    }
    return evidence(said, boilerplate);
  }

  private static void written(WrittenDate date, Published published, List<SaidDate> said) {
    meant(date, published).ifPresent(days -> add(date.span(), days, said));
  }

  /** Adds a time unless one that begins before it, or is longer, already covers some of it. */
  private static void add(Span span, DayRange days, List<SaidDate> said) {
    var one = new SaidDate(span, days.from(), days.to());
    if (said.isEmpty() || !said.getLast().span().overlaps(span)) {
      said.add(one);
    } else if (said.getLast().span().start() == span.start()
        && said.getLast().span().length() < span.length()) {
      said.set(said.size() - 1, one);
    }
  }

  private static List<SaidDate> evidence(List<SaidDate> said, List<Boilerplate> boilerplate) {
    var kept = new ArrayList<SaidDate>();
    int part = 0;
    for (var one : said) {
      while (part < boilerplate.size()
          && boilerplate.get(part).span().end() <= one.span().start()) {
        part++;
      }
      if (part == boilerplate.size() || !boilerplate.get(part).span().overlaps(one.span())) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** The days that {@code date} means, if the publication is known well enough for it. */
  static Optional<DayRange> relative(RelativeDate date, Published published) {
    if (date.absolute()) {
      return Optional.of(date.on(LocalDate.EPOCH));
    }
    if (published.date().isEmpty()) {
      return Optional.empty();
    }
    var day = published.date().get();
    return switch (published.precision()) {
      case DAY -> Optional.of(date.on(day));
      case WEEK -> date.ofDays() ? Optional.empty() : same(date, day, day.plusDays(SOON));
      case MONTH ->
          date.ofDays() ? Optional.empty() : same(date, day, YearMonth.from(day).atEndOfMonth());
      case YEAR ->
          date.ofDays() ? Optional.empty() : same(date, day, day.withDayOfYear(day.lengthOfYear()));
      case NONE -> Optional.empty();
    };
  }

  /** What is meant, if it is the same whether the article appeared first or last. */
  private static Optional<DayRange> same(RelativeDate date, LocalDate first, LocalDate last) {
    var meant = date.on(first);
    return meant.equals(date.on(last)) ? Optional.of(meant) : Optional.empty();
  }

  private static Optional<DayRange> meant(WrittenDate date, Published published) {
    if (date.month().isEmpty()) {
      return Optional.empty();
    }
    if (date.day().isEmpty()) {
      return date.year()
          .map(year -> YearMonth.of(year, date.month().get()))
          .map(month -> new DayRange(month.atDay(1), month.atEndOfMonth()));
    }
    if (date.year().isPresent()) {
      var days = DateClues.orders(date, date.year().get());
      return days.stream()
          .filter(day -> fits(day, date))
          .findFirst()
          .or(() -> days.stream().findFirst())
          .map(DayRange::on);
    }
    boolean exact = date.weekday().isPresent() || !date.slashed();
    boolean known =
        published.precision() == Precision.DAY || published.precision() == Precision.WEEK;
    return exact && known
        ? nearest(date, published.date().orElseThrow()).map(DayRange::on)
        : Optional.empty();
  }

  /** The day of a date without a year that lies nearest to the publication. */
  private static Optional<LocalDate> nearest(WrittenDate date, LocalDate published) {
    var best = Optional.<LocalDate>empty();
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      for (var day : DateClues.orders(date, year)) {
        if ((date.weekday().isEmpty() || fits(day, date))
            && distance(day, published) < FAR
            && (best.isEmpty() || distance(day, published) < distance(best.get(), published))) {
          best = Optional.of(day);
        }
      }
    }
    return best;
  }

  private static boolean fits(LocalDate day, WrittenDate date) {
    return date.weekday().filter(day.getDayOfWeek()::equals).isPresent();
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
