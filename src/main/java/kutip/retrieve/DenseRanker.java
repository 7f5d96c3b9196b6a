package kutip.retrieve;

import java.util.List;
import kutip.index.PassageIndex;
import kutip.index.VectorIndex;
import kutip.model.Embedder;
import kutip.passage.Hit;
import kutip.passage.Scored;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * Ranks the passages whose meaning is near the query's, whatever their language, by cosine.
 *
 * @param crossing whether a Korean question of which the nearest passages are in another language
 *     is searched for once more, by {@link Crossing#vector}
 */
public record DenseRanker(
    PassageIndex index, VectorIndex vectors, Embedder embedder, boolean crossing)
    implements Ranker {
  /** So many of the nearest passages tell the language. */
  private static final int LOOKED_AT = 3;

  @Override
  public String name() {
    return Hit.DENSE;
  }

  @Override
  public List<Scored> rank(Query query) {
    var vector = embedder.question(query.text(), query.language());
    var near = vectors.nearest(vector, query.filter(), query.k());
    if (!crossing || !query.language().equals("ko") || near.isEmpty() || hangul(near)) {
      return near;
    }
    return vectors.nearest(Crossing.vector(embedder, query), query.filter(), query.k());
  }

  private boolean hangul(List<Scored> near) {
    var best = near.subList(0, Math.min(LOOKED_AT, near.size()));
    return index.passages(best.stream().map(Scored::passage).toList()).stream()
        .anyMatch(Matching::hangul);
  }
}
