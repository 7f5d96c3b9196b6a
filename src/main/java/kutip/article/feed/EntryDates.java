package kutip.article.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** X. */
final class EntryDates {
  private EntryDates() {}

  static Optional<LocalDate> day(SyndEntry entry) {
    return Optional.ofNullable(entry.getPublishedDate())
        .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
  }
}
