package kutip.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kutip.article.Article;
import kutip.article.Provenance;
import kutip.article.Published;
import kutip.index.Origin;
import kutip.index.PassageWriter;
import kutip.language.Abbreviations;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import kutip.question.Query;
import kutip.retrieve.Retriever;

/**
 * Measures how well passages are found, on collections with judgements.
 *
 * @param writer opens a corpus in a folder for changes
 * @param opening opens the retrievers over a corpus, its vectors made
 */
public record RetrievalEvaluation(
    Function<Path, PassageWriter> writer, Function<Path, Opened> opening) {
  /** Leaves a passage as it is given: nothing is long enough to be cut. */
  public static final Splitter WHOLE = new Splitter(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final int DEPTH = 100;
  private static final int FIRST = 10;

  /** Retrievers by name, to be closed after use. */
  public record Opened(Map<String, Retriever> retrievers, Runnable closing)
      implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  /**
   * How one retriever fared on the questions of one language.
   *
   * @param ndcg nDCG@10 with its interval
   * @param seconds a question took on average
   * @param each question's figures, by its id
   */
  public record Row(
      String set,
      int passages,
      String language,
      String retriever,
      int questions,
      Metrics.Mean ndcg,
      double recall10,
      double recall100,
      double mrr,
      double seconds,
      Map<String, Scores> each) {

    public Row {
      each = new TreeMap<>(each);
    }
  }

  /** The figures of one question. */
  public record Scores(double ndcg10, double recall10, double recall100, double mrr10) {}

  /** Keeps the passages in a corpus of their own, thrown away afterwards, and asks. */
  public List<Row> measure(RetrievalSet set) throws IOException {
    return measure(set, Set.of());
  }

  /**
   * The same, by some retrievers alone.
   *
   * @param names of those that are measured; empty measures all
   * @throws IllegalArgumentException if there is none of a name
   */
  public List<Row> measure(RetrievalSet set, Set<String> names) throws IOException {
    var folder = Files.createTempDirectory("kutip-eval");
    try {
      keep(folder, set);
      try (var opened = opening.apply(folder)) {
        return rows(set, chosen(opened.retrievers(), names));
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Map<String, Retriever> chosen(Map<String, Retriever> all, Set<String> names) {
    if (!all.keySet().containsAll(names)) {
      throw new IllegalArgumentException(
          "no retriever named so among " + names + "; wanted some of " + all.keySet());
    }
    var chosen = new LinkedHashMap<>(all);
    if (!names.isEmpty()) {
      chosen.keySet().retainAll(names);
    }
    return chosen;
  }

  private void keep(Path folder, RetrievalSet set) {
    try (var open = writer.apply(folder)) {
      for (var passage : set.passages()) {
        var text = passage.text();
        var article =
            new Article(
                passage.id(),
                passage.title(),
                "eval.example",
                Optional.empty(),
                Published.UNKNOWN,
                passage.language(),
                text,
                Article.sha256(text),
                List.of(),
                List.of(),
                new Provenance(
                    Optional.empty(), Optional.empty(), Optional.empty(), "", List.of()));
        open.keep(article, WHOLE.split(article), new Origin(article.id(), Optional.empty()));
      }
      open.commit();
    }
  }

  private static List<Row> rows(RetrievalSet set, Map<String, Retriever> retrievers) {
    var byLanguage = new TreeMap<String, List<RetrievalSet.Asked>>();
    for (var question : set.questions()) {
      byLanguage.computeIfAbsent(question.language(), language -> new ArrayList<>()).add(question);
    }
    var rows = new ArrayList<Row>();
    byLanguage.forEach(
        (language, questions) ->
            retrievers.forEach(
                (name, retriever) -> rows.add(row(set, language, questions, name, retriever))));
    return rows;
  }

  private static Row row(
      RetrievalSet set,
      String language,
      List<RetrievalSet.Asked> questions,
      String name,
      Retriever retriever) {
    var each = new LinkedHashMap<String, Scores>();
    long nanos = 0;
    for (var question : questions) {
      long start = System.nanoTime();
      var ranking = ranking(retriever, question);
      nanos += System.nanoTime() - start;
      var grades = set.grades().getOrDefault(question.id(), new HashMap<>());
      each.put(
          question.id(),
          new Scores(
              Metrics.ndcg(ranking, grades, FIRST),
              Metrics.recall(ranking, grades, FIRST),
              Metrics.recall(ranking, grades, DEPTH),
              Metrics.reciprocalRank(ranking, grades, FIRST)));
    }
    int count = questions.size();
    return new Row(
        set.name(),
        set.passages().size(),
        language,
        name,
        count,
        Metrics.mean(each.values().stream().mapToDouble(Scores::ndcg10).toArray()),
        mean(each, Scores::recall10),
        mean(each, Scores::recall100),
        mean(each, Scores::mrr10),
        nanos / 1e9 / count,
        each);
  }

  private static double mean(Map<String, Scores> each, ToDoubleFunction<Scores> figure) {
    return each.values().stream().mapToDouble(figure).average().orElse(0);
  }

  private static List<String> ranking(Retriever retriever, RetrievalSet.Asked question) {
    var text = question.text();
    var query =
        new Query(text, question.language(), Abbreviations.variants(text), Filter.NONE, DEPTH);
    return retriever.retrieve(query).stream()
        .map(hit -> hit.passage().article().id())
        .distinct()
        .toList();
  }
}
