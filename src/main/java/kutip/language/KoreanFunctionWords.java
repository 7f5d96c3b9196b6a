package kutip.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Korean words that hold a sentence together and tell nothing in a text word for word. */
final class KoreanFunctionWords {
  private static final String FILE = "function-words-ko.txt";
  private static final String OPEN = "-";

  /** What may stand behind a noun. */
  static final Set<String> PARTICLES =
      Set.of(
          "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만", "나", "인", "들", "에서",
          "에는", "에게", "으로", "부터", "까지", "이나", "이다", "처럼", "보다", "에서는", "으로는");

  private static final Set<String> WHOLE = new HashSet<>();
  private static final List<String> BEGINNINGS = new ArrayList<>();

  static {
    for (var line : WordLists.lines(FILE)) {
      for (var word : line.split(" ", -1)) {
        if (word.endsWith(OPEN)) {
          BEGINNINGS.add(word.substring(0, word.length() - 1));
        } else {
          WHOLE.add(word);
        }
      }
    }
  }

  private KoreanFunctionWords() {}

  /** How many letters of the word are a function word with but an ending behind it; 0 if none. */
  static int length(String word) {
    for (int length = word.length(); length > 0; length--) {
      var behind = word.substring(length);
      if (WHOLE.contains(word.substring(0, length))
          && (behind.isEmpty() || PARTICLES.contains(behind))) {
        return length;
      }
    }
    return BEGINNINGS.stream()
        .filter(word::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(PARTICLES.contains(word) ? word.length() : 0);
  }
}
