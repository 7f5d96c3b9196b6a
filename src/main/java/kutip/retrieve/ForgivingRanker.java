package kutip.retrieve;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import kutip.model.ModelException;
import kutip.passage.Scored;
import kutip.question.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks nothing where its ranker's model fails, and leaves it alone for a while then.
 *
 * <p>So a failing embedder costs hits, not answers, and a hanging one costs its time limit now and
 * then, not with every question. Safe for many threads.
 */
public final class ForgivingRanker implements Ranker {
  private static final Logger LOG = LoggerFactory.getLogger(ForgivingRanker.class);

  private final Ranker ranker;
  private final Duration rest;
  private final LongSupplier nanos;
  private boolean failing;
  private long restsUntil;

  /**
   * @param rest how long it is left alone after a failure
   * @param nanos the time in nanoseconds, from any origin
   */
  public ForgivingRanker(Ranker ranker, Duration rest, LongSupplier nanos) {
    this.ranker = ranker;
    this.rest = rest;
    this.nanos = nanos;
  }

  @Override
  public String name() {
    return ranker.name();
  }

  @Override
  public List<Scored> rank(Query query) {
    if (rests()) {
      return List.of();
    }
    try {
      var ranked = ranker.rank(query);
      worked();
      return ranked;
    } catch (ModelException e) {
      if (e.kind() != ModelException.Kind.CANCELLED) { // which says nothing of the model
        failed(e);
      }
      return List.of();
    } catch (IllegalStateException e) {
      failed(e); // Its vectors are not those that were kept.
      return List.of();
    }
  }

  private synchronized boolean rests() {
    return failing && restsUntil - nanos.getAsLong() > 0;
  }

  private synchronized void worked() {
    if (failing) {
      failing = false;
      LOG.info("passages are found by meaning again");
    }
  }

  private synchronized void failed(RuntimeException e) {
    restsUntil = nanos.getAsLong() + rest.toNanos();
    if (!failing) {
      failing = true;
      LOG.warn("the embedder fails; passages are found by words alone: {}", e.getMessage());
    }
  }
}
