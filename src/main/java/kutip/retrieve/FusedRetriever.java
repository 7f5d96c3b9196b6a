package kutip.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Words;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Merges what words and what meaning find, words weighing as much as they match.
 *
 * <p>score = w · words + (1 − w) · meaning, each leg's scores scaled to 0 … 1 over its first {@link
 * #DEPTH} hits (convex combination: Bruch, Gai and Ingber, An Analysis of Fusion Functions for
 * Hybrid Retrieval, 2023); w = {@link #MOST} · the share of the question's words that one of the
 * best hits by words contains. Across languages that share is small and meaning decides alone.
 */
public record FusedRetriever(Retriever words, Retriever meaning) implements Retriever {
  private static final int DEPTH = 100;

  /** What words weigh when all match; chosen on development sets in three languages. */
  private static final double MOST = 0.35;

  /** So many of the best hits by words are looked at for how well words match. */
  private static final int LOOKED_AT = 3;

  @Override
  public List<Hit> retrieve(Query query) {
    var deep =
        new Query(
            query.text(),
            query.language(),
            query.variants(),
            query.filter(),
            Math.max(DEPTH, query.k()));
    var byWords = words.retrieve(deep);
    var byMeaning = meaning.retrieve(deep);
    double weight = byMeaning.isEmpty() ? 1 : MOST * match(query.text(), byWords);
    Map<String, Merged> merged = new LinkedHashMap<>();
    add(byWords, weight, merged);
    add(byMeaning, 1 - weight, merged);
    return merged.values().stream()
        .sorted(
            Comparator.comparingDouble(Merged::score)
                .reversed()
                .thenComparing(one -> one.hit().passage().id()))
        .limit(query.k())
        .map(Merged::whole)
        .toList();
  }

  /** A hit of one leg or of both, and what it is worth. */
  private record Merged(Hit hit, double score) {

    Merged with(Merged other) {
      var ranks = new HashMap<>(hit.ranks());
      ranks.putAll(other.hit.ranks());
      var scores = new HashMap<>(hit.scores());
      scores.putAll(other.hit.scores());
      return new Merged(new Hit(hit.passage(), 0, ranks, scores), score + other.score);
    }

    Hit whole() {
      return new Hit(hit.passage(), score, hit.ranks(), hit.scores());
    }
  }

  private static void add(List<Hit> hits, double weight, Map<String, Merged> merged) {
    double least = hits.stream().mapToDouble(Hit::score).min().orElse(0);
    double range = hits.stream().mapToDouble(Hit::score).max().orElse(0) - least;
    for (var hit : hits) {
      double scaled = range > 0 ? (hit.score() - least) / range : 1;
      merged.merge(hit.passage().id(), new Merged(hit, weight * scaled), Merged::with);
    }
  }

  /** The largest share of the question's words, by their stems, that one good hit contains. */
  private static double match(String question, List<Hit> hits) {
    var asked = content(question);
    if (asked.isEmpty()) {
      return 1;
    }
    double most = 0;
    for (var hit : hits.subList(0, Math.min(LOOKED_AT, hits.size()))) {
      var said = new ArrayList<Words.Word>();
      said.addAll(Words.in(hit.passage().article().title()));
      said.addAll(Words.in(hit.passage().text()));
      var stems = said.stream().map(Words.Word::stem).collect(Collectors.toSet());
      most = Math.max(most, asked.stream().filter(stems::contains).count() / (double) asked.size());
    }
    return most;
  }

  private static Set<String> content(String text) {
    return Words.in(text).stream()
        .filter(Words.Word::content)
        .map(Words.Word::stem)
        .collect(Collectors.toSet());
  }
}
