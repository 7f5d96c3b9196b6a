package kutip.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kutip.index.PassageIndex;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.passage.Scored;
import kutip.question.Query;

/** The passages one ranker ranks, read from the index, that the filter still allows. */
public record RankedRetriever(PassageIndex index, Ranker ranker) implements Retriever {

  @Override
  public List<Hit> retrieve(Query query) {
    var ranked = ranker.rank(query);
    var passages = byId(index.passages(ranked.stream().map(Scored::passage).toList()));
    var hits = new ArrayList<Hit>();
    for (var one : ranked) {
      var passage = passages.get(one.passage());
      if (passage != null && query.filter().allows(passage.article())) {
        hits.add(Hit.by(ranker.name(), hits.size() + 1, passage, one.score()));
      }
    }
    return hits;
  }

  static Map<String, Passage> byId(List<Passage> passages) {
    var byId = new HashMap<String, Passage>();
    passages.forEach(passage -> byId.put(passage.id(), passage));
    return byId;
  }
}
