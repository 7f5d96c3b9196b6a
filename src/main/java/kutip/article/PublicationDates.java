package kutip.article;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kutip.article.DateClues.Clue;
import kutip.article.Published.From;
import kutip.article.Published.Precision;

/** Finds out when an article appeared: by metadata, address, header and the dates in its text. */
public final class PublicationDates {
  /** By how many days a text's date must lie behind the metadata to disprove them. */
  private static final int CLEARLY_LATER = 7;

  /** How many days after the last day it speaks of an article appears as a rule. */
  private static final int SOON = 2;

  private PublicationDates() {}

  /**
   * The publication date.
   *
   * <p>Metadata are trusted unless the text disproves them, speaking of later days and not of
   * theirs; those that the address confirms are always trusted. A text alone seldom tells the day:
   * of the articles that speak of a Tuesday a fifth appear on Wednesday. What it then gives is the
   * latest day it speaks of, to within a week.
   *
   * @param metadata the day the source's metadata give
   * @param url the article's address, which may hold its day
   * @param keptOn the day the article was kept; it did not appear later
   */
  public static Published of(
      String text,
      List<Boilerplate> boilerplate,
      Optional<LocalDate> metadata,
      Optional<String> url,
      LocalDate keptOn) {
    var address = url.flatMap(AddressDates::in).filter(day -> !day.isAfter(keptOn));
    // What is stated tells the year of the text's dates better than when the article was kept.
    var before = address.or(() -> metadata).map(day -> day.plusDays(CLEARLY_LATER)).orElse(keptOn);
    var clues = DateClues.in(text, boilerplate, before.isBefore(keptOn) ? before : keptOn);
    var latest = latest(clues.said(), keptOn);
    var given = stated(metadata, address, latest);
    if (given.isEmpty()) {
      return byText(text, clues, latest, keptOn);
    }
    var day = given.get();
    var turned =
        turned(day)
            .filter(other -> latest.isPresent() && latest.get().turned().isEmpty())
            .filter(other -> fits(other, latest.orElseThrow()));
    if (turned.isPresent() && !fits(day, latest.orElseThrow()) && !turned.get().isAfter(keptOn)) {
      return day(turned.get(), From.METADATA, Optional.of(day.toString()));
    }
    boolean confirmed = metadata.equals(address) || writtenOn(day, clues);
    if (day.isAfter(keptOn) || (disproved(day, latest) && !confirmed)) {
      var read = byText(text, clues, latest, keptOn);
      return new Published(read.date(), read.precision(), read.from(), Optional.of(day.toString()));
    }
    return day(
        day, From.METADATA, metadata.filter(other -> !other.equals(day)).map(LocalDate::toString));
  }

  /** What metadata and address say; where they differ, the one that fits the text. */
  private static Optional<LocalDate> stated(
      Optional<LocalDate> metadata, Optional<LocalDate> address, Optional<Clue> latest) {
    if (metadata.isEmpty() || address.isEmpty()) {
      return metadata.or(() -> address);
    }
    // Addresses hold the first day; metadata may be of a later change, or of another clock.
    boolean other =
        latest.isPresent()
            && !fits(address.get(), latest.get())
            && fits(metadata.get(), latest.get());
    return other ? metadata : address;
  }

  private static boolean fits(LocalDate day, Clue latest) {
    return latest.proved()
        && (soonAfter(day, latest.writing())
            || latest.turned().filter(other -> soonAfter(day, other)).isPresent());
  }

  private static boolean soonAfter(LocalDate day, LocalDate said) {
    return !day.isBefore(said) && !day.isAfter(said.plusDays(SOON));
  }

  /** Whether the text speaks of that day, or of one just before it, as of its own. */
  private static boolean writtenOn(LocalDate day, DateClues clues) {
    return clues.said().stream().anyMatch(clue -> ofWriting(clue) && fits(day, clue));
  }

  private static boolean disproved(LocalDate day, Optional<Clue> latest) {
    return latest
        .filter(Clue::proved)
        .filter(clue -> clue.writing().isAfter(day.plusDays(CLEARLY_LATER)))
        .filter(
            clue ->
                clue.turned()
                    .filter(other -> !other.isAfter(day.plusDays(CLEARLY_LATER)))
                    .isEmpty())
        .isPresent();
  }

  /** The date with day and month exchanged, as spreadsheets do, if that makes another date. */
  private static Optional<LocalDate> turned(LocalDate day) {
    return day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()
        ? Optional.empty()
        : Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
  }

  private static Published byText(
      String text, DateClues clues, Optional<Clue> latest, LocalDate keptOn) {
    if (clues.headers().isEmpty()) {
      return byDates(clues, latest, keptOn, Optional.empty());
    }
    var header = clues.headers().getFirst();
    boolean overruled =
        header.day().isAfter(keptOn)
            || latest.filter(clue -> clue.writing().isAfter(header.day().plusDays(1))).isPresent();
    return overruled
        ? byDates(clues, latest, keptOn, Optional.of(header.span().of(text)))
        : day(header.day(), From.HEADER, Optional.empty());
  }

  private static Published byDates(
      DateClues clues, Optional<Clue> latest, LocalDate keptOn, Optional<String> contradicted) {
    if (latest.isPresent()) {
      var clue = latest.get();
      var from = clue.opening() && clue.proved() ? From.DATELINE : From.INFERRED;
      // Measured: of "hari ini, Selasa, 17 September" one in ten is printed a day later.
      boolean certain =
          (clue.cue() == DateCue.TODAY && clue.slashed())
              || (clue.cue() == DateCue.TOMORROW && clue.proved());
      if (certain && clue.opening() && !clue.guessed()) {
        return day(clue.writing(), from, contradicted);
      }
      if (clue.proved()) {
        return new Published(Optional.of(clue.day()), Precision.WEEK, from, contradicted);
      }
    }
    return year(clues, latest)
        .map(day -> day.withDayOfYear(1))
        .filter(first -> !first.isAfter(keptOn)) // of a day yet to come it may be the year after
        .map(
            first -> new Published(Optional.of(first), Precision.YEAR, From.INFERRED, contradicted))
        .orElse(new Published(Optional.empty(), Precision.NONE, From.UNKNOWN, contradicted));
  }

  /**
   * A day of the year of writing: one written as only journalists write days near their own, or one
   * that is yet to come but has its weekday.
   */
  private static Optional<LocalDate> year(DateClues clues, Optional<Clue> latest) {
    if (latest.isPresent()) {
      return latest.filter(Clue::slashed).map(Clue::day);
    }
    return clues.said().stream()
        .filter(clue -> clue.proved() && clue.cue() == DateCue.FUTURE)
        .map(Clue::day)
        .min(Comparator.naturalOrder());
  }

  /** The last of the days that the text speaks of as present or past. */
  private static Optional<Clue> latest(List<Clue> said, LocalDate keptOn) {
    return said.stream()
        .filter(clue -> ofWriting(clue) && !clue.writing().isAfter(keptOn))
        .max(Comparator.comparing(Clue::writing).thenComparing(Clue::proved));
  }

  /** Whether the day may be that of writing, as far as the words beside it tell. */
  private static boolean ofWriting(Clue clue) {
    return switch (clue.cue()) {
      case NONE, TODAY, TOMORROW -> true;
      case FUTURE, HISTORY, PAST -> false;
    };
  }

  private static Published day(LocalDate day, From from, Optional<String> contradicted) {
    return new Published(Optional.of(day), Precision.DAY, from, contradicted);
  }
}
