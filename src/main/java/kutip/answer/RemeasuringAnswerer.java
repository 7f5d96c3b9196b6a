package kutip.answer;

import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.model.Embedder;
import kutip.passage.Hit;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * Tells an answerer how near the hits are by the embedder that its confidence was fitted for.
 *
 * <p>The cosines of another lie elsewhere: some never fall below .7, some seldom rise above .5.
 * What was found by words alone stays without a cosine.
 */
public record RemeasuringAnswerer(Answerer answerer, Embedder embedder) implements Answerer {

  @Override
  public Identity identity() {
    return answerer.identity();
  }

  @Override
  public Draft answer(
      Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    if (hits.stream().noneMatch(hit -> hit.cosine().isPresent())) {
      return answerer.answer(query, hits, drafted, cancelled);
    }
    boolean across =
        hits.stream()
            .anyMatch(
                hit -> Crossing.between(query.language(), hit.passage().article().language()));
    var question =
        across
            ? Crossing.vector(embedder, query)
            : embedder.question(query.text(), query.language());
    return answerer.answer(
        query,
        hits.parallelStream().map(hit -> remeasured(hit, question)).toList(),
        drafted,
        cancelled);
  }

  private Hit remeasured(Hit hit, float[] question) {
    if (hit.cosine().isEmpty()) {
      return hit;
    }
    var passage = hit.passage();
    var vector =
        embedder.passage(passage.article().heading(), passage.text(), passage.article().language());
    double cosine = 0;
    for (int at = 0; at < vector.length; at++) {
      cosine += (double) question[at] * vector[at];
    }
    var scores = new HashMap<>(hit.scores());
    scores.put(Hit.DENSE, cosine);
    return new Hit(passage, hit.score(), hit.ranks(), scores, hit.words());
  }
}
