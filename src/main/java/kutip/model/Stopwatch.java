package kutip.model;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures how long a model takes, without what its listener does meanwhile. For one thread.
 *
 * <p>It starts when it is made.
 */
public final class Stopwatch {
  private final long started = System.nanoTime();
  private long paused;

  /** The same listener; while it is at work, the watch stands still. */
  public <T> Consumer<T> pausing(Consumer<T> listener) {
    return piece -> {
      long from = System.nanoTime();
      try {
        listener.accept(piece);
      } finally {
        paused += System.nanoTime() - from;
      }
    };
  }

  /** The time until now; not to be asked by the listener. */
  public Duration time() {
    return Duration.ofNanos(System.nanoTime() - started - paused);
  }
}
