package kutip.article;

/**
 * The hashes of the first word of a stretch, of its first two, and so on; or of its last.
 *
 * <p>Words are what stands between white space, letter case ignored.
 */
final class Chain {
  private final int[] edges;
  private final long[] hashes;
  private int count;

  private Chain(int most) {
    edges = new int[most];
    hashes = new long[most];
  }

  /** From the first word on, at most {@code most} words. */
  static Chain forward(String text, int from, int to, int most) {
    var chain = new Chain(most);
    long hash = 1;
    int at = from;
    while (chain.count < most) {
      while (at < to && Marks.blank(text.charAt(at))) {
        at++;
      }
      if (at >= to) {
        break;
      }
      long word = 7;
      while (at < to && !Marks.blank(text.charAt(at))) {
        word = word * 31 + Character.toLowerCase(text.charAt(at++));
      }
      hash = EvidenceWords.mixed(hash + word);
      chain.add(at, hash);
    }
    return chain;
  }

  /** From the last word back, at most {@code most} words. */
  static Chain backward(String text, int from, int to, int most) {
    var chain = new Chain(most);
    long hash = 2;
    int at = to;
    while (chain.count < most) {
      while (at > from && Marks.blank(text.charAt(at - 1))) {
        at--;
      }
      if (at <= from) {
        break;
      }
      long word = 7;
      while (at > from && !Marks.blank(text.charAt(at - 1))) {
        word = word * 31 + Character.toLowerCase(text.charAt(--at));
      }
      hash = EvidenceWords.mixed(hash + word);
      chain.add(at, hash);
    }
    return chain;
  }

  /** The hash of all words of a stretch. */
  static long whole(String text, int from, int to) {
    long hash = 3;
    long word = 7;
    boolean inside = false;
    for (int at = from; at <= to; at++) {
      if (at < to && !Marks.blank(text.charAt(at))) {
        word = word * 31 + Character.toLowerCase(text.charAt(at));
        inside = true;
      } else if (inside) {
        hash = EvidenceWords.mixed(hash + word);
        word = 7;
        inside = false;
      }
    }
    return hash;
  }

  private void add(int edge, long hash) {
    edges[count] = edge;
    hashes[count++] = hash;
  }

  int count() {
    return count;
  }

  /** Where the {@code words}-th word from the edge ends, or begins if read backward. */
  int edge(int words) {
    return edges[words - 1];
  }

  /** The hash of that many words. */
  long hash(int words) {
    return hashes[words - 1];
  }
}
