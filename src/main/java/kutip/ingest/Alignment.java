package kutip.ingest;

/** How much of two texts is the same words in the same order. */
final class Alignment {
  /** So many words of each are aligned; what is copied shows in the beginning. */
  private static final int MOST_WORDS = 3_000;

  private Alignment() {}

  /**
   * Twice the length of the longest common subsequence over the length of both, from 0 to 1: Dice's
   * coefficient, so that a text that quotes another whole but goes on is not alike.
   */
  static double of(long[] one, long[] other) {
    int rows = Math.min(one.length, MOST_WORDS);
    int columns = Math.min(other.length, MOST_WORDS);
    if (rows + columns == 0) {
      return 0;
    }
    var above = new int[columns + 1];
    var row = new int[columns + 1];
    for (int at = 1; at <= rows; at++) {
      for (int to = 1; to <= columns; to++) {
        row[to] =
            one[at - 1] == other[to - 1] ? above[to - 1] + 1 : Math.max(above[to], row[to - 1]);
      }
      var done = above;
      above = row;
      row = done;
    }
    return 2.0 * above[columns] / (rows + columns);
  }
}
