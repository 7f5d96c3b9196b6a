package kutip.index;

import java.util.List;
import kutip.passage.Filter;

/**
 * The vectors of passages, opened for searching; what is missing here is found by words alone. Safe
 * for many threads.
 */
public interface VectorIndex extends AutoCloseable {

  /** A passage by its id, and how near it is: the cosine, from -1 to 1. */
  record Near(String passage, double cosine) {}

  /** The model the vectors come from. */
  String model();

  /** The passages whose vectors lie nearest; at most {@code k}, nearest first. */
  List<Near> nearest(float[] vector, Filter filter, int k);

  /** Sees from now on what has been committed, by this process or another. */
  void refresh();

  @Override
  void close();
}
