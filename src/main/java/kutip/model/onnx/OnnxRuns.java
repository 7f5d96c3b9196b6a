package kutip.model.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import kutip.model.ModelException;

/** The runs of one session, each on a thread with stack enough for it. */
final class OnnxRuns implements AutoCloseable {
  private final String name;
  private final OrtSession session;
  private final ExecutorService workers;

  /**
   * @param name of the model, and of the threads
   * @param session closed with this
   * @param most runs at a time, whoever asks
   */
  OnnxRuns(String name, OrtSession session, int most) {
    this.name = name;
    this.session = session;
    this.workers =
        Executors.newFixedThreadPool(
            most,
            Thread.ofPlatform()
                .daemon()
                .stackSize(EmbeddedModels.STACK)
                .name(name + "-", 1)
                .factory());
  }

  OrtSession session() {
    return session;
  }

  <T> Future<T> submit(Callable<T> run) {
    try {
      return workers.submit(run);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  /** What a run comes to that had not begun when this was closed. */
  ModelException closed(RuntimeException e) {
    return new ModelException(ModelException.Kind.CANCELLED, "the " + name + " is closed", e);
  }

  /**
   * Waits for the runs that have begun: a session must not be closed under them. Those that have
   * not are cancelled, since somebody may wait for them.
   */
  @Override
  public void close() {
    workers.shutdownNow().forEach(run -> ((Future<?>) run).cancel(false));
    workers.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException(
          ModelException.Kind.BROKEN, "the " + name + " does not close: " + e.getMessage(), e);
    }
  }
}
