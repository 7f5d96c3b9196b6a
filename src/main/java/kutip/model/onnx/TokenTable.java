package kutip.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** The vector of each token, which embedder and reader share. Safe for many threads. */
final class TokenTable implements AutoCloseable {
  private final OrtSession session;

  TokenTable(OrtSession session) {
    this.session = session;
  }

  /** The vectors of the tokens, one behind another, for a run of one sequence. */
  FloatBuffer rows(long[] ids) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    try (var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var result = session.run(Map.of("input_ids", input))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
