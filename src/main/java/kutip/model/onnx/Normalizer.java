package kutip.model.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SentencePiece's map of characters, by longest match, remembering what each came from. */
final class Normalizer {
  private final int[] trie;
  private final byte[] outputs;

  /** A normalised text and, for each of its UTF-16 units, the stretch it came from. */
  @SuppressWarnings("ArrayRecordComponent") // long texts; nobody compares them
  record Normal(char[] units, int[] starts, int[] ends, int length) {

    char unit(int at) {
      return units[at];
    }

    int start(int at) {
      return starts[at];
    }

    int end(int at) {
      return ends[at];
    }
  }

  /**
   * @param map size of the trie in bytes, the trie (Darts-clone), and the outputs, each ended by a
   *     zero
   */
  Normalizer(ByteBuffer map) {
    var buffer = map.order(ByteOrder.LITTLE_ENDIAN);
    trie = new int[buffer.getInt() / 4];
    buffer.asIntBuffer().get(trie);
    buffer.position(buffer.position() + 4 * trie.length);
    outputs = new byte[buffer.remaining()];
    buffer.get(outputs);
  }

  /** The text, mapped; what the map does not know is copied. */
  Normal normalize(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var places = places(text, bytes.length);
    var normal = new Growing(text.length() + 16);
    int at = 0;
    while (at < bytes.length) {
      int node = offset(trie[0]);
      int matched = 0;
      int output = 0;
      for (int next = at; next < bytes.length; next++) {
        int unit = bytes[next] & 0xff;
        node ^= unit;
        int value = trie[node];
        if ((value & (1 << 31 | 0xff)) != unit) {
          break;
        }
        node ^= offset(value);
        if ((value >>> 8 & 1) == 1) {
          output = trie[node] & 0x7fffffff;
          matched = next + 1 - at;
        }
      }
      if (matched > 0) {
        int end = output;
        while (outputs[end] != 0) {
          end++;
        }
        normal.add(outputs, output, end, places[at], places[at + matched]);
      } else {
        matched = Math.min(size(bytes[at]), bytes.length - at);
        normal.add(bytes, at, at + matched, places[at], places[at + matched]);
      }
      at += matched;
    }
    return normal.done();
  }

  private static int offset(int unit) {
    return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
  }

  private static int size(byte lead) {
    return (lead & 0x80) == 0 ? 1 : (lead & 0xe0) == 0xc0 ? 2 : (lead & 0xf0) == 0xe0 ? 3 : 4;
  }

  /** For each UTF-8 byte of the text, the UTF-16 unit its character begins at. */
  private static int[] places(String text, int bytes) {
    var places = new int[bytes + 1];
    int to = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int units = Character.charCount(point);
      // Half a surrogate pair becomes one byte: a question mark.
      boolean half = units == 1 && Character.isSurrogate(text.charAt(at));
      int size = point < 0x80 || half ? 1 : point < 0x800 ? 2 : units == 1 ? 3 : 4;
      Arrays.fill(places, to, to + size, at);
      to += size;
      at += units;
    }
    places[to] = text.length();
    return places;
  }

  /** A normalised text under construction. */
  private static final class Growing {
    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    Growing(int size) {
      units = new char[size];
      starts = new int[size];
      ends = new int[size];
    }

    void add(byte[] from, int start, int end, int origin, int originEnd) {
      var added = new String(from, start, end - start, StandardCharsets.UTF_8);
      if (length + added.length() > units.length) {
        int size = 2 * units.length + added.length();
        units = Arrays.copyOf(units, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
      }
      for (int at = 0; at < added.length(); at++) {
        units[length] = added.charAt(at);
        starts[length] = origin;
        ends[length++] = originEnd;
      }
    }

    Normal done() {
      return new Normal(units, starts, ends, length);
    }
  }
}
