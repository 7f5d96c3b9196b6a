package kutip.model;

import java.util.Collections;
import java.util.List;

/** Reads passages for the words that answer a question. Safe for many threads. */
public interface PassageReader extends AutoCloseable {

  /**
   * What reading one passage came to.
   *
   * @param start where the words that answer best begin in the passage, in UTF-16 units
   * @param end where they end, exclusive; equal to {@code start} only if the passage has no words
   * @param answerable probability that the passage answers the question at all, 0 to 1
   * @param relevance probability that the passage is about what is asked, 0 to 1
   * @param margin how far these words beat "no answer", in logits; not calibrated
   */
  record Reading(int start, int end, double answerable, double relevance, double margin) {

    public Reading {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("not a reading: [" + start + ", " + end + ")");
      }
      if (!(answerable >= 0 && answerable <= 1) || !(relevance >= 0 && relevance <= 1)) {
        throw new IllegalArgumentException(
            "answerable is " + answerable + ", relevance " + relevance + "; wanted 0 to 1");
      }
    }

    /** The words that answer best, out of the passage that was read. */
    public String of(String passage) {
      return passage.substring(start, end);
    }
  }

  /** The model's name, as answers show it. */
  String model();

  /**
   * A reading of each passage, in their order. The same passage reads the same beside any other.
   *
   * @throws ModelException when the model gives nothing
   */
  default List<Reading> read(String question, List<String> passages) {
    return read(Collections.nCopies(passages.size(), question), passages);
  }

  /**
   * The same, of each passage under a question of its own.
   *
   * @param questions as many as passages
   */
  List<Reading> read(List<String> questions, List<String> passages);

  @Override
  void close();
}
