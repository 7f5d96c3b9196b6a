package kutip.index;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import kutip.article.Article;
import kutip.article.LearnedLines;
import kutip.article.Version;
import kutip.passage.Passage;

/**
 * One corpus, opened for changes; at most one writer at a time. What is not committed is lost in a
 * crash.
 */
public interface PassageWriter extends AutoCloseable {

  /** What keeping an article did. */
  enum Kept {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * Keeps an article with its passages, atomically; a new text becomes a version beside the old
   * one.
   */
  Kept keep(Article article, List<Passage> passages, Origin origin);

  /** The current version of an article, committed or not; empty if there is none. */
  Optional<Version> current(String id);

  /** Hands on the origin of every article that is current and committed, by the article's id. */
  void origins(BiConsumer<String, Origin> taker);

  /** What is known to repeat across the articles of a source, committed or not. */
  LearnedLines learned();

  /** Remembers what is known to repeat, in place of what was known before. */
  void learn(LearnedLines learned);

  /** Takes an article out of answers, its versions staying readable; false if there was none. */
  boolean remove(String id);

  /** Puts every change so far on disk; from then on no crash loses it. */
  void commit();

  /**
   * Puts together what has come bit by bit, so that it is searched faster. May take as long as
   * reading all there is, and be called while another thread changes the corpus.
   *
   * @return whether there is something to commit, and nothing else is pending; false if it can no
   *     longer write
   */
  boolean settle();

  /** Whether it can still write; a disk that failed, or is full, may have ended that. */
  boolean isOpen();

  /** Closes without committing what is pending. */
  @Override
  void close();
}
