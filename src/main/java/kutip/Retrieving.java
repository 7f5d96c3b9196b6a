package kutip;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  private final Path folder;
  private final boolean embedded;
  private final Models models;
  private @Nullable LuceneVectors vectors;
  private @Nullable Embedding embedding;

  /**
   * @param folder where vectors are kept, those of each embedder in a folder of their own: after a
   *     change of embedder they are made anew while words go on finding
   * @param embedded whether there is an embedder
   */
  Retrieving(Path folder, boolean embedded, Models models) {
    this.folder = folder.resolve(EmbeddedModels.EMBEDDER.replaceAll("[^A-Za-z0-9.-]", "-"));
    this.embedded = embedded;
    this.models = models;
  }

  Retriever over(PassageIndex index) {
    var words = new LexicalRanker(index);
    if (!embedded) {
      return Usual.over(index, new RankedRetriever(index, words));
    }
    if (vectors == null) {
      vectors = LuceneVectors.open(folder, models.embedder().model());
    }
    var meaning = new DenseRanker(vectors, models.embedder());
    return Usual.over(index, new FusedRetriever(index, words, meaning));
  }

  private static Retriever expanded(PassageIndex index, Retriever found) {
    return new ExpandedRetriever(found, index.vocabulary());
  }

  /** What makes the vectors of {@code index}; empty without an embedder. */
  Optional<Embedding> embedding(PassageIndex index) {
    if (embedded && embedding == null) {
      embedding = embedding(index, folder, Splitter.USUAL);
    }
    return Optional.ofNullable(embedding);
  }

  private Embedding embedding(PassageIndex index, Path making, Splitter splitter) {
    return new Embedding(
        index,
        () -> LuceneVectorWriter.open(making, models.embedder().model()),
        models.embedder(),
        splitter,
        Models.CORES);
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
    if (!embedded) {
      return new RetrievalEvaluation.Opened(retrievers, index::close);
    }
    var making = corpus.resolve("vectors");
    try (var following = embedding(index, making, RetrievalEvaluation.WHOLE)) {
      following.follow(progress -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making vectors", e);
    }
    var made = LuceneVectors.open(making, models.embedder().model());
    var meaning = new DenseRanker(made, models.embedder());
    retrievers.put("meaning", new RankedRetriever(index, meaning));
    var fused = expanded(index, new FusedRetriever(index, words, meaning));
    retrievers.put("fused", fused);
    retrievers.put("reranked", new RerankedRetriever(fused, models.reader(), RERANKED));
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
