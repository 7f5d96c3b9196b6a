package kutip.model.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * From the reader's logits to a probability: σ(margin · m + answerable · a + bias), as fitted on
 * development data for the weights that ship.
 *
 * @param name of the model
 */
record ReaderCalibration(String name, double margin, double answerable, double bias) {

  static ReaderCalibration from(InputStream json) throws IOException {
    var root = new ObjectMapper().readTree(json);
    var weights = root.required("answerable");
    return new ReaderCalibration(
        root.required("name").asText(),
        weights.required("margin").asDouble(),
        weights.required("answerable").asDouble(),
        weights.required("bias").asDouble());
  }

  double probability(double m, double a) {
    return sigmoid(margin * m + answerable * a + bias);
  }

  static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
