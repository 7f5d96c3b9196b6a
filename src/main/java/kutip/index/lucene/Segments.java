package kutip.index.lucene;

import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/** How many segments an index falls into. */
final class Segments {
  /**
   * Of about one size; Lucene's usual 8 make searches half as slow again, for each segment is
   * searched on its own, and save little where articles come one by one.
   */
  private static final double OF_A_SIZE = 3;

  private Segments() {}

  /** Merges them early: a news archive is searched far more often than it grows. */
  static MergePolicy few() {
    var policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(OF_A_SIZE);
    return policy;
  }
}
