package kutip.language;

import java.util.List;
import kutip.language.Words.Word;

/** Words that say the opposite of each other, such as rise and fall. */
public final class Opposites {
  private static final List<Pair> PAIRS =
      WordLists.lines("opposites.tsv").stream().map(Opposites::pair).toList();

  private Opposites() {}

  private record Pair(Negations.Forms one, Negations.Forms other) {}

  private static Pair pair(String line) {
    var sides = line.split("\t", 2);
    var one = new Negations.Forms();
    one.add(sides[0]);
    var other = new Negations.Forms();
    other.add(sides[1]);
    return new Pair(one, other);
  }

  /**
   * Whether one text says up where the other says down, and neither says both. A word that is
   * turned round by a negation counts for neither.
   */
  public static boolean part(List<Word> text, List<Word> other) {
    return PAIRS.stream()
        .anyMatch(
            pair ->
                (only(pair.one, pair.other, text) && only(pair.other, pair.one, other))
                    || (only(pair.other, pair.one, text) && only(pair.one, pair.other, other)));
  }

  private static boolean only(Negations.Forms there, Negations.Forms absent, List<Word> text) {
    return text.stream().noneMatch(word -> absent.holds(word.folded()))
        && text.stream().anyMatch(word -> there.holds(word.folded()))
        && Negations.in(text).stream()
            .noneMatch(
                negation ->
                    negation.turned() >= 0 && there.holds(text.get(negation.turned()).folded()));
  }
}
