package kutip.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kutip.article.Signature;

/**
 * The signatures of many articles in memory, so that the ones alike to a new one are found without
 * looking at all: locality-sensitive hashing by bands (Leskovec, Rajaraman and Ullman, Mining of
 * Massive Datasets, chapter 3).
 *
 * <p>About 500 bytes an article. For one thread.
 */
final class Sketches {
  private static final int ROWS = 3;
  private static final int BANDS = Signature.VALUES / ROWS;

  /** So many entries of one slot are looked at; more are of a template, not of a copy. */
  private static final int MOST_PROBES = 256;

  /** An article alike to another by the share of places at which their sketches agree. */
  record Alike(String id, double similarity) {}

  private final List<String> ids = new ArrayList<>();
  private final List<byte[]> sketches = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  /** Ordinals plus one by the hash of a band, probed linearly; 0 is free. */
  private int[] table = new int[1 << 16];

  private int used;

  /** Puts an article in, in place of what it had before. */
  void put(String id, Signature signature) {
    remove(id);
    if ((used + BANDS) * 5L > table.length * 3L) {
      grow();
    }
    int ordinal = ids.size();
    ids.add(id);
    ordinals.put(id, ordinal);
    sketches.add(sketch(signature));
    insert(ordinal);
  }

  /** Takes an article out; its entries go when the table next grows. */
  void remove(String id) {
    var ordinal = ordinals.remove(id);
    if (ordinal != null) {
      sketches.set(ordinal, new byte[0]);
    }
  }

  /**
   * The articles whose sketch agrees with {@code signature} at {@code least} or more, best first.
   */
  List<Alike> alike(Signature signature, double least) {
    var sketch = sketch(signature);
    var seen = new HashMap<Integer, Double>();
    for (int band = 0; band < BANDS; band++) {
      int slot = slot(sketch, band);
      for (int probe = 0; probe < MOST_PROBES && table[slot] != 0; probe++) {
        int ordinal = table[slot] - 1;
        slot = (slot + 1) & (table.length - 1);
        if (same(sketch, sketches.get(ordinal), band) && !seen.containsKey(ordinal)) {
          seen.put(ordinal, similarity(sketch, sketches.get(ordinal)));
        }
      }
    }
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new Alike(ids.get(entry.getKey()), entry.getValue()))
        .toList();
  }

  private void insert(int ordinal) {
    for (int band = 0; band < BANDS; band++) {
      int slot = slot(sketches.get(ordinal), band);
      int probes = 0;
      while (table[slot] != 0 && probes++ < MOST_PROBES) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == 0) {
        table[slot] = ordinal + 1;
        used++;
      }
    }
  }

  private void grow() {
    table = new int[Math.max(table.length, Integer.highestOneBit(ordinals.size() * BANDS) * 4)];
    used = 0;
    for (int ordinal = 0; ordinal < sketches.size(); ordinal++) {
      if (sketches.get(ordinal).length > 0) {
        insert(ordinal);
      }
    }
  }

  private int slot(byte[] sketch, int band) {
    long hash = band + 1L;
    for (int row = 0; row < ROWS; row++) {
      hash = (hash ^ (sketch[band * ROWS + row] & 0xff)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 20) & (table.length - 1);
  }

  private static boolean same(byte[] one, byte[] other, int band) {
    int from = band * ROWS;
    return other.length > 0 && Arrays.equals(one, from, from + ROWS, other, from, from + ROWS);
  }

  private static double similarity(byte[] one, byte[] other) {
    int agree = 0;
    for (int at = 0; at < one.length; at++) {
      agree += one[at] == other[at] ? 1 : 0;
    }
    return agree / (double) one.length;
  }

  /** A byte of each minimum: by chance alone one place in 256 agrees. */
  private static byte[] sketch(Signature signature) {
    var sketch = new byte[Signature.VALUES];
    for (int at = 0; at < sketch.length; at++) {
      sketch[at] = (byte) ((signature.value(at) * 0x9E3779B1) >>> 24);
    }
    return sketch;
  }
}
