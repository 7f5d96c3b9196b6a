package kutip;

import kutip.model.onnx.EmbeddedModels;
import kutip.model.onnx.OnnxEmbedder;
import kutip.model.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;

/** The models packed into the program, each opened when first asked for. For one thread. */
final class Models implements AutoCloseable {
  static final int CORES = Runtime.getRuntime().availableProcessors();

  private @Nullable EmbeddedModels models;
  private @Nullable OnnxReader reader;
  private @Nullable OnnxEmbedder embedder;

  OnnxReader reader() {
    if (reader == null) {
      reader = models().reader(CORES);
    }
    return reader;
  }

  OnnxEmbedder embedder() {
    if (embedder == null) {
      // One more than the passages in the making, so that a question does not wait for them.
      embedder = models().embedder(CORES + 1);
    }
    return embedder;
  }

  private EmbeddedModels models() {
    if (models == null) {
      models = EmbeddedModels.open();
    }
    return models;
  }

  @Override
  public void close() {
    if (embedder != null) {
      embedder.close();
    }
    if (reader != null) {
      reader.close();
    }
    if (models != null) {
      models.close();
    }
  }
}
