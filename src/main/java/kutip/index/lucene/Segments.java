package kutip.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Keeps most of an index in one segment. Each is searched on its own, so that ten of them take
 * twice as long for words and four times for vectors; and a news archive is searched far more often
 * than it grows.
 *
 * <p>What has come since is merged by size, as Lucene does, and with everything else once it is a
 * quarter of the whole: whatever is kept is written about four times. When asked for, while nothing
 * comes in, a sixteenth is enough.
 */
final class Segments extends FilterMergePolicy {
  private static final int A_QUARTER = 4;
  private static final int A_SIXTEENTH = 16;

  /** Of about one size among those that are not the large one. */
  private static final double OF_A_SIZE = 4;

  Segments() {
    super(bySize());
  }

  private static MergePolicy bySize() {
    var policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(OF_A_SIZE);
    return policy;
  }

  /** Merges what has come since, and waits for it and for what is being merged already. */
  static void settle(IndexWriter writer) throws IOException {
    var merging = (ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler();
    merging.sync();
    writer.maybeMerge();
    merging.sync();
  }

  @Override
  public MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    if (!context.getMergingSegments().isEmpty()
        || !outgrown(
            segments, trigger == MergeTrigger.EXPLICIT ? A_SIXTEENTH : A_QUARTER, context)) {
      return super.findMerges(trigger, segments, context);
    }
    var merges = new MergeSpecification();
    merges.add(new OneMerge(segments.asList()));
    return merges;
  }

  /** Whether all but the largest are one of {@code parts} of the whole, or more. */
  private boolean outgrown(SegmentInfos segments, int parts, MergeContext context)
      throws IOException {
    long all = 0;
    long largest = 0;
    for (SegmentCommitInfo segment : segments) {
      long size = size(segment, context);
      all += size;
      largest = Math.max(largest, size);
    }
    return (all - largest) * parts >= all && all > largest;
  }
}
