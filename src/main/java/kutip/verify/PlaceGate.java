package kutip.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Abbreviations;
import kutip.language.Values;
import kutip.language.Words;

/**
 * Finds claims that have one name where their quote has another, though the quote holds both: "the
 * minister of South Korea, Antony Blinken, said" for "the minister of the United States, Antony
 * Blinken, said he and his colleague from South Korea".
 *
 * <p>The place is told by the words before and behind it.
 */
final class PlaceGate {
  /** The longest name that may stand there, in words. */
  private static final int LONGEST = 6;

  private PlaceGate() {}

  static boolean misplaced(Statement claim, List<Statement> quotes) {
    return claim.names().stream()
        .flatMap(name -> parts(name).stream())
        .anyMatch(name -> misplaced(claim, name, quotes));
  }

  /** The name, and what is left of it without its first words: offices stand before names. */
  private static List<List<Integer>> parts(List<Integer> name) {
    var parts = new ArrayList<List<Integer>>();
    for (int from = 0; from < name.size(); from++) {
      parts.add(name.subList(from, name.size()));
    }
    return parts;
  }

  private static boolean misplaced(Statement claim, List<Integer> name, List<Statement> quotes) {
    int before = name.getFirst() - 1;
    int behind = name.getLast() + 1;
    if (before < 0 || behind >= claim.words().size()) {
      return false;
    }
    var first = claim.words().get(before).folded();
    var last = claim.words().get(behind).folded();
    var said = claim.between(before, behind);
    boolean another = false;
    for (var quote : quotes) {
      for (var there : quote.namesBetween(first, last, LONGEST)) {
        if (same(said, there)) {
          return false;
        }
        another = true;
      }
    }
    return another;
  }

  /** Whether both may be one name; "Negeri (Kemlu)" is "Negeri". */
  private static boolean same(String one, String other) {
    var words = folded(one);
    var others = folded(other);
    return words.containsAll(others)
        || others.containsAll(words)
        || Values.between(one, other) != Values.Relation.DIFFERENT
        || spelt(one).stream().anyMatch(spelt(other)::contains);
  }

  private static Set<String> folded(String name) {
    return Words.in(name).stream().map(Words.Word::folded).collect(Collectors.toSet());
  }

  private static Set<String> spelt(String name) {
    var all = new HashSet<>(Abbreviations.variants(name));
    all.add(name);
    return all;
  }
}
