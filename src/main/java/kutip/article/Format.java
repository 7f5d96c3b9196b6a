package kutip.article;

import java.util.Set;
import java.util.function.Consumer;
import kutip.article.ArticleSource.Incoming;

/** A format articles come in. Safe for many threads. */
public interface Format {

  /** What people call it, such as {@code HTML}. */
  String name();

  /** The endings its files have, in lower case and without the dot. */
  Set<String> endings();

  /** Whether {@code head}, the beginning of a file, can be nothing else. */
  boolean recognises(byte[] head);

  /**
   * Hands on each article in {@code file}, or why it is none.
   *
   * @throws Unreadable if the file as a whole gives nothing; articles may have been handed on
   *     before
   */
  void read(RawFile file, Consumer<Incoming> taker) throws Unreadable;
}
