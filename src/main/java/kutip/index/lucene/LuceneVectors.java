package kutip.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kutip.index.VectorIndex;
import kutip.passage.Filter;
import kutip.passage.Scored;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/**
 * Vectors in an index of their own: a graph over vectors of 7 bits a number (HNSW; Malkov and
 * Yashunin, 2016), the best found being compared exactly.
 */
public final class LuceneVectors implements VectorIndex {
  static final String MODEL = "model";
  static final String VECTOR = "vector";

  /** So many are compared exactly for each that is wanted. */
  private static final int OVERSAMPLING = 2;

  private static final int LEAST_COMPARED = 50;

  private final String model;
  private final Directory directory;
  private final SearcherManager searchers;

  private LuceneVectors(String model, Directory directory, SearcherManager searchers) {
    this.model = model;
    this.directory = directory;
    this.searchers = searchers;
  }

  /**
   * Opens the vectors in {@code folder}, made if there are none.
   *
   * @param model what they must come from
   * @throws IllegalStateException if they come from another model
   */
  public static LuceneVectors open(Path folder, String model) {
    try {
      Files.createDirectories(folder);
      var directory = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(directory)) {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
          writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
          writer.commit();
        }
      }
      check(directory, folder, model);
      return new LuceneVectors(
          model, directory, new SearcherManager(directory, new SearcherFactory()));
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  /** Refuses vectors of another model, which cannot be compared with this one's. */
  static void check(Directory directory, Path folder, String model) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try (var reader = DirectoryReader.open(directory)) {
      var there = reader.getIndexCommit().getUserData().getOrDefault(MODEL, "");
      if (!there.equals(model)) {
        throw new IllegalStateException(
            "the vectors in "
                + folder
                + " come from the embedder \""
                + there
                + "\", not from \""
                + model
                + "\"; delete the folder to have them made again, or run the program they come from");
      }
    }
  }

  static IllegalStateException broken(Path folder, IOException e) {
    return new IllegalStateException(
        "the vectors in "
            + folder
            + " cannot be opened: "
            + e
            + "; delete the folder to have them made again",
        e);
  }

  /** What Lucene says of a vector that is longer or shorter than the others. */
  static IllegalStateException unlike(IllegalArgumentException e) {
    return new IllegalStateException(
        "the embedder's vectors are not those that were kept: "
            + e.getMessage()
            + "; delete the folder of its vectors to have them made again",
        e);
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public List<Scored> nearest(float[] vector, Filter filter, int k) {
    try {
      var searcher = searchers.acquire();
      try {
        int wanted = Math.max(LEAST_COMPARED, k * OVERSAMPLING);
        var query = new KnnFloatVectorQuery(VECTOR, vector, wanted, Queries.under(filter));
        return compared(searcher, searcher.search(query, wanted).scoreDocs, vector, k);
      } catch (IllegalArgumentException e) {
        throw unlike(e);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@code k} best by the vectors as they were, not as they are in the graph. */
  private static List<Scored> compared(
      IndexSearcher searcher, ScoreDoc[] found, float[] vector, int k) throws IOException {
    // Texts that are the same lie equally near: the first by id stay, whatever their place on disk.
    return PassageIds.of(searcher, exactly(searcher, found, vector)).stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::passage))
        .limit(k)
        .toList();
  }

  private static ScoreDoc[] exactly(IndexSearcher searcher, ScoreDoc[] found, float[] vector)
      throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var exact = new ArrayList<ScoreDoc>();
    var byDocument = found.clone();
    Arrays.sort(byDocument, Comparator.comparingInt(hit -> hit.doc));
    int leafAt = -1;
    FloatVectorValues values = null;
    KnnVectorValues.DocIndexIterator iterator = null;
    for (var hit : byDocument) {
      int at = ReaderUtil.subIndex(hit.doc, leaves);
      if (at != leafAt || values == null || iterator == null) {
        leafAt = at;
        values = leaves.get(at).reader().getFloatVectorValues(VECTOR);
        iterator = Objects.requireNonNull(values).iterator();
      }
      iterator.advance(hit.doc - leaves.get(at).docBase);
      float cosine = VectorUtil.dotProduct(vector, values.vectorValue(iterator.index()));
      exact.add(new ScoreDoc(hit.doc, cosine));
    }
    return exact.toArray(ScoreDoc[]::new);
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
