package kutip.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The probability that a sentence is the right answer: σ(w · x + bias), by the language of the
 * question, whether the sentence is in another, and whether reasons or ways are asked for.
 *
 * <p>The weights are fitted by src/training/confidence on questions a part of which has the passage
 * that answers taken out of the index, and scaled so that the best sentence's probability is its
 * share of right answers (Platt, Probabilistic outputs for support vector machines, 1999).
 */
final class Confidence {
  private static final String FITTED = "/models/confidence.json";

  /** What a question in a language that nothing was fitted for is judged by. */
  private static final String OTHER = "id";

  /** The share of a question's weight that a reason for it must hold. */
  private static final double OF_THE_SAME = 0.3;

  private static final String ACROSS = "-across";
  private static final String OTHER_ACROSS = "en" + ACROSS;

  private static final Map<String, JsonNode> MODELS = models();

  /** For questions that a stretch of text answers, not a few words of it. */
  private static final JsonNode TOLD_MODEL = Objects.requireNonNull(MODELS.get("told"));

  /**
   * For questions for yes or no of which it was judged whether a sentence carries what they say: in
   * the language that was fitted by itself, in others, and across languages.
   */
  private static final String WHETHER = "whether-";

  private static final JsonNode WHETHER_OTHER =
      Objects.requireNonNull(MODELS.get(WHETHER + "other"));

  private Confidence() {}

  static double of(Signs signs, QuestionKind kind, String language) {
    var model = model(signs, kind, language);
    double logit = model.required("bias").doubleValue();
    for (var sign : values(signs).entrySet()) {
      logit += model.required(sign.getKey()).doubleValue() * sign.getValue();
    }
    return 1 / (1 + Math.exp(-logit));
  }

  private static JsonNode model(Signs signs, QuestionKind kind, String language) {
    if (signs.judged().isPresent()) {
      boolean across = signs.evidence().across();
      return Objects.requireNonNullElse(
          MODELS.get(WHETHER + (across ? "across" : language)), WHETHER_OTHER);
    }
    return tells(signs.evidence(), kind) ? TOLD_MODEL : model(language, signs.evidence().across());
  }

  /** Whether the sentence may tell a way, or gives a reason for what is asked about. */
  private static boolean tells(Evidence evidence, QuestionKind kind) {
    boolean reason = evidence.fits() && evidence.inside() >= OF_THE_SAME;
    return !evidence.across() && (kind == QuestionKind.HOW || (kind == QuestionKind.WHY && reason));
  }

  private static JsonNode model(String language, boolean across) {
    var fitted = MODELS.get(language + (across ? ACROSS : ""));
    return fitted != null
        ? fitted
        : Objects.requireNonNull(MODELS.get(across ? OTHER_ACROSS : OTHER));
  }

  /** The signs as numbers, by their names in the fitted model. */
  static Map<String, Double> values(Signs signs) {
    var evidence = signs.evidence();
    var values = new LinkedHashMap<String, Double>();
    values.put("sentenceAnswerable", logit(signs.reading().answerable()));
    values.put("passageAnswerable", logit(signs.around().answerable()));
    values.put("sentenceRelevant", logit(signs.reading().relevance()));
    values.put("passageRelevant", logit(signs.around().relevance()));
    values.put("found", evidence.found());
    values.put("strange", evidence.around().strange());
    values.put("elsewhen", evidence.around().elsewhen() ? 1.0 : 0.0);
    values.put("inside", evidence.inside());
    values.put("fits", evidence.fits() ? 1.0 : 0.0);
    values.put("here", signs.here() ? 1.0 : 0.0);
    values.put("near", signs.near());
    values.put("standsOut", signs.standsOut());
    values.put("typed", signs.typed() ? 1.0 : 0.0);
    values.put("repeated", signs.repeated() ? 1.0 : 0.0);
    values.put("decided", signs.judged().map(judged -> -logit(judged.neutral())).orElse(0.0));
    return values;
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return Math.log(p / (1 - p));
  }

  private static Map<String, JsonNode> models() {
    try (var stream = Confidence.class.getResourceAsStream(FITTED)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: " + FITTED + " is missing");
      }
      var models = new LinkedHashMap<String, JsonNode>();
      new ObjectMapper()
          .readTree(stream)
          .properties()
          .forEach(model -> models.put(model.getKey(), model.getValue()));
      return models;
    } catch (IOException e) {
      throw new IllegalStateException(FITTED + " cannot be read", e);
    }
  }
}
