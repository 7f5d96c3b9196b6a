package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kutip.article.BoilerplateRules;
import kutip.article.PublicationDates;
import kutip.article.Published;

/** Holds the dates that articles are given against those their files say. */
public final class DateAccuracy {
  /** The length of 2024-07-12. */
  private static final int DATE = 10;

  /**
   * One article of known date.
   *
   * @param known the file's date
   * @param read what was read without it
   */
  public record Dated(String id, LocalDate known, Published read) {

    /** By how many days the article appeared after the day read; empty if none was read. */
    public Optional<Long> lag() {
      return read.date().map(day -> ChronoUnit.DAYS.between(day, known));
    }

    /** Whether what was read is true at the precision it claims. */
    public boolean right() {
      return read.date()
          .map(
              day ->
                  switch (read.precision()) {
                    case DAY -> day.equals(known);
                    case WEEK -> !known.isBefore(day) && known.isBefore(day.plusDays(7));
                    case MONTH ->
                        day.getYear() == known.getYear()
                            && day.getMonthValue() == known.getMonthValue();
                    case YEAR -> day.getYear() == known.getYear();
                    case NONE -> false;
                  })
          .orElse(false);
    }
  }

  private record Known(JsonNode article, LocalDate date) {}

  /**
   * What was read at one precision, from one place.
   *
   * @param right how many are true at that precision
   * @param exact how many name the very day
   * @param withinADay how many name it or one beside it
   */
  public record Row(
      Published.Precision precision,
      Published.From from,
      int articles,
      int right,
      int exact,
      int withinADay) {}

  /** What an article is read from, and what holds its true date. */
  public enum Mode {
    /** Its text, held against the file's date. */
    TEXT,
    /** Its text and address, held against the file's date. */
    TEXT_AND_ADDRESS,
    /** Its text, held against the date in its address; articles without one are left out. */
    TEXT_AGAINST_ADDRESS
  }

  private final Mode mode;
  private final Optional<LocalDate> keptOn;

  /**
   * Prepares a measurement.
   *
   * @param keptOn the day the articles are taken to have been kept; a month after the last of a
   *     file unless told, as news is kept soon
   */
  public DateAccuracy(Mode mode, Optional<LocalDate> keptOn) {
    this.mode = mode;
    this.keptOn = keptOn;
  }

  /**
   * Reads the articles of {@code file} that have a date, without it.
   *
   * @param file a JSON object a line, with "id", "title", "text", "date" and "url"; may be gzipped
   */
  public List<Dated> of(Path file) throws IOException {
    var articles = new ArrayList<Known>();
    JsonFile.each(file, line -> known(line).ifPresent(articles::add));
    var kept =
        keptOn.orElseGet(
            () ->
                articles.stream()
                    .map(Known::date)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH)
                    .plusMonths(1));
    var dated = new ArrayList<Dated>();
    for (var known : articles) {
      var article = known.article();
      var truth =
          mode == Mode.TEXT_AGAINST_ADDRESS
              ? read("", "", url(article), kept).date()
              : Optional.of(known.date());
      var url = mode == Mode.TEXT_AND_ADDRESS ? url(article) : Optional.<String>empty();
      truth.ifPresent(
          day ->
              dated.add(
                  new Dated(
                      article.path("id").asText(),
                      day,
                      read(
                          article.path("text").asText(),
                          article.path("title").asText(""),
                          url,
                          kept))));
    }
    return dated;
  }

  /** What was read, by precision and place. */
  public static List<Row> rows(List<Dated> dated) {
    var rows = new ArrayList<Row>();
    for (var precision : Published.Precision.values()) {
      for (var from : Published.From.values()) {
        var group =
            dated.stream()
                .filter(one -> one.read().precision() == precision && one.read().from() == from)
                .toList();
        if (!group.isEmpty()) {
          rows.add(
              new Row(
                  precision,
                  from,
                  group.size(),
                  (int) group.stream().filter(Dated::right).count(),
                  (int) group.stream().filter(one -> one.lag().equals(Optional.of(0L))).count(),
                  (int)
                      group.stream()
                          .filter(one -> one.lag().filter(lag -> Math.abs(lag) <= 1).isPresent())
                          .count()));
        }
      }
    }
    return rows;
  }

  /** What was read most wrongly, the worst first; at most {@code most}. */
  public static List<Dated> worst(List<Dated> dated, int most) {
    return dated.stream()
        .filter(one -> one.lag().isPresent() && !one.right())
        .sorted(Comparator.comparingLong((Dated one) -> -Math.abs(one.lag().orElseThrow())))
        .limit(most)
        .toList();
  }

  /** The line's article; empty if it has no date. */
  private static Optional<Known> known(JsonFile.Line line) {
    var date = line.object().path("date").asText("");
    if (date.length() < DATE) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Known(line.object(), LocalDate.parse(date.substring(0, DATE))));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          line.where() + " has the date \"" + date + "\"; wanted one that begins as 2024-07-12", e);
    }
  }

  private static Optional<String> url(JsonNode article) {
    return Optional.of(article.path("url").asText(""));
  }

  private static Published read(String text, String title, Optional<String> url, LocalDate kept) {
    return PublicationDates.of(text, BoilerplateRules.of(text, title), Optional.empty(), url, kept);
  }
}
