package kutip.article.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kutip.article.StatedDates;
import org.jspecify.annotations.Nullable;

/** The days the entries of a feed appeared, as written: the library only keeps the moments. */
final class EntryDates {
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** The lower, the better the element says when an entry first appeared. */
  private static final Map<String, Integer> ELEMENTS =
      Map.of("pubDate", 0, "published", 0, "issued", 0, "date", 1, "created", 1, "updated", 2);

  private EntryDates() {}

  /** A day, or none, for each of {@code entries} of the feed {@code xml}. */
  static List<Optional<LocalDate>> of(String xml, List<SyndEntry> entries) {
    var written = written(xml);
    var days = new ArrayList<Optional<LocalDate>>();
    for (int at = 0; at < entries.size(); at++) {
      var day = written.size() == entries.size() ? written.get(at) : Optional.<LocalDate>empty();
      days.add(day.isPresent() ? day : greenwich(entries.get(at)));
    }
    return days;
  }

  private static Optional<LocalDate> greenwich(SyndEntry entry) {
    @Nullable Date moment = entry.getPublishedDate();
    return Optional.ofNullable(moment)
        .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
  }

  private static List<Optional<LocalDate>> written(String xml) {
    var days = new ArrayList<Optional<LocalDate>>();
    try {
      var reader = factory().createXMLStreamReader(new StringReader(xml.strip()));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && ENTRIES.contains(reader.getLocalName())) {
          days.add(entry(reader));
        }
      }
      reader.close();
    } catch (XMLStreamException | RuntimeException e) {
      // What the library mended before reading it need not be readable here.
      return List.of();
    }
    return days;
  }

  private static Optional<LocalDate> entry(XMLStreamReader reader) throws XMLStreamException {
    Optional<LocalDate> day = Optional.empty();
    int best = Integer.MAX_VALUE;
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        int rank = ELEMENTS.getOrDefault(reader.getLocalName(), Integer.MAX_VALUE);
        if (depth == 1 && rank < best) {
          var said = StatedDates.day(reader.getElementText());
          if (said.isPresent()) {
            best = rank;
            day = said;
          }
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return day;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
