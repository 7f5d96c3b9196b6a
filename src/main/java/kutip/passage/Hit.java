package kutip.passage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A passage a retriever found.
 *
 * @param score the higher the better; comparable within one ranking only
 * @param ranks by retriever's name, its rank there, from 1
 * @param scores by retriever's name, its score there
 * @param words of the question, those it has or has other words for
 */
public record Hit(
    Passage passage,
    double score,
    Map<String, Integer> ranks,
    Map<String, Double> scores,
    List<String> words) {

  /** The name of the retriever that goes by vectors. */
  public static final String DENSE = "dense";

  public Hit {
    ranks = Map.copyOf(ranks);
    scores = Map.copyOf(scores);
    words = List.copyOf(words);
  }

  /** How near its vector is to the query's, -1 to 1; empty if it was not found by its vector. */
  public OptionalDouble cosine() {
    var cosine = scores.get(DENSE);
    return cosine == null ? OptionalDouble.empty() : OptionalDouble.of(cosine);
  }

  /** A passage that nothing is told of but its ranks. */
  public Hit(Passage passage, double score, Map<String, Integer> ranks) {
    this(passage, score, ranks, Map.of(), List.of());
  }

  /** The same hit with another score. */
  public Hit scoring(double other) {
    return new Hit(passage, other, ranks, scores, words);
  }

  /** The same hit, having these words of the question. */
  public Hit matching(List<String> matched) {
    return new Hit(passage, score, ranks, scores, matched);
  }

  /** A passage that one retriever found. */
  public static Hit by(String retriever, int rank, Passage passage, double score) {
    return new Hit(passage, score, Map.of(retriever, rank), Map.of(retriever, score), List.of());
  }
}
