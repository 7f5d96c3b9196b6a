package kutip.article;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A MinHash sketch of an article's evidence: how alike two articles are, without their texts.
 *
 * <p>Broder, On the resemblance and containment of documents, 1997: the share of places at which
 * two sketches agree estimates |A ∩ B| / |A ∪ B| over the articles' sets of three words in a row.
 */
public final class Signature {
  /** How many minima a sketch holds; the estimate's standard error is at most .045. */
  public static final int VALUES = 128;

  /** An article with fewer runs of words is too short for its likeness to mean anything. */
  private static final int LEAST_RUNS = 20;

  private static final long[] FACTORS = new long[VALUES];

  static {
    for (int at = 0; at < VALUES; at++) {
      FACTORS[at] = EvidenceWords.mixed(at) | 1;
    }
  }

  private final int[] minima;

  private Signature(int[] minima) {
    this.minima = minima;
  }

  /** The sketch of what is evidence in {@code article}; empty if that is too short. */
  public static Optional<Signature> of(Article article) {
    return of(EvidenceWords.of(article));
  }

  /** The sketch of {@code words}, as {@link EvidenceWords} gives them; empty if they are few. */
  public static Optional<Signature> of(long[] words) {
    if (words.length < LEAST_RUNS + 2) {
      return Optional.empty();
    }
    var minima = new int[VALUES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int at = 2; at < words.length; at++) {
      long run = EvidenceWords.mixed(EvidenceWords.mixed(words[at - 2]) + words[at - 1]);
      run = EvidenceWords.mixed(run) + words[at];
      for (int value = 0; value < VALUES; value++) {
        minima[value] = Math.min(minima[value], (int) ((run * FACTORS[value]) >>> 33));
      }
    }
    return Optional.of(new Signature(minima));
  }

  /** The sketch that {@link #bytes} gave. */
  public static Signature of(byte[] bytes) {
    if (bytes.length != VALUES * Integer.BYTES) {
      throw new IllegalArgumentException(
          "a signature has " + VALUES * Integer.BYTES + " bytes, got " + bytes.length);
    }
    var minima = new int[VALUES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
    return new Signature(minima);
  }

  /** The sketch as bytes, to be stored. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(VALUES * Integer.BYTES);
    bytes.asIntBuffer().put(minima);
    return bytes.array();
  }

  /** The minimum at {@code place}, from 0 to {@link #VALUES} - 1; not negative. */
  public int value(int place) {
    return minima[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(minima, signature.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
