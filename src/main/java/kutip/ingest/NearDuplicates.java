package kutip.ingest;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kutip.article.Article;
import kutip.article.EvidenceWords;
import kutip.article.Version;
import kutip.index.Origin;

/**
 * Finds of which article kept before a new one is a copy: the same wire text in another place, or
 * the same text edited.
 *
 * <p>Candidates come from {@link Sketches}; a word-by-word {@link Alignment} decides. For one
 * thread.
 */
final class NearDuplicates {
  /** Sketches that agree at fewer places are not aligned. */
  private static final double LEAST_AGREEMENT = 0.2;

  /** The share of words in common from which two texts are one; chosen on planted edits. */
  private static final double LEAST_ALIGNMENT = 0.6;

  /** From here on two texts are one even if their source published them on different days. */
  private static final double SAME = 0.97;

  /** One source's texts this many days apart are instalments, such as a price of the day. */
  private static final int INSTALMENT_DAYS = 1;

  private static final int MOST_ALIGNED = 8;

  private final Function<String, Optional<Version>> kept;
  private final Sketches sketches = new Sketches();
  private final Map<String, String> origins = new HashMap<>();

  /**
   * @param kept the current version of an article, by its id
   */
  NearDuplicates(Function<String, Optional<Version>> kept) {
    this.kept = kept;
  }

  /** Remembers an article that is kept. */
  void put(String id, Origin origin) {
    sketches.remove(id);
    origins.remove(id);
    if (origin.signature().isPresent()) {
      sketches.put(id, origin.signature().get());
      if (!origin.id().equals(id)) {
        origins.put(id, origin.id());
      }
    }
  }

  void remove(String id) {
    sketches.remove(id);
    origins.remove(id);
  }

  /**
   * Where the words of {@code article} come from, as far as what is kept tells. What was found for
   * these words once stays, so that keeping an article again changes nothing.
   */
  Origin of(Article article, Sketched sketched) {
    var words = sketched.words();
    var signature = sketched.signature();
    var before = kept.apply(article.id());
    if (before.isPresent() && before.get().article().sha256().equals(article.sha256())) {
      return new Origin(before.get().origin(), signature);
    }
    if (signature.isEmpty()) {
      return new Origin(article.id(), signature);
    }
    var best = article.id();
    double most = LEAST_ALIGNMENT;
    int aligned = 0;
    for (var alike : sketches.alike(signature.get(), LEAST_AGREEMENT)) {
      var other =
          alike.id().equals(article.id())
              ? Optional.<Article>empty()
              : kept.apply(alike.id()).map(Version::article);
      if (other.isEmpty()) {
        continue;
      }
      double share = Alignment.of(words, EvidenceWords.of(other.get()));
      if (share >= most && (share >= SAME || !instalments(article, other.get()))) {
        most = share;
        best = origins.getOrDefault(alike.id(), alike.id());
      }
      if (++aligned == MOST_ALIGNED) {
        break;
      }
    }
    return new Origin(best, signature);
  }

  private static boolean instalments(Article one, Article other) {
    var day = one.published().date();
    var otherDay = other.published().date();
    return one.source().equals(other.source())
        && day.isPresent()
        && otherDay.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) > INSTALMENT_DAYS;
  }
}
