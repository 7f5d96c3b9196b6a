package kutip.passage;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A passage a retriever found.
 *
 * @param score the higher the better; comparable within one ranking only
 * @param ranks by retriever's name, its rank there, from 1
 * @param scores by retriever's name, its score there
 */
public record Hit(
    Passage passage, double score, Map<String, Integer> ranks, Map<String, Double> scores) {

  /** The name of the retriever that goes by vectors. */
  public static final String DENSE = "dense";

  public Hit {
    ranks = Map.copyOf(ranks);
    scores = Map.copyOf(scores);
  }

  /** How near its vector is to the query's, -1 to 1; empty if it was not found by its vector. */
  public OptionalDouble cosine() {
    var cosine = scores.get(DENSE);
    return cosine == null ? OptionalDouble.empty() : OptionalDouble.of(cosine);
  }

  /** A passage that nothing is told of but its ranks. */
  public Hit(Passage passage, double score, Map<String, Integer> ranks) {
    this(passage, score, ranks, Map.of());
  }

  /** A passage that one retriever found. */
  public static Hit by(String retriever, int rank, Passage passage, double score) {
    return new Hit(passage, score, Map.of(retriever, rank), Map.of(retriever, score));
  }
}
