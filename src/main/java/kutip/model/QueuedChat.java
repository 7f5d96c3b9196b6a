package kutip.model;

import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.OVERLOADED;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets only so many calls go on at once; the others wait their turn, first come, first served. Safe
 * for many threads.
 *
 * <p>Who leaves while waiting gives the place back. A semaphore of the platform would do, but that
 * whoever looks up from it to see whether the caller is still there loses the place.
 */
public final class QueuedChat implements Chat {
  private static final Duration POLL = Duration.ofMillis(50);

  private final Chat chat;
  private final int most;
  private final Duration longest;
  private final Queue<CountDownLatch> waiting = new ArrayDeque<>();
  private int underWay;

  /**
   * @param most how many calls at once, at least 1
   * @param longest how long a call waits for its turn before it fails
   */
  public QueuedChat(Chat chat, int most, Duration longest) {
    if (most < 1) {
      throw new IllegalArgumentException("calls at once are " + most + "; wanted at least 1");
    }
    this.chat = chat;
    this.most = most;
    this.longest = longest;
  }

  @Override
  public String model() {
    return chat.model();
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    await(come(), cancelled);
    try {
      return chat.complete(prompt, partial, cancelled);
    } finally {
      leave();
    }
  }

  /** A turn to wait for; it may have come already. */
  private synchronized CountDownLatch come() {
    var turn = new CountDownLatch(1);
    if (underWay < most) {
      underWay++;
      turn.countDown();
    } else {
      waiting.add(turn);
    }
    return turn;
  }

  /** Hands the place to whoever waits longest. */
  private synchronized void leave() {
    var next = waiting.poll();
    if (next == null) {
      underWay--;
    } else {
      next.countDown();
    }
  }

  private synchronized int giveUp(CountDownLatch turn) {
    if (!waiting.remove(turn)) {
      leave(); // the turn came just now
    }
    return waiting.size();
  }

  private void await(CountDownLatch turn, BooleanSupplier cancelled) {
    long until = System.nanoTime() + longest.toNanos();
    try {
      while (!turn.await(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
        if (cancelled.getAsBoolean()) {
          giveUp(turn);
          throw new ModelException(CANCELLED, "cancelled by the caller, who waited for a turn");
        }
        if (System.nanoTime() - until >= 0) {
          int others = giveUp(turn);
          throw new ModelException(
              OVERLOADED,
              "%s: no turn within %d ms; %d calls are under way and %d others wait"
                  .formatted(model(), longest.toMillis(), most, others));
        }
      }
    } catch (InterruptedException e) {
      giveUp(turn);
      Thread.currentThread().interrupt();
      throw new ModelException(CANCELLED, "interrupted while waiting for a turn");
    }
  }
}
