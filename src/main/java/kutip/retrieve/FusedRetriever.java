package kutip.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import kutip.index.PassageIndex;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.passage.Scored;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * Merges what words and what meaning find, words weighing as much as they match.
 *
 * <p>score = w · words + (1 − w) · meaning, each ranking's scores scaled to 0 … 1 over its first
 * {@link #DEPTH} passages (convex combination: Bruch, Gai and Ingber, An Analysis of Fusion
 * Functions for Hybrid Retrieval, 2023); w = {@link #MOST} · the share of the question's words that
 * one of the best passages by words contains. Across languages cosine and score by words are added
 * as they are: there the best by words may be worth nothing.
 */
public record FusedRetriever(PassageIndex index, Ranker words, Ranker meaning)
    implements Retriever {
  private static final int DEPTH = 50;

  /** What words weigh when all match; chosen on development sets in three languages. */
  private static final double MOST = 0.35;

  /**
   * What a point of the score by words adds to the cosine across languages: by names as they sound,
   * numbers, and what the list of words has. What stands for a word may be another one, so that the
   * best must not count as much whatever it holds.
   */
  private static final double ACROSS = 0.012;

  /** So many of the best passages are looked at for how well words match, and their script. */
  private static final int LOOKED_AT = 3;

  @Override
  public List<Hit> retrieve(Query query) {
    var deep = query.wanting(Math.max(DEPTH, query.k()));
    var nearby = Meanwhile.doing(() -> looked(meaning.rank(deep)));
    var found = looked(words.rank(deep));
    var byWords = found.ranked;
    double matched = match(new Matching(query), found.best);
    var near = nearby.result();
    var byMeaning = near.ranked;
    var known = RankedRetriever.byId(found.best);
    known.putAll(RankedRetriever.byId(near.best));
    Map<String, Merged> merged = new HashMap<>();
    if (!byMeaning.isEmpty() && across(query, near.best)) {
      add(words.name(), byWords, score -> ACROSS * score, merged);
      double least = byMeaning.getLast().score();
      add(meaning.name(), byMeaning, score -> score - least, merged);
    } else {
      double weight = byMeaning.isEmpty() ? 1 : MOST * matched;
      add(words.name(), byWords, scaled(byWords, weight), merged);
      add(meaning.name(), byMeaning, scaled(byMeaning, 1 - weight), merged);
    }
    var best =
        merged.values().stream()
            .sorted(Comparator.comparingDouble(Merged::score).reversed().thenComparing(Merged::id))
            .toList();
    return read(best, query, known);
  }

  /**
   * The first of {@code best} that are still there, as many as wanted; some are known. The filter
   * is asked again: vectors may be those of an article before its date or source was corrected.
   */
  private List<Hit> read(List<Merged> best, Query query, Map<String, Passage> known) {
    int k = query.k();
    var hits = new ArrayList<Hit>();
    for (int from = 0; from < best.size() && hits.size() < k; ) {
      var some = best.subList(from, Math.min(best.size(), from + k - hits.size()));
      var unread = some.stream().map(Merged::id).filter(id -> !known.containsKey(id)).toList();
      known.putAll(RankedRetriever.byId(index.passages(unread)));
      for (var one : some) {
        var passage = known.get(one.id);
        if (passage != null && query.filter().allows(passage.article())) {
          hits.add(one.hit(passage));
        }
      }
      from += some.size();
    }
    return hits;
  }

  /** A passage that one ranking holds or both, and what it is worth so far. */
  private static final class Merged {
    private final String id;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Double> scores = new HashMap<>();
    private double score;

    Merged(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    double score() {
      return score;
    }

    Hit hit(Passage passage) {
      return new Hit(passage, score, ranks, scores, List.of());
    }
  }

  private static void add(
      String ranking, List<Scored> ranked, DoubleUnaryOperator worth, Map<String, Merged> merged) {
    int rank = 0;
    for (var one : ranked) {
      var passage = merged.computeIfAbsent(one.passage(), Merged::new);
      passage.score += worth.applyAsDouble(one.score());
      passage.ranks.put(ranking, ++rank);
      passage.scores.put(ranking, one.score());
    }
  }

  /** The scores of a ranking from 0 to {@code weight}. */
  private static DoubleUnaryOperator scaled(List<Scored> ranked, double weight) {
    double least = ranked.stream().mapToDouble(Scored::score).min().orElse(0);
    double range = ranked.stream().mapToDouble(Scored::score).max().orElse(0) - least;
    return score -> weight * (range > 0 ? (score - least) / range : 1);
  }

  /** The largest share of the question's words that one good passage contains. */
  private static double match(Matching matching, List<Passage> best) {
    return best.stream().mapToDouble(matching::share).max().orElse(0);
  }

  /** Whether there are best passages, and all are in another language than the question. */
  private static boolean across(Query query, List<Passage> best) {
    return !best.isEmpty()
        && best.stream()
            .allMatch(passage -> Crossing.between(query.language(), passage.article().language()));
  }

  /**
   * A ranking, looked at.
   *
   * @param best its first passages
   */
  private record Looked(List<Scored> ranked, List<Passage> best) {}

  private Looked looked(List<Scored> ranked) {
    var best = ranked.subList(0, Math.min(LOOKED_AT, ranked.size()));
    return new Looked(ranked, index.passages(best.stream().map(Scored::passage).toList()));
  }
}
