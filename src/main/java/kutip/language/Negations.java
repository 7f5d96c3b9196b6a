package kutip.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kutip.language.Words.Word;

/** The words that turn a statement round: not, never, denied, in Indonesian, English and Korean. */
public final class Negations {
  private static final Forms NOT = new Forms();
  private static final Forms DENYING = new Forms();
  private static final List<List<String>> IDIOMS = new ArrayList<>();

  /** How far behind a negation stands what it turns round, in words. */
  private static final int REACH = 4;

  static {
    for (var line : WordLists.lines("negations.txt")) {
      var columns = line.split("\t", 2);
      switch (columns[0]) {
        case "not" -> NOT.add(columns[1]);
        case "deny" -> DENYING.add(columns[1]);
        default -> {
          for (var idiom : columns[1].split(",", -1)) {
            IDIOMS.add(List.of(idiom.strip().split(" ", -1)));
          }
        }
      }
    }
  }

  private Negations() {}

  /** Whether a word, folded as in {@link Words}, turns round what it stands with. */
  public static boolean contains(String folded) {
    return NOT.holds(folded) || DENYING.holds(folded);
  }

  /**
   * What turns a statement round in one place.
   *
   * @param at the word's place
   * @param denying whether somebody says no, rather than the sentence itself
   * @param turned the place of the word turned round; -1 if none can be told
   */
  public record Negation(int at, boolean denying, int turned) {}

  /** The negations of a sentence, in their order. */
  public static List<Negation> in(List<Word> sentence) {
    var found = new ArrayList<Negation>();
    for (int at = 0; at < sentence.size(); at++) {
      var word = sentence.get(at).folded();
      if (idiom(sentence, at)) {
        continue;
      }
      if (NOT.holds(word)) {
        boolean behind = Sounds.hangul(word.charAt(0)) && word.length() > 1;
        found.add(new Negation(at, false, behind ? at - 1 : turned(sentence, at)));
      } else if (DENYING.holds(word)) {
        found.add(new Negation(at, true, denied(sentence, at)));
      }
    }
    return found;
  }

  private static boolean idiom(List<Word> sentence, int at) {
    return IDIOMS.stream()
        .anyMatch(
            idiom -> {
              for (int word = 0; word < idiom.size(); word++) {
                if (at + word >= sentence.size()
                    || !sentence.get(at + word).folded().equals(idiom.get(word))) {
                  return false;
                }
              }
              return true;
            });
  }

  private static int turned(List<Word> sentence, int at) {
    for (int next = at + 1; next < Math.min(sentence.size(), at + REACH); next++) {
      if (sentence.get(next).content() && !contains(sentence.get(next).folded())) {
        return next;
      }
    }
    return -1;
  }

  /** What is denied is told where it is a verb: "refused to send", "menolak mengirim". */
  private static int denied(List<Word> sentence, int at) {
    int next = turned(sentence, at);
    if (next < 0) {
      return -1;
    }
    var word = sentence.get(next).folded();
    var before = sentence.get(next - 1).folded();
    boolean verb =
        before.equals("to")
            || before.equals("untuk")
            || word.endsWith("ing")
            || (word.length() > REACH && (word.startsWith("me") || word.startsWith("ber")));
    return verb ? next : -1;
  }

  /** Words, and beginnings and parts of words. */
  static final class Forms {
    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    void add(String words) {
      for (var word : words.strip().split("\\s+", -1)) {
        var bare = word.replace("*", "");
        if (word.startsWith("*")) {
          parts.add(bare);
        } else if (word.endsWith("*")) {
          beginnings.add(bare);
        } else {
          whole.add(bare);
        }
      }
    }

    boolean holds(String folded) {
      return whole.contains(folded)
          || parts.stream().anyMatch(folded::contains)
          || beginnings.stream().anyMatch(folded::startsWith);
    }
  }
}
