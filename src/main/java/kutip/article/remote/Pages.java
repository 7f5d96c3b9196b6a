package kutip.article.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource;
import kutip.article.Format;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import kutip.article.feed.Feeds;
import kutip.article.html.HtmlPages;
import kutip.article.office.PdfFiles;
import kutip.article.text.PlainText;

/** Articles at URLs: pages, and feeds with their entries. */
public final class Pages implements ArticleSource {
  private static final Map<String, Format> TYPES =
      Map.of(
          "text/html", new HtmlPages(),
          "application/xhtml+xml", new HtmlPages(),
          "application/rss+xml", new Feeds(),
          "application/atom+xml", new Feeds(),
          "application/rdf+xml", new Feeds(),
          "application/xml", new Feeds(),
          "text/xml", new Feeds(),
          "application/pdf", new PdfFiles(),
          "text/plain", new PlainText());
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:-]{2,40})");

  private final List<String> urls;
  private final boolean follow;
  private final Fetcher fetcher;
  private final Seen seen;
  private volatile int done;

  /**
   * What is at {@code urls}.
   *
   * @param follow whether a feed's entries are fetched as pages; else what the feed holds of them
   *     is the article
   * @param seen what feeds have been seen; kept by whoever keeps the articles, afterwards
   */
  public Pages(List<String> urls, boolean follow, Fetcher fetcher, Seen seen) {
    this.urls = List.copyOf(urls);
    this.follow = follow;
    this.fetcher = fetcher;
    this.seen = seen;
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public double read() {
    return urls.isEmpty() ? 1 : (double) done / urls.size();
  }

  @Override
  public void forEach(Consumer<Incoming> taker) {
    for (int at = 0; at < urls.size(); at++) {
      done = at;
      try {
        page(urls.get(at), taker, true);
      } catch (Unreadable e) {
        taker.accept(new Incoming.Refused(urls.get(at), e.reason()));
      }
    }
    done = urls.size();
  }

  private void page(String url, Consumer<Incoming> taker, boolean asked) throws Unreadable {
    // What is remembered of a feed's own texts says nothing of the pages behind them.
    var name = follow ? "followed " + url : url;
    var conditions = asked ? seen.conditions(name) : Map.<String, String>of();
    var fetched = fetcher.fetch(url, conditions, type -> format(type).isPresent());
    var reply = fetched.reply();
    if (reply.status() == 304) {
      return; // Nothing new.
    }
    var found = fetched.url().toString();
    var type = reply.header("content-type");
    var file = RawFile.fetched(found, ArticleIds.ofUrl(found), reply.body(), charset(type));
    var format = format(type).orElseThrow();
    if (!(format instanceof Feeds feeds)) {
      format.read(file, taker);
    } else if (!asked) {
      throw new Unreadable("a feed where an article was expected");
    } else if (follow) {
      var links = feeds.links(file);
      var followed = follow(name, links, taker);
      seen.fetched(name, reply, followed, followed.size() == links.size());
    } else {
      feeds.read(file, taker);
      seen.fetched(name, reply, List.of(), true);
    }
  }

  /** The links that need not be fetched again. */
  private List<String> follow(String feed, List<String> links, Consumer<Incoming> taker) {
    var fetched = new ArrayList<String>();
    for (var link : links) {
      try {
        if (!seen.followed(feed, link)) {
          page(link, taker, false);
        }
        fetched.add(link);
      } catch (Unreadable e) {
        taker.accept(new Incoming.Refused(link, e.reason()));
      }
    }
    return fetched;
  }

  private static Optional<Format> format(String type) {
    var plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(plain));
  }

  private static Optional<String> charset(String type) {
    var found = CHARSET.matcher(type);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
