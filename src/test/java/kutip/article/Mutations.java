package kutip.article;

import java.util.Arrays;
import java.util.Random;

/** Damages valid input as disks, networks and people do. */
public final class Mutations {

  private Mutations() {}

  /** {@code valid} with a few bytes changed, cut out, doubled, or its end missing. */
  public static byte[] of(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int times = 1 + random.nextInt(8);
    for (int time = 0; time < times && bytes.length > 1; time++) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = joined(bytes, 0, at, to, bytes.length);
        case 2 -> bytes = joined(bytes, 0, to, at, bytes.length);
        case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> bytes[at] = (byte) "<>\"'{}[]:;&\\\n\0-%".charAt(random.nextInt(16));
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int from, int to, int again, int end) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + end - again);
    System.arraycopy(bytes, again, joined, to - from, end - again);
    return joined;
  }
}
