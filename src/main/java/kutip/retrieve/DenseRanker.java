package kutip.retrieve;

import java.util.List;
import kutip.index.VectorIndex;
import kutip.model.Embedder;
import kutip.passage.Hit;
import kutip.passage.Scored;
import kutip.question.Query;

/** Ranks the passages whose meaning is near the query's, whatever their language, by cosine. */
public record DenseRanker(VectorIndex vectors, Embedder embedder) implements Ranker {

  @Override
  public String name() {
    return Hit.DENSE;
  }

  @Override
  public List<Scored> rank(Query query) {
    var vector = embedder.question(query.text(), query.language());
    return vectors.nearest(vector, query.filter(), query.k());
  }
}
