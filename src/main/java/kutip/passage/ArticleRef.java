package kutip.passage;

import java.util.Optional;
import kutip.article.Article;
import kutip.article.Published;

/** What a citation says of its article: enough to show it, and the hash that names the version. */
public record ArticleRef(
    String id,
    String title,
    String source,
    Optional<String> url,
    Published published,
    String language,
    String sha256) {

  /** The reference to {@code article} in the version it has. */
  public static ArticleRef to(Article article) {
    return new ArticleRef(
        article.id(),
        article.title(),
        article.source(),
        article.url(),
        article.published(),
        article.language(),
        article.sha256());
  }
}
