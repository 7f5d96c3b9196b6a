package kutip;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kutip.model.Embedder;
import kutip.model.Entailment;
import kutip.model.PassageReader;
import kutip.model.RememberingEmbedder;
import kutip.model.onnx.EmbeddedModels;
import kutip.model.onnx.OnnxEmbedder;
import kutip.model.onnx.OnnxReader;

/**
 * The models packed into the program, each opened by whoever needs it first, so that a service
 * listens already while they are. Safe for many threads.
 */
final class Models implements AutoCloseable {
  static final int CORES = Runtime.getRuntime().availableProcessors();

  /** As many questions as may be under way. */
  private static final int REMEMBERED = 64;

  private final Opening<EmbeddedModels> shared = new Opening<>("models", EmbeddedModels::open);

  private final Opening<OnnxReader> reader =
      new Opening<>("reader", () -> shared.opened().reader(CORES));

  // One more than the passages in the making, so that a question does not wait for them.
  private final Opening<OnnxEmbedder> embedder =
      new Opening<>("embedder", () -> shared.opened().embedder(CORES + 1));

  private final Embedder remembering = new RememberingEmbedder(new LateEmbedder(), REMEMBERED);
  private final LateReader late = new LateReader();

  /** Begins to open them beside whatever else is done until they are needed. */
  void begin() {
    shared.begin();
    reader.begin();
    embedder.begin();
  }

  /** Whether all that were begun are open. */
  boolean opened() {
    return reader.done() && embedder.done();
  }

  /**
   * Waits until all that were begun are open.
   *
   * @throws IllegalStateException if one cannot be
   */
  void await() {
    reader.ifBegun();
    embedder.ifBegun();
  }

  /** Waits for its model when it is first asked for a vector. */
  Embedder embedder() {
    return remembering;
  }

  /** Waits for its model when it is first asked for anything. */
  LateReader reader() {
    return late;
  }

  /** The program may not end under what is still being opened. */
  @Override
  public void close() {
    embedder.close();
    reader.close();
  }

  private final class LateEmbedder implements Embedder {
    @Override
    public String model() {
      return EmbeddedModels.EMBEDDER;
    }

    @Override
    public int dimensions() {
      return OnnxEmbedder.DIMENSIONS;
    }

    @Override
    public float[] question(String text, String language) {
      return embedder.opened().question(text, language);
    }

    @Override
    public float[] passage(String heading, String text, String language) {
      return embedder.opened().passage(heading, text, language);
    }
  }

  /** Reads passages and judges entailment; closed with these models. */
  final class LateReader implements PassageReader, Entailment {
    @Override
    public String model() {
      return reader.opened().model();
    }

    @Override
    public List<Reading> read(List<String> questions, List<String> passages) {
      return reader.opened().read(questions, passages);
    }

    @Override
    public Judgement judge(String premise, String hypothesis) {
      return reader.opened().judge(premise, hypothesis);
    }

    @Override
    public List<Judgement> judge(List<String> premises, List<String> hypotheses) {
      return reader.opened().judge(premises, hypotheses);
    }

    @Override
    public void close() {
      // Others use it too.
    }
  }

  /** Something that is opened once. */
  private static final class Opening<T> {
    private final String name;
    private final FutureTask<T> task;
    private volatile boolean begun;

    Opening(String name, Callable<T> opening) {
      this.name = name;
      this.task = new FutureTask<>(opening);
    }

    void begin() {
      begun = true;
      Thread.ofPlatform().daemon().name("opening " + name).start(task);
    }

    boolean done() {
      return !begun || task.state() == FutureTask.State.SUCCESS;
    }

    Optional<T> ifBegun() {
      return begun ? Optional.of(opened()) : Optional.empty();
    }

    T opened() {
      begun = true;
      task.run();
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException runtime
            ? runtime
            : new IllegalStateException("the " + name + " cannot be opened: " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the " + name + " was opened", e);
      }
    }

    /** Whoever asked for what could not be opened has been told why. */
    void close() {
      try {
        if (ifBegun().orElse(null) instanceof AutoCloseable open) {
          open.close();
        }
      } catch (Exception e) {
        // Nothing is open then.
      }
    }
  }
}
