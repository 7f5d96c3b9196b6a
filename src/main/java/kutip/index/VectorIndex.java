package kutip.index;

import java.util.List;
import kutip.passage.Filter;
import kutip.passage.Scored;

/**
 * The vectors of passages, opened for searching; what is missing here is found by words alone. Safe
 * for many threads.
 */
public interface VectorIndex extends AutoCloseable {

  /** The model the vectors come from. */
  String model();

  /**
   * The passages whose vectors lie nearest; at most {@code k}, nearest first.
   *
   * @return each with its cosine, -1 to 1
   */
  List<Scored> nearest(float[] vector, Filter filter, int k);

  /** Sees from now on what has been committed, by this process or another. */
  void refresh();

  @Override
  void close();
}
