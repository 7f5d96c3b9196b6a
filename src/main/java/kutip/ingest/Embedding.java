package kutip.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kutip.index.PassageIndex;
import kutip.index.VectorWriter;
import kutip.model.Embedder;
import kutip.passage.Passage;
import kutip.passage.Splitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the vectors of the articles kept, behind everything else: an article is found by its words
 * at once, and by its meaning a little later.
 *
 * <p>What it has to do is read off the two indexes, so that it goes on where it was after a crash.
 */
public final class Embedding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);
  private static final int ARTICLES_A_COMMIT = 64;
  private static final long REST_MILLIS = 500;

  private final PassageIndex index;
  private final VectorWriter vectors;
  private final Embedder embedder;
  private final Splitter splitter;
  private final ExecutorService workers;
  private final Thread thread;
  private volatile boolean closed;
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

  /**
   * Gets ready; {@link #start} starts it.
   *
   * @param splitter the one the articles were cut with
   * @param workers how many passages are embedded at a time
   */
  public Embedding(
      PassageIndex index, VectorWriter vectors, Embedder embedder, Splitter splitter, int workers) {
    this.index = index;
    this.vectors = vectors;
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
    long sequence = -1;
    while (!closed) {
      try {
        long now = index.state().sequence();
        if (now != sequence) {
          follow();
          sequence = progress.done() ? now : -1;
        }
        Thread.sleep(REST_MILLIS);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("vectors could not be made; tried again later", e);
        sequence = -1;
        rest();
      }
    }
  }

  private void rest() {
    try {
      Thread.sleep(10 * REST_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Makes the vectors of every article that lacks them now. */
  public void follow() throws InterruptedException {
    Map<String, String> wanted = new TreeMap<>(index.stamps());
    var there = vectors.stamps();
    there.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(vectors::remove);
    Deque<String> missing = new ArrayDeque<>();
    wanted.forEach(
        (id, stamp) -> {
          if (!stamp.equals(there.get(id))) {
            missing.add(id);
          }
        });
    progress = new Progress(wanted.size() - missing.size(), wanted.size());
    int pending = 0;
    while (!missing.isEmpty() && !closed) {
      var id = missing.remove();
      embed(id, wanted.get(id));
      progress = new Progress(wanted.size() - missing.size(), wanted.size());
      if (++pending == ARTICLES_A_COMMIT) {
        vectors.commit();
        pending = 0;
      }
    }
    vectors.commit();
  }

  private void embed(String id, @Nullable String stamp) throws InterruptedException {
    var version = index.article(id);
    if (version.isEmpty() || stamp == null) {
      return; // removed in the meantime: the next round drops it
    }
    var passages = splitter.split(version.get().article());
    var tasks = new ArrayList<Callable<float[]>>();
    passages.forEach(passage -> tasks.add(() -> vector(passage)));
    var made = new ArrayList<float[]>();
    for (var result : workers.invokeAll(tasks)) {
      try {
        made.add(result.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a passage of " + id + " could not be embedded", e);
      }
    }
    vectors.put(id, stamp, passages, made);
  }

  private float[] vector(Passage passage) {
    return embedder.passage(passage.article().title(), passage.text());
  }

  /** Ends after the article it is at; what is made is on disk. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    workers.shutdownNow();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    vectors.close();
  }
}
