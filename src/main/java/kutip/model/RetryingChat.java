package kutip.model;

import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.TIMEOUT;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks again, a little later, after a failure that may pass; never once a word has come.
 *
 * <p>Half of each pause is drawn, so that callers who failed together do not come back together:
 * "equal jitter", Brooker, Exponential Backoff and Jitter, 2015. The n-th pause is {@code pause ·
 * 2ⁿ⁻¹ · (1 + U) / 2} with U even in 0 to 1, or what the provider wants, if that is longer.
 *
 * @param attempts how often at most the model is asked, the first time included; at least 1
 * @param pause the longest that the first pause is, unless the provider wants a longer one
 * @param limit for the whole call, pauses included
 */
public record RetryingChat(Chat chat, int attempts, Duration pause, Duration limit)
    implements Chat {
  private static final Duration POLL = Duration.ofMillis(50);

  public RetryingChat {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts are " + attempts + "; wanted at least 1");
    }
  }

  @Override
  public String model() {
    return chat.model();
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    return new Call(prompt, partial, cancelled).complete();
  }

  /** One call to this, and as many as it takes to the model. */
  private final class Call {
    private final Prompt prompt;
    private final Consumer<String> partial;
    private final BooleanSupplier cancelled;
    private final Stopwatch watch = new Stopwatch();
    private boolean heard;
    private int asked;
    private @Nullable ModelException last;

    Call(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
      this.prompt = prompt;
      this.partial = watch.pausing(partial);
      this.cancelled = cancelled;
    }

    Completion complete() {
      while (true) {
        try {
          asked++;
          return chat.complete(prompt, this::hear, this::over);
        } catch (ModelException failure) {
          pauseAfter(failure);
        }
      }
    }

    private void hear(String piece) {
      heard = true;
      partial.accept(piece);
    }

    /** The first attempt keeps the limit by itself, and says more precisely what was missing. */
    private boolean over() {
      return cancelled.getAsBoolean() || (asked > 1 && !left().isPositive());
    }

    private Duration left() {
      return limit.minus(watch.time());
    }

    private void pauseAfter(ModelException failure) {
      if (failure.kind() == CANCELLED
          && last != null
          && !left().isPositive()
          && !cancelled.getAsBoolean()) {
        throw told(last, TIMEOUT, "; then no end within " + limit.toMillis() + " ms in all");
      }
      if (heard || failure.again().isEmpty() || asked == attempts) {
        throw told(failure, failure.kind(), "");
      }
      var wait = longer(failure.again().get(), drawn());
      if (wait.compareTo(left()) >= 0) {
        throw told(
            failure,
            failure.kind(),
            "; not asked again, since that would be after " + wait.toMillis() + " ms");
      }
      last = failure;
      sleep(wait);
    }

    private ModelException told(ModelException failure, ModelException.Kind kind, String more) {
      if (asked == 1 && more.isEmpty()) {
        return failure;
      }
      var times = asked == 1 ? "" : " (asked " + asked + " times)";
      return new ModelException(kind, failure.getMessage() + more + times, failure.again());
    }

    private Duration drawn() {
      double longest = pause.toNanos() * Math.pow(2, asked - 1.0);
      return Duration.ofNanos(
          (long) (longest * (1 + ThreadLocalRandom.current().nextDouble()) / 2));
    }

    private void sleep(Duration wait) {
      long until = System.nanoTime() + wait.toNanos();
      try {
        for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
          if (cancelled.getAsBoolean()) {
            throw new ModelException(CANCELLED, "cancelled by the caller before asking again");
          }
          Thread.sleep(Duration.ofNanos(Math.min(left, POLL.toNanos())));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ModelException(CANCELLED, "interrupted before asking again");
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
