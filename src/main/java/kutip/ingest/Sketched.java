package kutip.ingest;

import java.util.Optional;
import kutip.article.Article;
import kutip.article.EvidenceWords;
import kutip.article.Signature;

/** What an article is compared with others by, worked out before its turn comes. */
final class Sketched {
  private final long[] words;
  private final Optional<Signature> signature;

  private Sketched(long[] words, Optional<Signature> signature) {
    this.words = words;
    this.signature = signature;
  }

  static Sketched of(Article article) {
    var words = EvidenceWords.of(article);
    return new Sketched(words, Signature.of(words));
  }

  /** The words of its evidence, as {@link EvidenceWords} gives them; not to be changed. */
  long[] words() {
    return words;
  }

  /** Empty if the article is too short to be compared. */
  Optional<Signature> signature() {
    return signature;
  }
}
