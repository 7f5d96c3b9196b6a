package kutip;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import kutip.model.Embedder;
import kutip.model.RememberingEmbedder;
import kutip.model.onnx.EmbeddedModels;
import kutip.model.onnx.OnnxEmbedder;
import kutip.model.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;

/** The models packed into the program, each opened when first asked for. For one thread. */
final class Models implements AutoCloseable {
  static final int CORES = Runtime.getRuntime().availableProcessors();

  /** As many questions as may be under way. */
  private static final int REMEMBERED = 64;

  private final FutureTask<EmbeddedModels> models = new FutureTask<>(EmbeddedModels::open);
  private @Nullable FutureTask<OnnxReader> reader;
  private @Nullable FutureTask<OnnxEmbedder> embedder;
  private @Nullable Embedder remembering;

  /** Begins to open them beside whatever else is done until they are asked for. */
  void begin() {
    start("models", models);
    start("reader", readerTask());
    start("embedder", embedderTask());
  }

  OnnxReader reader() {
    var task = readerTask();
    task.run();
    return await(task);
  }

  Embedder embedder() {
    if (remembering == null) {
      var task = embedderTask();
      task.run();
      remembering = new RememberingEmbedder(await(task), REMEMBERED);
    }
    return remembering;
  }

  private FutureTask<OnnxReader> readerTask() {
    if (reader == null) {
      reader = new FutureTask<>(() -> models().reader(CORES));
    }
    return reader;
  }

  private FutureTask<OnnxEmbedder> embedderTask() {
    if (embedder == null) {
      // One more than the passages in the making, so that a question does not wait for them.
      embedder = new FutureTask<>(() -> models().embedder(CORES + 1));
    }
    return embedder;
  }

  private EmbeddedModels models() {
    models.run();
    return await(models);
  }

  private static void start(String name, FutureTask<?> task) {
    Thread.ofPlatform().daemon().name("opening " + name).start(task);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException runtime
          ? runtime
          : new IllegalStateException("a model cannot be opened: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model was opened", e);
    }
  }

  /** Waits for what is still being opened: the program may not end under it. */
  @Override
  public void close() {
    if (embedder != null) {
      opened(embedder).ifPresent(OnnxEmbedder::close);
    }
    if (reader != null) {
      opened(reader).ifPresent(OnnxReader::close);
    }
  }

  /** What {@code task} has opened; whoever asked for it has been told why it has not. */
  private static <T> Optional<T> opened(FutureTask<T> task) {
    task.run();
    try {
      return Optional.of(await(task));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
