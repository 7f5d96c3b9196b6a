package kutip.retrieve;

import java.util.List;
import kutip.passage.Hit;
import kutip.question.Query;

/** Finds passages for a query. Safe for many threads. */
public interface Retriever {

  /** The hits, best first, at most {@code query.k()}; empty when nothing fits. */
  List<Hit> retrieve(Query query);
}
