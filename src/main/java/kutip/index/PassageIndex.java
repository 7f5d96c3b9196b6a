package kutip.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Version;
import kutip.passage.Filter;
import kutip.passage.Passage;
import kutip.passage.Scored;

/**
 * One corpus, opened for searching. Safe for many threads; sees what was committed at the last
 * {@link #refresh}.
 */
public interface PassageIndex extends AutoCloseable {

  /** The passages whose words match best, by BM25; at most {@code k}, best first. */
  List<Scored> matching(String words, Filter filter, int k);

  /** The current version of an article; empty if there is none, or it was removed. */
  Optional<Version> article(String id);

  /**
   * The version of an article whose text has this hash, current or not; empty if it was never kept.
   */
  Optional<Version> version(String id, String sha256);

  /** Every version an article has had, newest first. */
  List<Version> versions(String id);

  /**
   * The current articles by id, after {@code after} ("" from the start), at most {@code limit}.
   *
   * @param words all of these stand in the title; blank for any title
   */
  List<Version> articles(String words, Filter filter, String after, int limit);

  /** The current articles with the words of the article {@code origin}, by id, at most 1,000. */
  List<Version> copies(String origin);

  /**
   * Every current article by id, with a stamp that changes with its passages, its source and its
   * date.
   */
  Map<String, String> stamps();

  /** The current passages with these ids, in their order; one that is not there is left out. */
  List<Passage> passages(List<String> ids);

  /** The words of the corpus. */
  Vocabulary vocabulary();

  CorpusState state();

  /** Sees from now on what has been committed, by this process or another. */
  void refresh();

  @Override
  void close();
}
