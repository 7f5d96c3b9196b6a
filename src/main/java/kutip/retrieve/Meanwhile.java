package kutip.retrieve;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import kutip.model.ModelException;

/**
 * Work for another core to do meanwhile, if one is free; whoever wants the result first does it
 * himself if none was.
 */
final class Meanwhile<T> {
  private final FutureTask<T> task;

  private Meanwhile(Callable<T> work) {
    this.task = new FutureTask<>(work);
  }

  /** Offers {@code work} to the other cores. */
  static <T> Meanwhile<T> doing(Callable<T> work) {
    var meanwhile = new Meanwhile<>(work);
    ForkJoinPool.commonPool().execute(meanwhile.task);
    return meanwhile;
  }

  /**
   * The result.
   *
   * @throws RuntimeException the one that the work threw
   * @throws ModelException if this thread was interrupted while it waited
   */
  T result() {
    task.run(); // Does nothing if another thread has begun.
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(
          ModelException.Kind.CANCELLED, "interrupted while a question was searched", e);
    }
  }
}
