package kutip.model.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * XLM-R's tokenizer: the likeliest pieces of each word, each with the stretch of text it stands
 * for. Kudo, "Subword Regularization", ACL 2018: argmax Σ log p(piece). Safe for many threads.
 */
final class XlmrTokenizer {
  static final int BOS = 0;
  static final int EOS = 2;

  private static final int UNKNOWN = 3;

  /** Opens every word. */
  private static final char OPENING = '\u2581';

  private static final int MAGIC = 0x524D4C58;

  /** How far an unknown character lies below the least likely piece. */
  private static final double UNKNOWN_PENALTY = 10;

  private final Normalizer normalizer;
  private final char[] pieces;
  private final int[] offsets;
  private final float[] scores;
  private final int[] table = new int[1 << 19];
  private final int longest;
  private final double unknownScore;

  /**
   * Pieces of a text.
   *
   * @param starts where each begins in the text, in UTF-16 units
   * @param ends where each ends, exclusive; its start for a piece that only opens a word
   */
  @SuppressWarnings("ArrayRecordComponent") // long texts; nobody compares them
  record Tokens(int[] ids, int[] starts, int[] ends) {

    int count() {
      return ids.length;
    }

    /** The first {@code most} of them. */
    Tokens first(int most) {
      return most >= ids.length
          ? this
          : new Tokens(
              Arrays.copyOf(ids, most), Arrays.copyOf(starts, most), Arrays.copyOf(ends, most));
    }
  }

  /**
   * @param vocabulary the pieces with their scores and the map of characters, little endian:
   *     "XLMR", count, size of the map, the map, scores (float), lengths (byte), pieces (UTF-16)
   */
  XlmrTokenizer(InputStream vocabulary) throws IOException {
    var buffer = ByteBuffer.wrap(vocabulary.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    if (buffer.getInt() != MAGIC) {
      throw new IOException("not a vocabulary of XLM-R");
    }
    int count = buffer.getInt();
    int mapSize = buffer.getInt();
    normalizer = new Normalizer(buffer.slice(buffer.position(), mapSize));
    buffer.position(buffer.position() + mapSize);
    scores = new float[count];
    buffer.asFloatBuffer().get(scores);
    buffer.position(buffer.position() + 4 * count);
    offsets = new int[count + 1];
    for (int id = 0; id < count; id++) {
      offsets[id + 1] = offsets[id] + (buffer.get() & 0xff);
    }
    pieces = new char[offsets[count]];
    buffer.asCharBuffer().get(pieces);
    int most = 0;
    double least = 0;
    for (int id = 0; id < count; id++) {
      least = Math.min(least, scores[id]);
      // The first four and the last are signs of the model, never text.
      if (id > UNKNOWN && id < count - 1) {
        most = Math.max(most, offsets[id + 1] - offsets[id]);
        enter(id);
      }
    }
    longest = most;
    unknownScore = least - UNKNOWN_PENALTY;
  }

  private void enter(int id) {
    int hash = 0;
    for (int at = offsets[id]; at < offsets[id + 1]; at++) {
      hash = hash * 31 + pieces[at];
    }
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = id;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & (table.length - 1);
  }

  /** The piece of these characters; -1 if there is none. */
  private int find(char[] word, int from, int to, int hash) {
    for (int slot = slot(hash); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
      int id = table[slot];
      if (offsets[id + 1] - offsets[id] == to - from
          && Arrays.equals(pieces, offsets[id], offsets[id + 1], word, from, to)) {
        return id;
      }
    }
    return -1;
  }

  /** The pieces of {@code text}, without signs at its ends. */
  Tokens tokens(String text) {
    var normal = normalizer.normalize(text);
    var tokens = new Growing(text.length() / 3 + 8);
    int at = 0;
    while (at < normal.length()) {
      if (outside(normal.unit(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < normal.length() && !outside(normal.unit(end))) {
        end++;
      }
      word(normal, at, end, tokens);
      at = end;
    }
    return tokens.done();
  }

  private static boolean outside(char unit) {
    return Character.isWhitespace(unit) || unit == OPENING;
  }

  /** Viterbi over one word. */
  private void word(Normalizer.Normal normal, int start, int end, Growing tokens) {
    int length = end - start + 1;
    var word = new char[length];
    word[0] = OPENING;
    for (int at = 1; at < length; at++) {
      word[at] = normal.unit(start + at - 1);
    }
    var best = new double[length + 1];
    var from = new int[length + 1];
    var id = new int[length + 1];
    Arrays.fill(from, -1);
    int at = 0;
    while (at < length) {
      int one = Character.isHighSurrogate(word[at]) && at + 1 < length ? 2 : 1;
      boolean single = false;
      int hash = 0;
      for (int to = at + 1; to <= length && to - at <= longest; to++) {
        hash = hash * 31 + word[to - 1];
        int piece = find(word, at, to, hash);
        if (piece < 0) {
          continue;
        }
        offer(best, from, id, at, to, best[at] + scores[piece], piece);
        single |= to - at == one;
      }
      if (!single) {
        offer(best, from, id, at, at + one, best[at] + unknownScore, UNKNOWN);
      }
      at += one;
    }
    emit(normal, start, from, id, tokens);
  }

  private static void offer(
      double[] best, int[] from, int[] id, int at, int to, double score, int piece) {
    if (from[to] < 0 || score > best[to]) {
      best[to] = score;
      from[to] = at;
      id[to] = piece;
    }
  }

  private static void emit(
      Normalizer.Normal normal, int start, int[] from, int[] id, Growing tokens) {
    var ends = new int[from.length];
    int count = 0;
    for (int end = from.length - 1; end > 0; end = from[end]) {
      ends[count++] = end;
    }
    for (int at = count - 1; at >= 0; at--) {
      int end = ends[at];
      int begin = Math.max(0, from[end] - 1) + start;
      int first = normal.start(begin);
      int last = end > 1 ? normal.end(start + end - 2) : first;
      boolean goesOn = id[end] == UNKNOWN && at < count - 1 && id[ends[at + 1]] == UNKNOWN;
      tokens.add(id[end], first, last, goesOn);
    }
  }

  /** Tokens under construction. */
  private static final class Growing {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private int count;

    Growing(int size) {
      ids = new int[size];
      starts = new int[size];
      ends = new int[size];
    }

    /**
     * @param goesOn whether it is one with the token before: unknown characters in a row are one
     */
    void add(int id, int start, int end, boolean goesOn) {
      if (goesOn) {
        ends[count - 1] = end;
        return;
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ids[count] = id;
      starts[count] = start;
      ends[count++] = end;
    }

    Tokens done() {
      return new Tokens(ids, starts, ends).first(count);
    }
  }
}
