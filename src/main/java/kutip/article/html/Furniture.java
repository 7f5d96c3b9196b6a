package kutip.article.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is never its article: menus, forms, comments, hidden things. */
final class Furniture {
  private static final String ELEMENTS =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video,"
          + " nav, aside, footer, button, input, select, textarea, dialog, menu, figcaption,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=search], [role=dialog], [role=alert], [role=banner]";

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** Words in a class or id that name furniture, in the languages the portals are built in. */
  private static final Set<String> WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "iklan",
          "banner",
          "sponsor",
          "sponsored",
          "promo",
          "outbrain",
          "taboola",
          "comment",
          "comments",
          "komentar",
          "disqus",
          "share",
          "sharing",
          "shares",
          "social",
          "sosmed",
          "bagikan",
          "related",
          "terkait",
          "bacajuga",
          "readalso",
          "recommend",
          "recommended",
          "recommendation",
          "rekomendasi",
          "popular",
          "terpopuler",
          "trending",
          "sidebar",
          "newsletter",
          "subscribe",
          "subscription",
          "langganan",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "paging",
          "paginasi",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "footer",
          "tags",
          "taglist",
          "toolbar",
          "popup",
          "modal",
          "login",
          "caption",
          "sronly",
          "skip",
          "authorbox");

  /** Of these, what readers wrote: there may be more of it than of the article. */
  private static final Set<String> REPLIES = Set.of("comment", "comments", "komentar", "disqus");

  /** Two words beside each other that name it. */
  private static final Set<String> PAIRS =
      Set.of(
          "baca juga",
          "read also",
          "read more",
          "see also",
          "more news",
          "berita terkait",
          "berita lainnya",
          "artikel terkait",
          "artikel lainnya",
          "author box",
          "author bio",
          "sr only",
          "visually hidden",
          "screen reader",
          "tag list",
          "article tag",
          "most read",
          "you might",
          "next post",
          "prev post");

  private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** The share of the page's paragraphs above which a thing is too large to be furniture. */
  private static final double TOO_LARGE = 0.5;

  /** Some sites wrap the whole page in a form: one with so many letters of paragraphs is that. */
  private static final int WORDY = 200;

  /** What the names on this page say: pages repeat a few of them a thousand times. */
  private final Map<String, Kind> kinds = new HashMap<>();

  private static final int LONGEST = 500;

  private enum Kind {
    REPLIES,
    FURNITURE,
    NONE
  }

  private Furniture() {}

  /** Removes it from {@code page}; what holds most of the page's words is never removed. */
  static void remove(Document page) {
    page.select(ELEMENTS).forEach(Furniture::removeUnlessBody);
    var weights = Weights.of(page.body());
    double most = TOO_LARGE * weights.good(page.body());
    var furniture = new Furniture();
    for (var element : page.body().getAllElements()) {
      int good = weights.good(element);
      boolean form = element.normalName().equals("form") && good < WORDY;
      if (form || (good <= most && furniture.is(element)) || furniture.replies(element)) {
        removeUnlessBody(element);
      }
    }
  }

  private boolean replies(Element element) {
    return (kind(element.className()) == Kind.REPLIES || kind(element.id()) == Kind.REPLIES)
        && element.selectFirst("h1, [itemprop~=(?i)articleBody]") == null;
  }

  private static void removeUnlessBody(Element element) {
    if (element.hasParent() && !element.normalName().equals("body")) {
      element.remove();
    }
  }

  private boolean is(Element element) {
    var name = element.normalName();
    if (name.equals("header") && element.closest("article") == null) {
      return true;
    }
    var style = element.attr("style");
    if (!style.isEmpty() && HIDDEN.matcher(style).find()) {
      return true;
    }
    if (name.equals("article") || name.equals("main") || isBody(element)) {
      return false;
    }
    return kind(element.className()) != Kind.NONE || kind(element.id()) != Kind.NONE;
  }

  /** Whether the page itself says that this is the article. */
  static boolean isBody(Element element) {
    return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
  }

  private Kind kind(String names) {
    return names.isEmpty() || names.length() > LONGEST
        ? Kind.NONE
        : kinds.computeIfAbsent(names, Furniture::read);
  }

  private static Kind read(String names) {
    var kind = Kind.NONE;
    var last = "";
    for (var part : BOUNDARY.split(names, -1)) {
      var word = part.toLowerCase(Locale.ROOT);
      if (REPLIES.contains(word)) {
        return Kind.REPLIES;
      }
      if (WORDS.contains(word) || PAIRS.contains(last + " " + word)) {
        kind = Kind.FURNITURE;
      }
      last = word;
    }
    return kind;
  }
}
