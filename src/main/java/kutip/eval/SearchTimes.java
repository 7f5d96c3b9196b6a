package kutip.eval;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kutip.index.PassageIndex;
import kutip.index.VectorIndex;
import kutip.language.Languages;
import kutip.model.Embedder;
import kutip.model.RememberingEmbedder;
import kutip.passage.Filter;
import kutip.question.Query;
import kutip.question.Question;
import kutip.question.RuleRewriter;
import kutip.retrieve.DenseRanker;
import kutip.retrieve.FusedRetriever;
import kutip.retrieve.LexicalRanker;
import kutip.retrieve.RankedRetriever;
import kutip.retrieve.Retriever;
import kutip.retrieve.Usual;

/** How long the retrievers take over one corpus, without the embedding of the question. */
public final class SearchTimes {
  /** As many passages as an answer is drawn from; the fused retriever itself looks deeper. */
  private static final int WANTED = 8;

  private static final int WARM_UP = 1_500;
  private static final int HEADLINES = 500;
  private static final List<Integer> THREADS = List.of(1, 2);

  private SearchTimes() {}

  /** One retriever on some threads. */
  public record Leg(String retriever, int threads, SearchLoad.Latency latency) {}

  /** How long the embedding of a question takes. */
  static SearchLoad.Latency embedding(Embedder embedder, List<String> questions) {
    return SearchLoad.measure(1, questions.size(), at -> embed(embedder, questions.get(at)));
  }

  private static void embed(Embedder embedder, String question) {
    var _ = embedder.question(question, Languages.of(question));
  }

  /** The headlines of some articles, evenly drawn: what is asked if no questions are given. */
  static List<String> headlines(PassageIndex index) {
    var articles = List.copyOf(new TreeMap<>(index.stamps()).keySet());
    var headlines = new ArrayList<String>();
    int step = Math.max(1, articles.size() / HEADLINES);
    for (int at = 0; at < articles.size() && headlines.size() < HEADLINES; at += step) {
      index
          .article(articles.get(at))
          .map(version -> version.article().title())
          .filter(title -> !title.isBlank())
          .ifPresent(headlines::add);
    }
    return headlines;
  }

  static List<Leg> of(PassageIndex index, List<String> questions, int searches) {
    return legs(
        Map.of("words", new RankedRetriever(index, new LexicalRanker(index))), questions, searches);
  }

  static List<Leg> of(
      PassageIndex index,
      VectorIndex vectors,
      Embedder embedder,
      List<String> questions,
      int searches) {
    var embedded = new RememberingEmbedder(embedder, questions.size());
    questions.forEach(question -> embed(embedded, question));
    var words = new LexicalRanker(index);
    var meaning = new DenseRanker(index, vectors, embedded, false);
    Map<String, Retriever> retrievers = new LinkedHashMap<>();
    retrievers.put("words", new RankedRetriever(index, words));
    retrievers.put("meaning", new RankedRetriever(index, meaning));
    retrievers.put("fused", new FusedRetriever(index, words, meaning));
    retrievers.put("whole", Usual.over(index, new FusedRetriever(index, words, meaning)));
    return legs(retrievers, questions, searches);
  }

  private static List<Leg> legs(
      Map<String, Retriever> retrievers, List<String> questions, int searches) {
    var rewriter = new RuleRewriter(WANTED, InstantSource.fixed(Instant.EPOCH));
    var queries =
        questions.stream()
            .map(text -> new Question(text, List.of(), Optional.empty(), Filter.NONE))
            .map(rewriter::rewrite)
            .toList();
    var legs = new ArrayList<Leg>();
    retrievers.forEach(
        (name, retriever) -> {
          var _ = load(retriever, queries, 1, WARM_UP);
          for (int threads : THREADS) {
            legs.add(new Leg(name, threads, load(retriever, queries, threads, searches)));
          }
        });
    return legs;
  }

  private static SearchLoad.Latency load(
      Retriever retriever, List<Query> queries, int threads, int searches) {
    return SearchLoad.measure(
        threads,
        searches,
        at -> {
          var _ = retriever.retrieve(queries.get(at % queries.size()));
        });
  }
}
