package kutip.article.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import kutip.article.html.HtmlPages;
import kutip.article.text.Decoded;
import org.jspecify.annotations.Nullable;

/** RSS and Atom feeds: each entry an article, its text what the feed holds of it. */
public record Feeds() implements Format {
  static final int LARGEST = 5_000_000;

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)\\A(?:ï»¿)?(?>\\s*<[!?][^>]{0,2000}>)*+\\s*<(?:rss|feed|rdf:RDF|[a-z]+:feed)\\b.*");
  private static final Pattern CHARSET =
      Pattern.compile("\\A(?:ï»¿)?\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  /** Nothing a feed needs, and all that makes XML dangerous. */
  private static final Pattern DOCTYPE =
      Pattern.compile("(?is)\\A(?>\\s+|<\\?.*?\\?>|<!--.*?-->)*+<!DOCTYPE\\b");

  @Override
  public String name() {
    return "RSS or Atom";
  }

  @Override
  public Set<String> endings() {
    return Set.of("xml", "rss", "atom", "rdf");
  }

  @Override
  public boolean recognises(byte[] head) {
    return BEGINNING.matcher(new String(head, ISO_8859_1)).matches();
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    var sha256 = file.sha256();
    var decoded = decoded(file);
    var feed = parsed(decoded.text());
    if (feed.getEntries().isEmpty()) {
      throw new Unreadable("a feed without entries");
    }
    var days = EntryDates.of(decoded.text(), feed.getEntries());
    for (int at = 0; at < feed.getEntries().size(); at++) {
      var entry = feed.getEntries().get(at);
      var origin = file.origin() + "#" + (at + 1);
      try {
        taker.accept(
            new Incoming.Read(origin, given(feed, entry, days.get(at), sha256, decoded.notes())));
      } catch (Unreadable e) {
        taker.accept(new Incoming.Refused(origin, e.reason()));
      }
    }
  }

  /** The addresses of the articles the feed names, in its order. */
  public List<String> links(RawFile file) throws Unreadable {
    return parsed(decoded(file).text()).getEntries().stream()
        .map(Feeds::link)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Decoded decoded(RawFile file) throws Unreadable {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      throw new Unreadable("a feed larger than " + LARGEST + " bytes");
    }
    var head = CHARSET.matcher(new String(bytes, 0, Math.min(200, bytes.length), ISO_8859_1));
    return Decoded.of(
        bytes,
        file.charset().or(() -> head.find() ? Optional.of(head.group(1)) : Optional.empty()));
  }

  private static SyndFeed parsed(String text) throws Unreadable {
    if (DOCTYPE.matcher(text).find()) {
      throw new Unreadable("XML with a document type: refused, for its entities may grow");
    }
    var input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(true);
    try {
      return input.build(new StringReader(text.strip()));
    } catch (FeedException | IllegalArgumentException e) {
      throw new Unreadable("not a feed: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      // The library throws what it likes on feeds that are almost right.
      throw new Unreadable("not a feed: " + e, e);
    }
  }

  private static Given given(
      SyndFeed feed,
      SyndEntry entry,
      Optional<LocalDate> day,
      String sha256,
      List<String> feedNotes)
      throws Unreadable {
    var html =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(value -> value != null && !value.isBlank())
            .max((one, other) -> Integer.compare(one.length(), other.length()))
            .orElseThrow(() -> new Unreadable("an entry without text"));
    var decoded = Decoded.of(HtmlPages.textOf(html));
    var text = decoded.text();
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      throw new Unreadable("an entry without text");
    }
    var notes = new ArrayList<>(feedNotes);
    notes.addAll(decoded.notes());
    var link = link(entry);
    return new Given(
        link.map(ArticleIds::ofUrl).orElseGet(() -> ArticleIds.ofText(text)),
        text,
        said(entry.getTitle()).map(title -> HtmlPages.textOf(title).strip()),
        link.flatMap(ArticleIds::host).or(() -> said(feed.getTitle())),
        link,
        day,
        said(entry.getAuthor()),
        entry.getCategories().stream()
            .map(category -> said(category.getName()))
            .flatMap(Optional::stream)
            .findFirst(),
        Optional.empty(),
        sha256,
        notes);
  }

  private static Optional<String> link(SyndEntry entry) {
    return Stream.of(entry.getLink(), entry.getUri())
        .map(Feeds::said)
        .flatMap(Optional::stream)
        .filter(url -> url.matches("(?i)https?://[^\\s]+"))
        .findFirst();
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
  }
}
