package kutip.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.language.RelativeDate;
import kutip.language.RelativeDate.Unit;
import kutip.language.Sounds;
import kutip.language.Span;
import kutip.language.WrittenDate;

/** Finds the years of dates that are told beside them: 10 Maret tahun lalu, 작년 3월 10일. */
final class SaidYears {
  private SaidYears() {}

  /** The {@code dates}, with the year of the time beside them where they have none. */
  static List<WrittenDate> told(
      String text, List<WrittenDate> dates, List<RelativeDate> times, Published published) {
    var told = new ArrayList<WrittenDate>(dates.size());
    int next = 0;
    for (var date : dates) {
      while (next < times.size() && times.get(next).span().end() < date.span().start() - 1) {
        next++;
      }
      told.add(dated(text, date, times.subList(next, times.size()), published));
    }
    return told;
  }

  /** The date with the year of the first of {@code times} that is joined to it. */
  private static WrittenDate dated(
      String text, WrittenDate date, List<RelativeDate> times, Published published) {
    if (date.year().isPresent() || date.day().isEmpty()) {
      return date;
    }
    return times.stream()
        .takeWhile(time -> time.span().start() <= date.span().end() + 1)
        .filter(time -> time.unit() == Unit.YEAR || time.unit() == Unit.MONTH_OF_YEAR)
        .filter(time -> joined(text, date.span(), time.span()))
        .findFirst()
        .flatMap(time -> SaidDates.relative(time, published))
        .map(days -> inYear(date, days.from().getYear()))
        .orElse(date);
  }

  /** Whether the time ends what the date begins; a Korean one stands in front of it. */
  private static boolean joined(String text, Span date, Span time) {
    boolean korean = Sounds.hangul(text.charAt(time.start()));
    int end = korean ? time.end() : date.end();
    int start = korean ? date.start() : time.start();
    boolean inOrder = korean ? time.start() < date.start() : date.end() < time.end();
    return inOrder && start <= end + 1 && text.substring(Math.min(end, start), start).isBlank();
  }

  private static WrittenDate inYear(WrittenDate date, int year) {
    return new WrittenDate(
        date.span(), Optional.of(year), date.month(), date.day(), date.weekday(), date.slashed());
  }
}
