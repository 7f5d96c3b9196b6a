package kutip.article.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kutip.article.ArticleIds;
import kutip.article.StatedDates;
import kutip.language.Languages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article beside the text: title, date, address, author. */
record PageFacts(
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> url,
    Optional<String> site,
    Optional<String> author,
    Optional<String> section,
    Optional<String> language) {

  /** Names under which pages put the day of publication, best first. */
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "publishdate",
          "publish_date",
          "publish-date",
          "published_time",
          "published_date",
          "publication_date",
          "publicationdate",
          "pubdate",
          "pub_date",
          "content_publisheddate",
          "content_published_date",
          "dtk:publishdate",
          "date.issued",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dc.date",
          "sailthru.date",
          "parsely-pub-date",
          "date_original",
          "article_date_original",
          "cxenseparse:recs:publishtime",
          "article.published",
          "date");

  private static final int LONGEST = 300;
  private static final int SHORT_HEADING = 10;

  /** What {@code page}, its scripts still in it, says. */
  static PageFacts of(Document page, JsonLd described, Optional<String> fetched) {
    var metas = metas(page);
    var url = url(page, metas, described, fetched);
    return new PageFacts(
        title(page, metas, described),
        published(page, metas, described).or(() -> url.flatMap(StatedDates::inUrl)),
        url,
        first(meta(metas, "og:site_name"), described.names("publisher")),
        first(
            described.names("author"),
            meta(metas, "author", "content_author", "dtk:author", "article:author")
                .filter(PageFacts::notUrl),
            text(page, "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]")),
        first(
            meta(metas, "article:section", "content_category", "dtk:kanal"),
            described.text("articleSection")),
        first(
            Languages.code(page.select("html").attr("lang")),
            meta(metas, "og:locale", "content-language").flatMap(Languages::code),
            described.text("inLanguage").flatMap(Languages::code)));
  }

  private static boolean notUrl(String text) {
    return !text.startsWith("http") && !text.startsWith("//");
  }

  /** The heading if the page's head repeats it, else what the head says. */
  private static Optional<String> title(
      Document page, Map<String, String> metas, JsonLd described) {
    var site = meta(metas, "og:site_name").orElse("");
    var titles =
        Stream.concat(first(meta(metas, "og:title")).stream(), Stream.of(plain(page.title())))
            .filter(title -> !title.isEmpty())
            .toList();
    return Stream.of(
            heading(page, titles, site),
            described.text("headline"),
            meta(metas, "og:title"),
            meta(metas, "twitter:title"),
            text(page, "title"),
            text(page, "h1"))
        .flatMap(Optional::stream)
        .map(PageFacts::plain)
        .map(title -> withoutSite(title, site))
        .filter(title -> !title.isEmpty() && !title.equalsIgnoreCase(site))
        .findFirst();
  }

  /** The heading that the titles repeat, the one that stands first in them. */
  private static Optional<String> heading(Document page, List<String> titles, String site) {
    var head = String.join("\n", titles);
    return page.select("h1").stream()
        .map(element -> plain(element.text()))
        .filter(text -> text.length() > SHORT_HEADING && !text.equalsIgnoreCase(site))
        .filter(text -> repeated(text, titles))
        .min(
            Comparator.comparingInt((String text) -> head.indexOf(text))
                .thenComparingInt(text -> -text.length()));
  }

  /** The window's title names section and site, too, but behind the headline. */
  private static boolean repeated(String heading, List<String> titles) {
    return titles.stream().limit(1).anyMatch(title -> title.contains(heading))
        || titles.stream().anyMatch(title -> title.startsWith(heading));
  }

  private static String withoutSite(String title, String site) {
    for (var between : List.of(" - ", " | ", " – ", " — ")) {
      if (!site.isEmpty() && title.endsWith(between + site)) {
        return title.substring(0, title.length() - between.length() - site.length());
      }
    }
    return title;
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... options) {
    for (var option : options) {
      var kept = option.map(PageFacts::plain).filter(text -> !text.isEmpty());
      if (kept.isPresent()) {
        return kept;
      }
    }
    return Optional.empty();
  }

  /** On one line and not without end. Descriptions hold character references now and then. */
  private static String plain(String text) {
    var read = Parser.unescapeEntities(text, false);
    var line = read.replaceAll("[\\s\u00a0]+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    boolean splits = Character.isHighSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  /** The metadata of the page's head, by their names in lower case; the first of a name. */
  private static Map<String, String> metas(Document page) {
    var metas = new HashMap<String, String>();
    for (var found : page.select("meta[content]")) {
      for (var key : List.of("property", "name", "itemprop", "http-equiv")) {
        var content = found.attr("content").strip();
        if (found.hasAttr(key) && !content.isEmpty()) {
          metas.putIfAbsent(found.attr(key).strip().toLowerCase(Locale.ROOT), content);
        }
      }
    }
    return metas;
  }

  private static Optional<String> meta(Map<String, String> metas, String... names) {
    return Stream.of(names).map(metas::get).filter(Objects::nonNull).findFirst();
  }

  private static Optional<String> text(Document page, String query) {
    return Optional.ofNullable(page.selectFirst(query)).map(Element::text);
  }

  /**
   * The day of publication where the publisher sits: of two writings of one moment, the one that is
   * not in UTC.
   */
  private static Optional<LocalDate> published(
      Document page, Map<String, String> metas, JsonLd described) {
    var stated = new ArrayList<String>();
    meta(metas, DATES.getFirst()).ifPresent(stated::add);
    described.text("datePublished").ifPresent(stated::add);
    page.select("[itemprop=datePublished]")
        .forEach(
            element ->
                stated.add(
                    element.hasAttr("datetime")
                        ? element.attr("datetime")
                        : element.hasAttr("content") ? element.attr("content") : element.text()));
    for (var name : DATES) {
      meta(metas, name).ifPresent(stated::add);
    }
    time(page).ifPresent(element -> stated.add(element.attr("datetime")));
    var first = stated.stream().filter(text -> StatedDates.day(text).isPresent()).findFirst();
    var moment = first.flatMap(PageFacts::moment);
    if (moment.isPresent() && moment.get().getOffset().equals(ZoneOffset.UTC)) {
      var local =
          stated.stream()
              .map(PageFacts::moment)
              .flatMap(Optional::stream)
              .filter(other -> !other.getOffset().equals(ZoneOffset.UTC))
              .filter(other -> other.toInstant().equals(moment.get().toInstant()))
              .findFirst();
      if (local.isPresent()) {
        return local.map(OffsetDateTime::toLocalDate);
      }
    }
    return first.flatMap(StatedDates::day);
  }

  /** The time of publication as the page shows it: the article's before that of the page. */
  private static Optional<Element> time(Document page) {
    return Optional.ofNullable(page.selectFirst("time[pubdate][datetime]"))
        .or(() -> article(page).map(article -> article.selectFirst("time[datetime]")))
        .or(() -> Optional.ofNullable(page.selectFirst("time[datetime]")));
  }

  /** The article of the page: of several, most only point to others, and one has the heading. */
  private static Optional<Element> article(Document page) {
    var articles = page.select("article");
    return articles.size() == 1
        ? Optional.of(articles.getFirst())
        : Optional.ofNullable(page.selectFirst("article h1"))
            .map(heading -> heading.closest("article"));
  }

  private static Optional<OffsetDateTime> moment(String stated) {
    try {
      return Optional.of(
          OffsetDateTime.parse(stated.strip().replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where the page says it stands, if it may: a page speaks for its own site only. */
  private static Optional<String> url(
      Document page, Map<String, String> metas, JsonLd described, Optional<String> fetched) {
    var canonical = page.select("link[rel~=(?i)^canonical$]");
    for (var said :
        List.of(
            Optional.ofNullable(canonical.first()).map(link -> link.attr("href")),
            meta(metas, "og:url"),
            described.text("mainEntityOfPage"),
            described.text("url"))) {
      var url = said.map(String::strip).filter(PageFacts::article);
      if (url.isPresent() && (fetched.isEmpty() || sameSite(url.get(), fetched.get()))) {
        return url;
      }
    }
    return fetched;
  }

  /** Whether it is the address of a page and not of a whole site. */
  private static boolean article(String url) {
    return url.matches("(?i)https?://[^/?#\\s]+/[^\\s]+");
  }

  private static boolean sameSite(String url, String other) {
    var host = ArticleIds.host(url).map(PageFacts::site);
    return host.isPresent() && host.equals(ArticleIds.host(other).map(PageFacts::site));
  }

  /** The host without {@code m.} and the like, by which a site serves the same pages. */
  private static String site(String host) {
    return host.replaceFirst("^(?:m|mobile|amp|wap)\\.", "");
  }
}
