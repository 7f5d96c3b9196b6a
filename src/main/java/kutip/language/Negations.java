package kutip.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that turn a statement round: not, never, denied, in Indonesian, English and Korean. */
public final class Negations {
  private static final Set<String> WHOLE = new HashSet<>();
  private static final List<String> BEGINNINGS = new ArrayList<>();
  private static final List<String> PARTS = new ArrayList<>();

  static {
    for (var line : WordLists.lines("negations.txt")) {
      for (var word : line.strip().split("\\s+", -1)) {
        add(word);
      }
    }
  }

  private Negations() {}

  private static void add(String word) {
    var bare = word.replace("*", "");
    if (word.startsWith("*")) {
      PARTS.add(bare);
    } else if (word.endsWith("*")) {
      BEGINNINGS.add(bare);
    } else {
      WHOLE.add(bare);
    }
  }

  /** Whether a word, folded as in {@link Words}, turns round what it stands with. */
  public static boolean contains(String folded) {
    return WHOLE.contains(folded)
        || PARTS.stream().anyMatch(folded::contains)
        || BEGINNINGS.stream().anyMatch(folded::startsWith);
  }
}
