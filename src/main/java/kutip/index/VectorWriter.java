package kutip.index;

import java.util.List;
import java.util.Map;
import kutip.passage.Passage;

/**
 * The vectors of passages, opened for changes; at most one writer at a time, for one thread. What
 * is not committed is lost in a crash, and made again.
 */
public interface VectorWriter extends AutoCloseable {

  /** The articles whose vectors are here, committed or not, by id with the version's stamp. */
  Map<String, String> stamps();

  /** Puts the vectors of one article version in place of what there was of the article. */
  void put(String article, String stamp, List<Passage> passages, List<float[]> vectors);

  /** Takes the vectors of an article out. */
  void remove(String article);

  /** Puts every change so far on disk, for searches to see. */
  void commit();

  /** Closes without committing what is pending. */
  @Override
  void close();
}
