package kutip.article;

import java.util.Arrays;

/**
 * What is known to repeat across the articles of a source, as a set of 64-bit hashes.
 *
 * <p>Safe for many threads. {@link LineLearner} makes it; {@link #hashes} are all there is to keep.
 */
public final class LearnedLines {
  /** Nothing learned. */
  public static final LearnedLines NONE = new LearnedLines(new long[0]);

  /** What a hash stands for, so that equal words in another place are another hash. */
  enum Kind {
    LINE(1),
    BEGINNING(2),
    END(3),
    HEADLINE(4),
    TITLE(5);

    private final int salt;

    Kind(int salt) {
      this.salt = salt;
    }
  }

  /** The longest line, in characters, that is looked up as a whole. */
  static final int LONGEST_LINE = 300;

  /** The longest repeated beginning or end of a line, in words. */
  static final int LONGEST_EDGE = 320;

  static final int LONGEST_HEADLINE = 30;
  private static final int FEWEST_WORDS = 4;
  private static final String STOPS = ".!?…\"”";
  private static final String CLOSED = STOPS + "’)]";
  private static final String BEGUN = STOPS + "-–—";

  private final long[] sorted;

  private LearnedLines(long[] sorted) {
    this.sorted = sorted;
  }

  /** What these hashes stand for. */
  public static LearnedLines of(long[] hashes) {
    var sorted = hashes.clone();
    Arrays.sort(sorted);
    return new LearnedLines(sorted);
  }

  /** All that is known, in ascending order. */
  public long[] hashes() {
    return sorted.clone();
  }

  /** Whether this line stands in so many of the source's articles that it is no evidence. */
  public boolean furniture(String source, String line) {
    return line(source, line, 0, line.length());
  }

  boolean line(String source, String text, int from, int to) {
    return sorted.length > 0
        && to - from <= LONGEST_LINE
        && has(key(Kind.LINE, source, Chain.whole(text, from, to)));
  }

  /** The end of what many of the source's texts begin with; {@code from} if nothing. */
  int beginningEnd(String source, String text, int from, int to) {
    if (sorted.length == 0) {
      return from;
    }
    var chain = Chain.forward(text, from, to, LONGEST_EDGE);
    int words = known(Kind.BEGINNING, source, chain);
    while (words >= FEWEST_WORDS) {
      if (BEGUN.indexOf(text.charAt(chain.edge(words) - 1)) >= 0) {
        return chain.edge(words);
      }
      words--;
    }
    return from;
  }

  /** The beginning of what many of the source's texts end with; {@code to} if nothing. */
  int endStart(String source, String text, int from, int to) {
    if (sorted.length == 0) {
      return to;
    }
    var chain = Chain.backward(text, from, to, LONGEST_EDGE);
    int words = known(Kind.END, source, chain);
    while (words >= FEWEST_WORDS) {
      int start = chain.edge(words);
      int before = start - 1;
      while (before >= from && Marks.blank(text.charAt(before))) {
        before--;
      }
      if (before < from || CLOSED.indexOf(text.charAt(before)) >= 0) {
        return start;
      }
      words--;
    }
    return to;
  }

  /** The end of a headline that is the title of another article; {@code from} if it is none. */
  int titleEnd(String text, int from, int to) {
    return headlineEnd(Kind.TITLE, text, from, to);
  }

  /**
   * The end of the words that followed a link elsewhere, too; {@code from} if they did not.
   *
   * <p>The headline is at least as long: two headlines can begin with the same words.
   */
  int headlineEnd(String text, int from, int to) {
    int end = headlineEnd(Kind.HEADLINE, text, from, to);
    // Where all is known, the same article was read twice, and the headline's end is still open.
    return end - from >= LONGEST_LINE ? from : end;
  }

  private int headlineEnd(Kind kind, String text, int from, int to) {
    if (sorted.length == 0) {
      return from;
    }
    var chain = Chain.forward(text, from, to, LONGEST_HEADLINE);
    int words = chain.count();
    while (words >= FEWEST_WORDS && !has(key(kind, "", chain.hash(words)))) {
      words--;
    }
    return words < FEWEST_WORDS || words == LONGEST_HEADLINE ? from : chain.edge(words);
  }

  /** How many words from the edge are known, whatever they begin or end with. */
  private int known(Kind kind, String source, Chain chain) {
    int words = 0;
    for (int more = 1; more <= chain.count(); more++) {
      if (has(key(kind, source, chain.hash(more)))) {
        words = more;
      } else if (more > words + FEWEST_WORDS) {
        break;
      }
    }
    return words;
  }

  private boolean has(long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  static long key(Kind kind, String source, long hash) {
    return EvidenceWords.mixed(
        hash * 31 + RuleTable.hash(source, 0, source.length()) * 131 + kind.salt);
  }
}
