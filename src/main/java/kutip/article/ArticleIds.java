package kutip.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Ids for articles that have no name of their own; safe in a path and in a file name. */
public final class ArticleIds {
  private static final int HEX = 16;

  private ArticleIds() {}

  /** The id of the article at {@code url}, such as {@code antaranews.com-82247aed66dcf2e5}. */
  public static String ofUrl(String url) {
    var whole = url.strip();
    int fragment = whole.indexOf('#');
    var plain = fragment < 0 ? whole : whole.substring(0, fragment);
    var hash = Article.sha256(plain).substring(0, HEX);
    return host(plain).map(host -> host + "-" + hash).orElse("url-" + hash);
  }

  /** The id of an article of which nothing but its text is known. */
  public static String ofText(String text) {
    return "text-" + Article.sha256(text).substring(0, HEX);
  }

  /** The host of a URL in lower case, without {@code www.}. */
  public static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(new URI(url.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
