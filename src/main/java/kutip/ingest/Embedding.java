package kutip.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kutip.index.PassageIndex;
import kutip.index.VectorWriter;
import kutip.model.Embedder;
import kutip.model.ModelException;
import kutip.passage.Passage;
import kutip.passage.Splitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the vectors of the articles kept, behind everything else: an article is found by its words
 * at once, and by its meaning a little later.
 *
 * <p>What it has to do is read off the two indexes, so that it goes on where it was after a crash.
 * The vectors are open for changes only while some are made: another process may make them too.
 */
public final class Embedding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);
  private static final long COMMIT_NANOS = 3_000_000_000L;
  private static final long REST_MILLIS = 500;

  /** After a failure; twice as long after the next. */
  private static final long FAILED_REST_MILLIS = 5_000;

  private static final long LONGEST_REST_MILLIS = 60_000;

  /** So many at a time, that short articles keep every worker busy. */
  private static final int ARTICLES_AT_A_TIME = 8;

  private final PassageIndex index;
  private final Supplier<VectorWriter> writer;
  private final Embedder embedder;
  private final Splitter splitter;
  private final ExecutorService workers;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Progress progress = new Progress(0, 0);

  /**
   * How far it is.
   *
   * @param articles that have their vectors
   * @param of that should have
   */
  public record Progress(int articles, int of) {

    public boolean done() {
      return articles == of;
    }
  }

  /** An article version under way, with the vectors of its passages in their order. */
  private record Making(
      String id, String stamp, List<Passage> passages, List<Future<float[]>> vectors) {}

  /**
   * Gets ready; {@link #start} starts it.
   *
   * @param writer opens the vectors for changes; closed here
   * @param splitter the one the articles were cut with
   * @param workers how many passages are embedded at a time
   */
  public Embedding(
      PassageIndex index,
      Supplier<VectorWriter> writer,
      Embedder embedder,
      Splitter splitter,
      int workers) {
    this.index = index;
    this.writer = writer;
    this.embedder = embedder;
    this.splitter = splitter;
    this.workers =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    this.thread = Thread.ofPlatform().daemon().name("embedding").unstarted(this::run);
  }

  /** Starts to follow the articles, until it is closed. */
  public Embedding start() {
    thread.start();
    return this;
  }

  public Progress progress() {
    return progress;
  }

  private void run() {
    long followed = -1;
    var told = "";
    long failedRest = FAILED_REST_MILLIS;
    while (!closed()) {
      long rest = REST_MILLIS;
      try {
        long now = index.state().sequence();
        if (now != followed) {
          follow(made -> {});
          followed = progress.done() ? now : -1;
          failedRest = FAILED_REST_MILLIS;
          told = "";
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        rest = failedRest;
        failedRest = Math.min(LONGEST_REST_MILLIS, 2 * failedRest);
        // Another process may be at it for hours: that is said once.
        if (!closed() && !told.equals(String.valueOf(e.getMessage()))) {
          told = String.valueOf(e.getMessage());
          LOG.warn("vectors are missing for now; tried again later", e);
        }
      }
      try {
        var _ = closed.await(rest, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean closed() {
    return closed.getCount() == 0;
  }

  /**
   * Makes the vectors of every article that lacks them now, and takes out those of articles gone;
   * ends early when it is closed. An article the embedder refuses keeps no other from its vectors.
   *
   * @throws ModelException if the embedder fails, or has refused an article; the vectors made until
   *     then are kept
   * @param listener told how far it is, now and then
   */
  public void follow(Consumer<Progress> listener) throws InterruptedException {
    var wanted = new TreeMap<>(index.stamps());
    try (var vectors = writer.get()) {
      var there = vectors.stamps();
      there.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(vectors::remove);
      var missing =
          wanted.entrySet().stream()
              .filter(article -> !article.getValue().equals(there.get(article.getKey())))
              .toList();
      int made = wanted.size() - missing.size();
      progress = new Progress(made, wanted.size());
      Optional<ModelException> refused = Optional.empty();
      long committed = System.nanoTime();
      for (int at = 0; at < missing.size() && !closed(); at += ARTICLES_AT_A_TIME) {
        int end = Math.min(missing.size(), at + ARTICLES_AT_A_TIME);
        List<ModelException> refusals;
        try {
          var embedded = embed(missing.subList(at, end), vectors);
          if (embedded.isEmpty()) {
            return;
          }
          refusals = embedded.get();
        } catch (ModelException e) {
          vectors.commit();
          throw e;
        }
        if (!refusals.isEmpty()) {
          refused = Optional.of(refusals.getLast());
        }
        made += end - at - refusals.size();
        progress = new Progress(made, wanted.size());
        listener.accept(progress);
        if (System.nanoTime() - committed > COMMIT_NANOS) {
          vectors.commit();
          committed = System.nanoTime();
        }
      }
      vectors.commit();
      if (refused.isPresent()) {
        throw refused.get();
      }
    }
  }

  /**
   * What was refused, one failure an article; empty when this has been closed.
   *
   * @throws ModelException if the embedder would give nothing for other articles either
   */
  private Optional<List<ModelException>> embed(
      List<Map.Entry<String, String>> articles, VectorWriter vectors) throws InterruptedException {
    var making = new ArrayList<Making>();
    var tasks = new ArrayList<Callable<float[]>>();
    for (var article : articles) {
      var version = index.article(article.getKey());
      if (version.isPresent()) { // else removed in the meantime: the next round drops it
        var passages = splitter.split(version.get().article());
        making.add(new Making(article.getKey(), article.getValue(), passages, new ArrayList<>()));
        passages.forEach(passage -> tasks.add(() -> vector(passage)));
      }
    }
    Iterator<Future<float[]>> results;
    try {
      results = workers.invokeAll(tasks).iterator();
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
    if (closed()) {
      return Optional.empty();
    }
    for (var one : making) {
      one.passages().forEach(passage -> one.vectors().add(results.next()));
    }
    var failures = new ArrayList<ModelException>();
    for (var one : making) {
      try {
        vectors.put(one.id(), one.stamp(), one.passages(), made(one));
      } catch (ModelException e) {
        failures.add(e);
      }
    }
    for (var failure : failures) {
      if (isOfTheServer(failure)) {
        throw failure;
      }
    }
    if (!failures.isEmpty() && failures.size() == making.size()) {
      // Bad articles side by side, or a server that refuses whatever it is sent: then this fails.
      var _ = embedder.passage("", "?", "en");
    }
    return Optional.of(failures);
  }

  /** Whether it says nothing of the text that was sent. */
  private static boolean isOfTheServer(ModelException failure) {
    return switch (failure.kind()) {
      case UNREACHABLE, TIMEOUT, OVERLOADED, CANCELLED -> true;
      case REFUSED, BROKEN -> false;
    };
  }

  private static List<float[]> made(Making one) throws InterruptedException {
    var made = new ArrayList<float[]>();
    for (var vector : one.vectors()) {
      try {
        made.add(vector.get());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof ModelException failure
            ? failure
            : new IllegalStateException("a passage of " + one.id() + " could not be embedded", e);
      }
    }
    return made;
  }

  private float[] vector(Passage passage) {
    var article = passage.article();
    return embedder.passage(article.heading(), passage.text(), article.language());
  }

  /** Ends at once; what was committed is on disk. */
  @Override
  public void close() {
    closed.countDown();
    // The texts are broken off, not the thread that commits: an interrupt there closes files.
    workers.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(true));
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
