package kutip.retrieve;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import kutip.model.ModelException;
import kutip.passage.Hit;
import kutip.question.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds nothing where its retriever's model fails, and leaves it alone for a while then.
 *
 * <p>So a failing embedder costs hits, not answers, and a hanging one costs its time limit now and
 * then, not with every question. Safe for many threads.
 */
public final class ForgivingRetriever implements Retriever {
  private static final Logger LOG = LoggerFactory.getLogger(ForgivingRetriever.class);

  private final Retriever retriever;
  private final Duration rest;
  private final LongSupplier nanos;
  private boolean failing;
  private long restsUntil;

  /**
   * @param rest how long it is left alone after a failure
   * @param nanos the time in nanoseconds, from any origin
   */
  public ForgivingRetriever(Retriever retriever, Duration rest, LongSupplier nanos) {
    this.retriever = retriever;
    this.rest = rest;
    this.nanos = nanos;
  }

  @Override
  public List<Hit> retrieve(Query query) {
    if (rests()) {
      return List.of();
    }
    try {
      var hits = retriever.retrieve(query);
      worked();
      return hits;
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
