package kutip.passage;

import java.util.Optional;
import kutip.article.Article;
import kutip.article.Published;

/**
 * What a citation says of its article: enough to show it, and the hash that names the version.
 *
 * @param origin the id of the first article kept with the same words; its own if there is no other
 */
public record ArticleRef(
    String id,
    String title,
    String source,
    Optional<String> url,
    Published published,
    String language,
    String sha256,
    String origin) {

  /** The reference to {@code article} in the version it has. */
  public static ArticleRef to(Article article) {
    return new ArticleRef(
        article.id(),
        article.title(),
        article.source(),
        article.url(),
        article.published(),
        article.language(),
        article.sha256(),
        article.id());
  }

  /** Its title and, if it is known, its date: a question may name a month that no sentence does. */
  public String heading() {
    return published.date().map(date -> title + " (" + date + ")").orElse(title);
  }

  /** The same article, its words coming from the article {@code first}. */
  public ArticleRef copying(String first) {
    return new ArticleRef(id, title, source, url, published, language, sha256, first);
  }
}
