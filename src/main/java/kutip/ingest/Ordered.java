package kutip.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on many things at once and hands them on in the order they came, with bounded memory.
 *
 * @param work done on every core
 * @param weight of a thing in characters; at most {@link #MOST} wait at a time, or one alone
 */
record Ordered<A, B>(Function<A, B> work, ToLongFunction<A> weight) {
  private static final int MOST = 24_000_000;
  private static final int MOST_WAITING = 512;

  /** Something that hands on things from front to end. */
  interface Front<A> {
    void forEach(Consumer<A> taker) throws IOException;
  }

  private record Waiting<B>(Future<B> result, int permits) {}

  /** Reads {@code front} to its end; {@code end} is called on this thread, in order. */
  void run(Front<A> front, Consumer<B> end) throws IOException {
    var room = new Semaphore(MOST);
    BlockingQueue<Waiting<B>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    var failure = new AtomicReference<IOException>();
    try (var workers =
            Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("read-", 0).factory());
        var reading =
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("source").factory())) {
      var source =
          reading.submit(
              () -> {
                try {
                  front.forEach(thing -> submit(thing, room, queue, workers::submit));
                } catch (IOException e) {
                  failure.set(e);
                } finally {
                  queue.put(new Waiting<>(ended(), 0));
                }
                return true;
              });
      try {
        for (var next = queue.take(); next.permits() > 0; next = queue.take()) {
          end.accept(next.result().get());
          room.release(next.permits());
        }
        source.get();
      } catch (ExecutionException e) {
        throw unwrapped(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } finally {
        // Whatever ended this, nobody waits for room any more.
        source.cancel(true);
        workers.shutdownNow();
      }
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private interface Submitting<B> {
    Future<B> submit(Callable<B> task);
  }

  private void submit(
      A thing, Semaphore room, BlockingQueue<Waiting<B>> queue, Submitting<B> workers) {
    int permits = Math.clamp(weight.applyAsLong(thing), 1, MOST);
    try {
      room.acquire(permits);
      queue.put(new Waiting<>(workers.submit(() -> work.apply(thing)), permits));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was stopped", e);
    }
  }

  private static <B> Future<B> ended() {
    return new FutureTask<>(
        () -> {
          throw new IllegalStateException("the end has no result");
        });
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      case IOException io -> new UncheckedIOException(io);
      case null, default -> new IllegalStateException(e);
    };
  }
}
