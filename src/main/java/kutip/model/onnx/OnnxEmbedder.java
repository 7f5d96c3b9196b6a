package kutip.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import kutip.model.Embedder;
import kutip.model.ModelException;

/**
 * Multilingual E5 small, its token table in 4 bits and its layers in 8 (Wang et al., Multilingual
 * E5 Text Embeddings, 2024).
 *
 * <p>Each text is run alone: batches save no time on one thread.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
  public static final int DIMENSIONS = 384;

  /** In tokens, the two special ones included: as long as the model was trained on. */
  private static final int LONGEST = 512;

  private static final int BEGIN = 0;
  private static final int END = 2;

  private final String model;
  private final XlmrTokenizer tokenizer;
  private final TokenTable table;
  private final LanguageMeans means;
  private final OnnxRuns runs;

  /**
   * @param model its name and version
   * @param session the encoder's; closed with this
   * @param table left open
   * @param workers how many texts are embedded at a time, whoever asks
   */
  OnnxEmbedder(
      String model,
      OrtSession session,
      XlmrTokenizer tokenizer,
      TokenTable table,
      LanguageMeans means,
      int workers) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.table = table;
    this.means = means;
    this.runs = new OnnxRuns("embedder", session, workers);
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] question(String text, String language) {
    return means.outOfQuestion(embed("query: " + text), language);
  }

  @Override
  public float[] passage(String heading, String text, String language) {
    var whole = heading.isBlank() ? text : heading + ". " + text;
    return means.outOfPassage(embed("passage: " + whole), language);
  }

  private float[] embed(String text) {
    try {
      return runs.submit(() -> run(ids(text))).get();
    } catch (CancellationException e) {
      throw runs.closed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelException.Kind.CANCELLED, "interrupted while embedding", e);
    } catch (ExecutionException e) {
      throw new ModelException(
          ModelException.Kind.BROKEN, "the embedder failed: " + e.getMessage(), e);
    }
  }

  private long[] ids(String text) {
    var tokens = tokenizer.tokens(text).ids();
    int length = Math.min(tokens.length, LONGEST - 2);
    var ids = new long[length + 2];
    ids[0] = BEGIN;
    for (int at = 0; at < length; at++) {
      ids[at + 1] = tokens[at];
    }
    ids[length + 1] = END;
    return ids;
  }

  private float[] run(long[] ids) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, ids.length, DIMENSIONS};
    try (var rows = OnnxTensor.createTensor(environment, table.rows(ids), shape);
        var result = runs.session().run(Map.of("inputs_embeds", rows))) {
      var vector = new float[DIMENSIONS];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
      return vector;
    }
  }

  @Override
  public void close() {
    runs.close();
  }
}
