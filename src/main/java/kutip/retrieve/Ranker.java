package kutip.retrieve;

import java.util.List;
import kutip.passage.Scored;
import kutip.question.Query;

/** Ranks the passages that fit a query, without reading them. Safe for many threads. */
public interface Ranker {

  /** What it is called in {@link kutip.passage.Hit#ranks}. */
  String name();

  /** The passages that fit, at most {@link Query#k}, best first; some may be gone by now. */
  List<Scored> rank(Query query);
}
