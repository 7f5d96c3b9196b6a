package kutip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.eval.RetrievalEvaluation;
import kutip.index.PassageIndex;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectorWriter;
import kutip.index.lucene.LuceneVectors;
import kutip.ingest.Embedding;
import kutip.model.onnx.EmbeddedModels;
import kutip.passage.Splitter;
import kutip.retrieve.DenseRanker;
import kutip.retrieve.ExpandedRetriever;
import kutip.retrieve.ForgivingRanker;
import kutip.retrieve.FusedRetriever;
import kutip.retrieve.LexicalRanker;
import kutip.retrieve.RankedRetriever;
import kutip.retrieve.RerankedRetriever;
import kutip.retrieve.Retriever;
import kutip.retrieve.Usual;
import org.jspecify.annotations.Nullable;

/**
 * What finds passages: by words, and if there is an embedder by meaning too. For one thread.
 *
 * @see Wiring
 */
final class Retrieving implements AutoCloseable {
  /** How many hits an evaluation has read again. */
  private static final int RERANKED = 10;

  /** How long a failing embedder is left alone while questions are answered. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Path vectorsIn;
  private final Optional<ChosenEmbedder> embedder;
  private final Optional<Models> models;
  private @Nullable LuceneVectors vectors;
  private @Nullable Embedding embedding;

  /**
   * @param folder where vectors are kept, those of each embedder in a folder of their own: after a
   *     change of embedder they are made anew while words go on finding
   * @param models those packed into the program, if they are used
   */
  Retrieving(Path folder, Optional<ChosenEmbedder> embedder, Optional<Models> models) {
    this.vectorsIn = folder;
    this.embedder = embedder;
    this.models = models;
  }

  Retriever over(PassageIndex index) {
    var words = new LexicalRanker(index);
    if (embedder.isEmpty()) {
      return Usual.over(index, new RankedRetriever(index, words));
    }
    if (vectors == null) {
      vectors = LuceneVectors.open(folder(embedder.get()), embedder.get().model());
    }
    var meaning = ranker(index, vectors, embedder.get());
    var forgiving = new ForgivingRanker(meaning, REST, System::nanoTime);
    return Usual.over(index, new FusedRetriever(index, words, forgiving));
  }

  /** Other embedders may know Korean better than the list of words does. */
  private static DenseRanker ranker(
      PassageIndex index, LuceneVectors vectors, ChosenEmbedder chosen) {
    boolean packed = chosen.model().equals(EmbeddedModels.EMBEDDER);
    return new DenseRanker(index, vectors, chosen.opened().get(), packed);
  }

  private static Retriever expanded(PassageIndex index, Retriever found) {
    return new ExpandedRetriever(found, index.vocabulary());
  }

  private Path folder(ChosenEmbedder chosen) {
    return vectorsIn.resolve(chosen.folder());
  }

  /** What to say if there are vectors, but none of the embedder there is now. */
  Optional<String> changed() {
    return embedder
        .map(this::folder)
        .filter(mine -> !Files.exists(mine) && !others().isEmpty())
        .map(
            mine ->
                "the embedder is now %s; until its vectors are made, articles are found by their words (those of before stay in %s)"
                    .formatted(embedder.get().model(), others().getFirst()));
  }

  private List<Path> others() {
    try (var folders = Files.list(vectorsIn)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of(); // there are none
    }
  }

  /** What makes the vectors of {@code index}; empty without an embedder. */
  Optional<Embedding> embedding(PassageIndex index) {
    if (embedding == null && embedder.isPresent()) {
      embedding = embedding(embedder.get(), index, folder(embedder.get()), Splitter.USUAL);
    }
    return Optional.ofNullable(embedding);
  }

  private static Embedding embedding(
      ChosenEmbedder chosen, PassageIndex index, Path making, Splitter splitter) {
    return new Embedding(
        index,
        () -> LuceneVectorWriter.open(making, chosen.model()),
        chosen.opened().get(),
        splitter,
        chosen.workers());
  }

  /** Makes the vectors of {@code index} that are missing; without an embedder nothing. */
  void embed(PassageIndex index) {
    embedding(index).ifPresent(Retrieving::follow);
  }

  private static void follow(Embedding embedding) {
    try {
      embedding.follow(progress -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making vectors", e);
    }
  }

  void refresh() {
    if (vectors != null) {
      vectors.refresh();
    }
  }

  /** Every retriever there is, over the corpus in {@code corpus}, its vectors made. */
  RetrievalEvaluation.Opened all(Path corpus) {
    var index = LuceneIndex.open(corpus);
    Map<String, Retriever> retrievers = new LinkedHashMap<>();
    var words = new LexicalRanker(index);
    retrievers.put("words", expanded(index, new RankedRetriever(index, words)));
    if (embedder.isEmpty()) {
      return new RetrievalEvaluation.Opened(retrievers, index::close);
    }
    var chosen = embedder.get();
    var making = corpus.resolve("vectors");
    try (var following = embedding(chosen, index, making, RetrievalEvaluation.WHOLE)) {
      follow(following);
    }
    var made = LuceneVectors.open(making, chosen.model());
    var meaning = ranker(index, made, chosen);
    retrievers.put("meaning", new RankedRetriever(index, meaning));
    var fused = expanded(index, new FusedRetriever(index, words, meaning));
    retrievers.put("fused", fused);
    models.ifPresent(
        packed ->
            retrievers.put("reranked", new RerankedRetriever(fused, packed.reader(), RERANKED)));
    return new RetrievalEvaluation.Opened(
        retrievers,
        () -> {
          made.close();
          index.close();
        });
  }

  @Override
  public void close() {
    if (embedding != null) {
      embedding.close();
    }
    if (vectors != null) {
      vectors.close();
    }
  }
}
