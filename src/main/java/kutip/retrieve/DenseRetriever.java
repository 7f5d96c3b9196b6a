package kutip.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kutip.index.PassageIndex;
import kutip.index.VectorIndex;
import kutip.model.Embedder;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;

/** Finds the passages whose meaning is near the query's, whatever their language. */
public record DenseRetriever(PassageIndex index, VectorIndex vectors, Embedder embedder)
    implements Retriever {
  @Override
  public List<Hit> retrieve(Query query) {
    var vector = embedder.question(query.text(), query.language());
    var near = vectors.nearest(vector, query.filter(), query.k());
    var passages = new HashMap<String, Passage>();
    // What has been replaced since its vector was made is left out.
    index
        .passages(near.stream().map(VectorIndex.Near::passage).toList())
        .forEach(passage -> passages.put(passage.id(), passage));
    var hits = new ArrayList<Hit>();
    for (var one : near) {
      var passage = passages.get(one.passage());
      if (passage != null) {
        hits.add(Hit.by(Hit.DENSE, hits.size() + 1, passage, one.cosine()));
      }
    }
    return hits;
  }
}
