package kutip.retrieve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Words;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Leaves out what another hit says already: the same passage in a copy of its article.
 *
 * <p>The copies of one wire text would else fill the places of other sources. Of each the best
 * ranked stays.
 */
public record DeduplicatedRetriever(Retriever all) implements Retriever {
  /** So many times as many hits are asked for, to have enough when copies are gone. */
  private static final int WIDER = 2;

  /** The share of words in common from which two passages of one origin are the same. */
  private static final double SAME = 0.8;

  @Override
  public List<Hit> retrieve(Query query) {
    var kept = new ArrayList<Hit>();
    for (var hit : all.retrieve(query.wanting(WIDER * query.k()))) {
      if (kept.size() == query.k()) {
        break;
      }
      if (kept.stream().noneMatch(other -> copy(hit, other))) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean copy(Hit hit, Hit other) {
    var article = hit.passage().article();
    var theirs = other.passage().article();
    return article.origin().equals(theirs.origin())
        && !article.id().equals(theirs.id())
        && alike(words(hit), words(other)) >= SAME;
  }

  /** |A ∩ B| / |A ∪ B|. */
  private static double alike(Set<String> one, Set<String> other) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    int all = one.size() + other.size() - common.size();
    return all == 0 ? 1 : (double) common.size() / all;
  }

  private static Set<String> words(Hit hit) {
    return Words.in(hit.passage().text()).stream()
        .map(Words.Word::folded)
        .collect(Collectors.toSet());
  }
}
