package kutip.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kutip.language.Span;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;

/** Finds out when an article appeared, from its header and from the dates in its text. */
public final class PublicationDates {
  private static final int EARLIEST_YEAR = 1995;

  private PublicationDates() {}

  /**
   * The publication date.
   *
   * @param metadata the day the source's metadata give
   * @param keptOn the day the article was kept; it did not appear later
   */
  public static Published of(
      String text, List<Boilerplate> boilerplate, Optional<LocalDate> metadata, LocalDate keptOn) {
    if (metadata.isPresent() && !metadata.get().isAfter(keptOn)) {
      return Published.on(metadata.get(), Published.From.METADATA);
    }
    var headers = new ArrayList<LocalDate>();
    var written = new ArrayList<String>();
    var said = new ArrayList<LocalDate>();
    var open = new ArrayList<WrittenDate>();
    for (var date : WrittenDates.in(text)) {
      var rule = ruleAt(boilerplate, date.span());
      var full = full(date, date.year()).filter(day -> !day.isAfter(keptOn));
      if (rule.equals("header-date")) {
        full.ifPresent(headers::add);
        full.ifPresent(day -> written.add(date.span().of(text)));
      } else if (rule.isEmpty()) {
        full.ifPresentOrElse(said::add, () -> open.add(date));
      }
    }
    Optional<LocalDate> latest = said.stream().max(Comparator.naturalOrder());
    if (!headers.isEmpty()) {
      var header = headers.getFirst();
      if (latest.isEmpty() || !latest.get().isAfter(header.plusDays(1))) {
        return Published.on(header, Published.From.HEADER);
      }
      return new Published(
          latest,
          Published.Precision.DAY,
          Published.From.INFERRED,
          Optional.of(written.getFirst()));
    }
    var dateline =
        open.stream()
            .filter(date -> date.weekday().isPresent() && date.slashed())
            .map(date -> byWeekday(date, latest, keptOn))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    if (dateline.isPresent() && (latest.isEmpty() || !dateline.get().isBefore(latest.get()))) {
      return Published.on(dateline.get(), Published.From.DATELINE);
    }
    return latest.map(day -> Published.on(day, Published.From.INFERRED)).orElse(Published.UNKNOWN);
  }

  /**
   * The latest day up to {@code keptOn} that the weekday fits, in either order of day and month.
   */
  private static Optional<LocalDate> byWeekday(
      WrittenDate date, Optional<LocalDate> notBefore, LocalDate keptOn) {
    for (int year = keptOn.getYear(); year >= EARLIEST_YEAR; year--) {
      var fit =
          orders(date, year)
              .filter(day -> day.getDayOfWeek() == date.weekday().orElseThrow())
              .filter(day -> !day.isAfter(keptOn))
              .filter(day -> notBefore.isEmpty() || !day.isBefore(notBefore.get()))
              .findFirst();
      if (fit.isPresent()) {
        return fit;
      }
    }
    return Optional.empty();
  }

  private static Stream<LocalDate> orders(WrittenDate date, int year) {
    var asWritten = day(year, date.month().orElse(1), date.day().orElse(1));
    var turned = day(year, date.day().orElse(1), date.month().orElse(1));
    return Stream.of(asWritten, turned).flatMap(Optional::stream);
  }

  private static Optional<LocalDate> full(WrittenDate date, Optional<Integer> year) {
    if (year.isEmpty() || date.month().isEmpty() || date.day().isEmpty()) {
      return Optional.empty();
    }
    return day(year.get(), date.month().get(), date.day().get());
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String ruleAt(List<Boilerplate> boilerplate, Span span) {
    return boilerplate.stream()
        .filter(part -> part.span().overlaps(span))
        .map(Boilerplate::rule)
        .findFirst()
        .orElse("");
  }
}
