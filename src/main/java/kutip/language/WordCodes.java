package kutip.language;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for a few known words, looked up in place without a copy of the word. */
final class WordCodes {
  /** What an unknown word has. */
  static final int NONE = 0;

  private static final int LONGEST = 12;
  private static final int LETTER_BITS = 5;

  private final long[] keys;
  private final int[] codes;

  /** Of words in lower-case Latin letters, which may hold an apostrophe, and positive codes. */
  WordCodes(Map<String, Integer> words) {
    var sorted = new TreeMap<Long, Integer>();
    words.forEach((word, code) -> sorted.put(key(word, 0, word.length()), code));
    keys = new long[sorted.size()];
    codes = new int[sorted.size()];
    int at = 0;
    for (var entry : sorted.entrySet()) {
      keys[at] = entry.getKey();
      codes[at] = entry.getValue();
      at++;
    }
    if (keys.length != words.size() || keys[0] < 0) {
      throw new IllegalArgumentException("not all are short words of Latin letters: " + words);
    }
  }

  /** The code of the word from {@code start} to {@code end}, in any case; {@link #NONE} if none. */
  int of(String text, int start, int end) {
    long key = key(text, start, end);
    int at = key < 0 ? -1 : Arrays.binarySearch(keys, key);
    return at < 0 ? NONE : codes[at];
  }

  /** The letters, five bits each; negative for what is no short word of Latin letters. */
  private static long key(String text, int start, int end) {
    if (end - start > LONGEST || end <= start) {
      return -1;
    }
    long key = 0;
    for (int at = start; at < end; at++) {
      char unit = text.charAt(at);
      int letter =
          unit >= 'a' && unit <= 'z'
              ? unit - 'a' + 1
              : unit >= 'A' && unit <= 'Z'
                  ? unit - 'A' + 1
                  : unit == '\'' || unit == '\u2019' ? 27 : 0;
      if (letter == 0) {
        return -1;
      }
      key = key << LETTER_BITS | letter;
    }
    return key;
  }
}
