package kutip.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A number for each of many words, or several. Without an object a word: with one, the list of
 * words that comes with the program took ten times the memory.
 */
final class WordNumbers {
  /** The words in order, one behind another without anything between. */
  private final String words;

  /** Where in {@link #words} each word ends. */
  private final int[] ends;

  private final int[] numbers;

  /** What a word has for a number. */
  record Numbered(String word, int number) {}

  /**
   * @param all of one word's, those that stand earlier are told first
   */
  WordNumbers(List<Numbered> all) {
    var sorted = all.stream().sorted(Comparator.comparing(Numbered::word)).toList();
    var joined = new StringBuilder();
    ends = new int[sorted.size()];
    numbers = new int[sorted.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = joined.append(sorted.get(i).word()).length();
      numbers[i] = sorted.get(i).number();
    }
    words = joined.toString();
  }

  /** The numbers of the word, none if it is not here. */
  int[] of(String word) {
    int from = before(word);
    int to = from;
    while (to < ends.length && compare(to, word) == 0) {
      to++;
    }
    return Arrays.copyOfRange(numbers, from, to);
  }

  /** How many stand before the word in the order. */
  private int before(String word) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int i, String word) {
    int start = i == 0 ? 0 : ends[i - 1];
    int length = ends[i] - start;
    for (int k = 0; k < Math.min(length, word.length()); k++) {
      int difference = words.charAt(start + k) - word.charAt(k);
      if (difference != 0) {
        return difference;
      }
    }
    return length - word.length();
  }
}
