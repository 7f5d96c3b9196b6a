package kutip;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kutip.model.HashedVectors;

/** The vectors of a {@link ScriptedLlm}: hashed words, and not of unit length. */
final class ScriptedVectors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HashedVectors HASHED = new HashedVectors(Map.of());

  /** How many numbers a vector has. */
  static final int LENGTH = HASHED.dimensions();

  private ScriptedVectors() {}

  /** Whether a request asks for vectors. */
  static boolean wanted(ScriptedRequest request) {
    return request.path().endsWith("/embeddings") || request.path().endsWith("/api/embed");
  }

  /** The text whose vector is asked for. */
  static String text(ScriptedRequest request) {
    var input = request.body().path("input");
    return input.isArray() ? input.path(0).asText() : input.asText();
  }

  static List<Float> of(ScriptedRequest request) {
    var vector = new ArrayList<Float>();
    for (float number : HASHED.passage("", text(request), "id")) {
      vector.add(3 * number);
    }
    return vector;
  }

  /** The answer with this vector; with none if it is empty. */
  static String body(ScriptedRequest request, List<Float> vector) {
    var body = JSON.createObjectNode().put("model", ScriptedLlm.MODEL);
    boolean ollama = request.protocol() == ScriptedProtocol.OLLAMA;
    var all = body.putArray(ollama ? "embeddings" : "data");
    if (!vector.isEmpty()) {
      fill(ollama ? all.addArray() : all.addObject().put("index", 0).putArray("embedding"), vector);
    }
    // JSON knows no NaN; a server that computes one writes it all the same.
    return body.toString().replace("\"NaN\"", "NaN");
  }

  private static void fill(ArrayNode numbers, List<Float> vector) {
    vector.forEach(numbers::add);
  }
}
