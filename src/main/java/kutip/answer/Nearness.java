package kutip.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kutip.model.Embedder;
import kutip.question.Crossing;
import kutip.question.Query;
import org.jspecify.annotations.Nullable;

/** How near sentences are to a question in meaning. For one thread, and one question. */
final class Nearness {
  private final Embedder embedder;
  private final float[] question;
  private final Query query;
  private float @Nullable [] across;
  private final Map<Evidence, Double> known = new HashMap<>();

  Nearness(Embedder embedder, Query query) {
    this.embedder = embedder;
    this.query = query;
    this.question = embedder.question(query.text(), query.language());
  }

  /** Measures several at a time, on all cores, so that asking for one of them takes no time. */
  void measure(List<Evidence> sentences) {
    var unknown =
        sentences.stream().filter(sentence -> !known.containsKey(sentence)).distinct().toList();
    if (unknown.stream().anyMatch(Evidence::across)) {
      var _ = across(); // once, for all that follow
    }
    var cosines = unknown.parallelStream().map(this::cosine).toList();
    for (int at = 0; at < cosines.size(); at++) {
      known.put(unknown.get(at), cosines.get(at));
    }
  }

  /** The cosine of the question and the sentence, -1 to 1. */
  double of(Evidence evidence) {
    return known.computeIfAbsent(evidence, this::cosine);
  }

  private double cosine(Evidence evidence) {
    var article = evidence.passage().article();
    var sentence = embedder.passage(article.title(), evidence.quoted(), article.language());
    var asked = evidence.across() ? across() : question;
    double cosine = 0;
    for (int at = 0; at < asked.length; at++) {
      cosine += (double) asked[at] * sentence[at];
    }
    return cosine;
  }

  private float[] across() {
    if (across == null) {
      across = Crossing.vector(embedder, query);
    }
    return across;
  }
}
