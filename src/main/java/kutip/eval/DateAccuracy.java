package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import kutip.article.BoilerplateRules;
import kutip.article.PublicationDates;
import kutip.article.Published;

/** Holds the dates that articles are given against those their files say. */
public final class DateAccuracy {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  private final boolean withAddress;
  private final LocalDate keptOn;

  /**
   * Prepares a measurement.
   *
   * @param withAddress whether articles are read with their address, which may hold their day
   * @param keptOn the day they are taken to have been kept
   */
  public DateAccuracy(boolean withAddress, LocalDate keptOn) {
    this.withAddress = withAddress;
    this.keptOn = keptOn;
  }

  /**
   * Reads the articles of {@code file} that have a date, without it.
   *
   * @param file a JSON object a line, with "id", "title", "text", "date" and "url"; may be gzipped
   */
  public List<Dated> of(Path file) throws IOException {
    var dated = new ArrayList<Dated>();
    try (var lines = open(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          var article = JSON.readTree(line);
          var date = article.path("date").asText("");
          if (date.length() >= 10) {
            var known = LocalDate.parse(date.substring(0, 10));
            dated.add(new Dated(article.path("id").asText(), known, read(article)));
          }
        }
      }
    }
    return dated;
  }

  private Published read(JsonNode article) {
    var text = article.path("text").asText();
    var url = Optional.of(article.path("url").asText("")).filter(it -> withAddress);
    return PublicationDates.of(
        text,
        BoilerplateRules.of(text, article.path("title").asText("")),
        Optional.empty(),
        url,
        keptOn);
  }

  private static BufferedReader open(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
