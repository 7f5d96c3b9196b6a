package kutip.retrieve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Gives the later places to other sources and other days, so that what changed or is disputed is
 * seen.
 *
 * <p>The first half of the places goes by score alone. A later place goes to the best hit whose
 * source and day of publication no earlier hit has, if it scores at least {@link #WORTH} times what
 * the hit next in order does.
 */
public record DiverseRetriever(Retriever all) implements Retriever {
  private static final double WORTH = 0.7;
  private static final int WIDER = 2;

  @Override
  public List<Hit> retrieve(Query query) {
    var left = new ArrayList<>(all.retrieve(query.wanting(WIDER * query.k())));
    var chosen = new ArrayList<Hit>();
    var seen = new HashSet<List<Object>>();
    while (chosen.size() < query.k() && !left.isEmpty()) {
      int at = chosen.size() < (query.k() + 1) / 2 ? 0 : next(left, seen);
      var hit = left.remove(at);
      seen.add(origin(hit));
      chosen.add(hit);
    }
    return chosen;
  }

  private static int next(List<Hit> left, Set<List<Object>> seen) {
    double least = WORTH * left.getFirst().score();
    for (int at = 0; at < left.size() && left.get(at).score() >= least; at++) {
      if (!seen.contains(origin(left.get(at)))) {
        return at;
      }
    }
    return 0;
  }

  private static List<Object> origin(Hit hit) {
    var article = hit.passage().article();
    return List.of(article.source(), article.published().date());
  }
}
