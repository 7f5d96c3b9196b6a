package kutip.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kutip.index.PassageIndex;
import kutip.index.PassageWriter;
import kutip.index.VectorIndex;
import kutip.index.VectorWriter;
import kutip.ingest.Ingest;
import kutip.model.Embedder;
import kutip.passage.Passage;
import kutip.passage.Splitter;

/**
 * Builds corpora of given sizes and measures searching in them.
 *
 * @param embedder of the questions, and of a sample of the passages; empty to measure words alone
 */
public record ScaleTrial(
    Function<Path, PassageWriter> writer,
    Function<Path, PassageIndex> index,
    Function<Path, VectorWriter> vectorWriter,
    Function<Path, VectorIndex> vectors,
    Optional<Embedder> embedder,
    LocalDate today) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHANGES_A_COMMIT = 2_000;
  private static final int CENTRES = 500;
  private static final String BUILT = "built.json";

  /**
   * What building a corpus took.
   *
   * @param seconds to read, keep and commit the articles
   * @param bytes of the index
   * @param vectorSeconds to keep the vectors, which are made up and not embedded
   * @param vectorBytes of the vectors with their graph
   * @param embeddedPerSecond how many real passages were embedded in a second, on one thread
   */
  public record Built(
      int articles,
      int passages,
      double seconds,
      long bytes,
      double vectorSeconds,
      long vectorBytes,
      double embeddedPerSecond) {}

  /**
   * A corpus and how it is searched.
   *
   * @param embedding milliseconds to embed a question
   * @param legs by words, by vectors, by both
   * @param memory of this process, after the searches
   */
  public record Row(
      Built built,
      Optional<SearchLoad.Latency> embedding,
      List<SearchTimes.Leg> legs,
      Footprint memory) {
    public Row {
      legs = List.copyOf(legs);
    }
  }

  /** Whether {@code folder} holds a corpus that was built to its end. */
  public static boolean built(Path folder) {
    return Files.exists(folder.resolve(BUILT));
  }

  /** Builds a corpus in {@code folder}. */
  public void build(Path folder, ManyPassages articles) throws IOException {
    var corpus = folder.resolve("corpus");
    long start = System.nanoTime();
    try (var open = writer.apply(corpus)) {
      var _ =
          new Ingest(open, Splitter.USUAL, CHANGES_A_COMMIT, () -> today)
              .ingest(articles, progress -> {});
      if (open.settle()) {
        open.commit();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    try (var open = index.apply(corpus)) {
      var state = open.state();
      double vectorSeconds = 0;
      double embedded = 0;
      if (embedder.isPresent()) {
        long before = System.nanoTime();
        var made = new MadeVectors(centres(open, embedder.get()));
        embedded = made.centres().size() * 1e9 / (System.nanoTime() - before);
        before = System.nanoTime();
        strew(open, made, () -> vectorWriter.apply(folder.resolve("vectors")));
        vectorSeconds = (System.nanoTime() - before) / 1e9;
      }
      JSON.writeValue(
          folder.resolve(BUILT).toFile(),
          new Built(
              state.articles(),
              state.passages(),
              seconds,
              size(corpus),
              vectorSeconds,
              size(folder.resolve("vectors")),
              embedded));
    }
  }

  private static List<float[]> centres(PassageIndex index, Embedder embedder) {
    var articles = List.copyOf(new TreeMap<>(index.stamps()).keySet());
    var centres = new ArrayList<float[]>();
    int step = Math.max(1, articles.size() / CENTRES);
    for (int at = 0; at < articles.size() && centres.size() < CENTRES; at += step) {
      for (var passage : passages(index, articles.get(at))) {
        var article = passage.article();
        centres.add(embedder.passage(article.title(), passage.text(), article.language()));
        break; // One of each article: they shall differ.
      }
    }
    return centres;
  }

  private static List<Passage> passages(PassageIndex index, String article) {
    return index
        .article(article)
        .map(version -> Splitter.USUAL.split(version.article()))
        .orElse(List.of());
  }

  private static void strew(PassageIndex index, MadeVectors made, Supplier<VectorWriter> opening) {
    long number = 0;
    try (var open = opening.get()) {
      for (var article : new TreeMap<>(index.stamps()).entrySet()) {
        var passages = passages(index, article.getKey());
        open.put(
            article.getKey(), article.getValue(), passages, made.vectors(number, passages.size()));
        number += passages.size();
      }
      open.commit();
    }
  }

  /**
   * Searches the corpus in {@code folder}.
   *
   * @param questions empty for headlines of the corpus
   * @param searches so many for each figure
   */
  public Row search(Path folder, List<String> questions, int searches) throws IOException {
    var built = JSON.readValue(folder.resolve(BUILT).toFile(), Built.class);
    try (var open = index.apply(folder.resolve("corpus"))) {
      var asked = questions.isEmpty() ? SearchTimes.headlines(open) : questions;
      if (embedder.isEmpty()) {
        var legs = SearchTimes.of(open, asked, searches);
        return new Row(built, Optional.empty(), legs, Footprint.here());
      }
      try (var near = vectors.apply(folder.resolve("vectors"))) {
        var took = SearchTimes.embedding(embedder.get(), asked);
        var legs = SearchTimes.of(open, near, embedder.get(), asked, searches);
        return new Row(built, Optional.of(took), legs, Footprint.here());
      }
    }
  }

  private static long size(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
