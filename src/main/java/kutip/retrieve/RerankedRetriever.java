package kutip.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import kutip.model.PassageReader;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * Orders the best hits of another retriever anew, by what a model that reads question and passage
 * together holds of them.
 *
 * <p>score = scaled score + {@link #WEIGHT} · relevance, the scores scaled to 0 … 1 over the hits
 * that are read (a cross-encoder behind a first stage: Nogueira and Cho, Passage Re-ranking with
 * BERT, 2019).
 *
 * @param depth how many hits are read
 */
public record RerankedRetriever(Retriever first, PassageReader reader, int depth)
    implements Retriever {
  /** In {@link Hit#scores}. */
  static final String NAME = "relevance";

  /** What relevance weighs; chosen on development sets. */
  private static final double WEIGHT = 1;

  public RerankedRetriever {
    if (depth < 1) {
      throw new IllegalArgumentException("the depth is " + depth + "; wanted at least 1");
    }
  }

  @Override
  public List<Hit> retrieve(Query query) {
    var hits = first.retrieve(query.wanting(Math.max(depth, query.k())));
    var read = hits.subList(0, Math.min(depth, hits.size()));
    var passages = read.stream().map(Hit::passage).toList();
    var readings =
        Crossing.read(reader, query, passages, passages.stream().map(Passage::text).toList());
    double best = read.isEmpty() ? 0 : read.getFirst().score();
    double least = read.isEmpty() ? 0 : read.getLast().score();
    var reranked = new ArrayList<Hit>();
    for (int at = 0; at < read.size(); at++) {
      var hit = read.get(at);
      double relevance = readings.get(at).relevance();
      double scaled = best > least ? (hit.score() - least) / (best - least) : 1;
      reranked.add(scored(hit, scaled + WEIGHT * relevance, relevance));
    }
    reranked.sort(Comparator.comparingDouble(Hit::score).reversed());
    var all = new ArrayList<>(reranked);
    all.addAll(hits.subList(read.size(), hits.size()));
    return List.copyOf(all.subList(0, Math.min(query.k(), all.size())));
  }

  private static Hit scored(Hit hit, double score, double relevance) {
    var scores = new HashMap<>(hit.scores());
    scores.put(NAME, relevance);
    return new Hit(hit.passage(), score, hit.ranks(), scores, hit.words());
  }
}
