package kutip.article;

import java.util.Arrays;

/** The words of what is evidence in an article, as numbers that equal words share. */
public final class EvidenceWords {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] words = new long[512];
  private int count;

  private EvidenceWords() {}

  /** The words in their order, lower case, whatever stands between them. */
  public static long[] of(Article article) {
    var found = new EvidenceWords();
    int from = 0;
    for (var part : article.boilerplate()) {
      found.add(article.text(), from, part.span().start());
      from = part.span().end();
    }
    found.add(article.text(), from, article.text().length());
    return Arrays.copyOf(found.words, found.count);
  }

  private void add(String text, int from, int to) {
    long word = 0;
    for (int at = from; at <= to; at++) {
      char unit = at < to ? text.charAt(at) : ' ';
      if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
        word = (word ^ Character.toLowerCase(unit)) * 0x100000001B3L + 1;
      } else if (word != 0) {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = mixed(word);
        word = 0;
      }
    }
  }

  /** Spreads a number over all 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mixed(long value) {
    long mixed = value + MIX;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
