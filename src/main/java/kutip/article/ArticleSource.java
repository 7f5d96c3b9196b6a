package kutip.article;

import java.io.IOException;
import java.util.function.Consumer;

/** A place articles come from, read once from front to end. */
public interface ArticleSource {

  /** What reading one thing gave. */
  sealed interface Incoming {
    /** Where it was read, such as a path, for the report. */
    String origin();

    /** What an article can be made of. */
    record Read(String origin, Given given) implements Incoming {}

    /** Something no article can be made of, and why. */
    record Refused(String origin, String reason) implements Incoming {}
  }

  /** Hands on each article, or why it is none, in a stable order. */
  void forEach(Consumer<Incoming> taker) throws IOException;

  /** The share of the source read so far, from 0 to 1; NaN if that is not known. */
  double read();

  /** Whether it gives the same when it is read once more, at little cost. */
  boolean repeatable();
}
