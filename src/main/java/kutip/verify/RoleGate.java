package kutip.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds claims in which two names have changed places around the verb of their quote: who attacked
 * whom.
 */
final class RoleGate {
  /** With these between verb and name, both do the same thing, or the name is no object. */
  private static final Set<String> TOGETHER = Set.of("dengan", "with", "bersama", "dan", "and");

  private static final Set<String> BY = Set.of("oleh", "by");
  private static final Set<String> ENGLISH_PASSIVE =
      Set.of("was", "were", "is", "are", "been", "being", "be");

  /** How far from its verb a name may stand, in words. */
  private static final int NEAR = 4;

  private static final int SHORTEST_VERB = 4;

  private RoleGate() {}

  /** A verb with the names before and behind it. */
  private record Deed(String stem, Set<String> before, Set<String> behind, boolean passive) {
    Set<String> doer() {
      return passive ? behind : before;
    }

    Set<String> done() {
      return passive ? before : behind;
    }
  }

  static boolean swapped(Statement claim, List<Statement> quotes) {
    var said = quotes.stream().flatMap(quote -> deeds(quote).stream()).toList();
    return deeds(claim).stream()
        .anyMatch(
            deed ->
                said.stream().anyMatch(other -> turned(deed, other))
                    && said.stream().noneMatch(other -> same(deed, other)));
  }

  private static boolean turned(Deed deed, Deed other) {
    return sameVerb(deed.stem, other.stem)
        && meet(deed.doer(), other.done())
        && meet(deed.done(), other.doer())
        && !meet(deed.doer(), deed.done());
  }

  private static boolean same(Deed deed, Deed other) {
    return sameVerb(deed.stem, other.stem)
        && meet(deed.doer(), other.doer())
        && meet(deed.done(), other.done());
  }

  /** "menyerang" and "diserang" lose different beginnings on the way to their stems. */
  private static boolean sameVerb(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= SHORTEST_VERB
            && (one.endsWith(other) || other.endsWith(one)));
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static List<Deed> deeds(Statement statement) {
    var names = statement.names();
    return IntStream.range(0, statement.words().size())
        .mapToObj(at -> deed(statement, names, at))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Deed> deed(Statement statement, List<List<Integer>> names, int at) {
    var verb = statement.words().get(at);
    if (statement.capital(at)
        || !verb.content()
        || verb.stem().length() < SHORTEST_VERB - 1
        || verb.folded().startsWith("ber")) {
      return Optional.empty();
    }
    var before =
        names.stream()
            .filter(name -> name.getLast() < at && at - name.getLast() <= NEAR)
            .reduce((one, other) -> other);
    var behind =
        names.stream()
            .filter(name -> name.getFirst() > at && name.getFirst() - at <= NEAR)
            .findFirst();
    if (before.isEmpty() || behind.isEmpty()) {
      return Optional.empty();
    }
    var around = new HashSet<String>();
    for (int between = before.get().getLast() + 1; between < behind.get().getFirst(); between++) {
      around.add(statement.words().get(between).folded());
    }
    if (meet(around, TOGETHER)) {
      return Optional.empty();
    }
    boolean passive =
        verb.folded().startsWith("di")
            || (meet(around, BY)
                && (meet(around, ENGLISH_PASSIVE) || verb.folded().startsWith("ter")));
    return Optional.of(
        new Deed(
            verb.stem(), statement.folded(before.get()), statement.folded(behind.get()), passive));
  }
}
