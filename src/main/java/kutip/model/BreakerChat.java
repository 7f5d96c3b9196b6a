package kutip.model;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a model alone that has failed several times in a row: a circuit breaker, Nygard, Release
 * It!, 2007. Safe for many threads.
 *
 * <p>While it rests, calls fail at once, with the words of the last failure. Then one call tries it
 * again, and the others go on failing at once until it has ended. A refusal is no failure here: the
 * server is there, and says so quickly.
 */
public final class BreakerChat implements Chat {
  private final Chat chat;
  private final int most;
  private final Duration rest;
  private final LongSupplier nanos;

  private int failures;
  private @Nullable ModelException last;
  private long restsUntil;
  private boolean trying;

  /**
   * @param most how many failures in a row it takes, at least 1
   * @param rest how long the model is then left alone
   * @param nanos the time in nanoseconds, from any origin
   */
  public BreakerChat(Chat chat, int most, Duration rest, LongSupplier nanos) {
    if (most < 1) {
      throw new IllegalArgumentException("failures are " + most + "; wanted at least 1");
    }
    this.chat = chat;
    this.most = most;
    this.rest = rest;
    this.nanos = nanos;
  }

  @Override
  public String model() {
    return chat.model();
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    boolean trial = enter();
    try {
      var completion = chat.complete(prompt, partial, cancelled);
      answered();
      return completion;
    } catch (ModelException failure) {
      switch (failure.kind()) {
        case UNREACHABLE, TIMEOUT, OVERLOADED, BROKEN -> failed(failure);
        case REFUSED -> answered();
        case CANCELLED -> {} // says nothing of the model
      }
      throw failure;
    } finally {
      if (trial) {
        tried();
      }
    }
  }

  /** Whether this call is the one that tries the model after its rest. */
  private synchronized boolean enter() {
    if (last == null || failures < most) {
      return false;
    }
    long left = restsUntil - nanos.getAsLong();
    if (left > 0 || trying) {
      throw new ModelException(
          last.kind(),
          "%s; not asked, since %d calls in a row failed: %s"
              .formatted(
                  last.getMessage(),
                  failures,
                  trying
                      ? "one call is trying it again now"
                      : "it is tried again in " + (Duration.ofNanos(left).toSeconds() + 1) + " s"));
    }
    trying = true;
    return true;
  }

  private synchronized void answered() {
    failures = 0;
    last = null;
  }

  private synchronized void failed(ModelException failure) {
    failures++;
    last = failure;
    restsUntil = nanos.getAsLong() + rest.toNanos();
  }

  private synchronized void tried() {
    trying = false;
  }
}
