package kutip.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kutip.index.VectorWriter;
import kutip.passage.Passage;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/** The one writer of the vectors in a folder: a graph over vectors of 7 bits a number. */
public final class LuceneVectorWriter implements VectorWriter {
  private static final String STAMP = "stamp";

  private final String model;
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, String> stamps;

  private LuceneVectorWriter(
      String model, Directory directory, IndexWriter writer, Map<String, String> stamps) {
    this.model = model;
    this.directory = directory;
    this.writer = writer;
    this.stamps = stamps;
  }

  /**
   * Opens the vectors in {@code folder}, made if there are none.
   *
   * @param model what they come from
   * @throws IllegalStateException if there are some from another model, or another process writes
   */
  public static LuceneVectorWriter open(Path folder, String model) {
    try {
      Files.createDirectories(folder);
      return open(FSDirectory.open(folder), folder, model);
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "another kutip is making vectors in " + folder + "; stop it first", e);
    } catch (IOException e) {
      throw LuceneVectors.broken(folder, e);
    }
  }

  /** The same in {@code directory}, which is closed with the writer, or if none can be opened. */
  static LuceneVectorWriter open(Directory directory, Path folder, String model)
      throws IOException {
    var opened = new ArrayList<Closeable>();
    opened.add(directory);
    try {
      LuceneVectors.check(directory, folder, model);
      var config = new IndexWriterConfig();
      config.setCodec(new Quantised());
      config.setCommitOnClose(false);
      config.setMergePolicy(new Segments());
      var writer = new IndexWriter(directory, config);
      opened.add(writer);
      var whole = new LuceneVectorWriter(model, directory, writer, stamps(writer));
      whole.commit();
      opened.clear();
      return whole;
    } finally {
      IOUtils.closeWhileHandlingException(opened.reversed());
    }
  }

  private static Map<String, String> stamps(IndexWriter writer) throws IOException {
    var stamps = new HashMap<String, String>();
    try (var reader = DirectoryReader.open(writer)) {
      for (var leaf : reader.leaves()) {
        var stored = leaf.reader().storedFields();
        var live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            var document = stored.document(doc);
            stamps.put(document.get(Documents.ARTICLE), document.get(STAMP));
          }
        }
      }
    }
    return stamps;
  }

  @Override
  public Map<String, String> stamps() {
    return Map.copyOf(stamps);
  }

  @Override
  public void put(String article, String stamp, List<Passage> passages, List<float[]> vectors) {
    var documents = new ArrayList<Document>();
    for (int at = 0; at < passages.size(); at++) {
      var passage = passages.get(at);
      var document = new Document();
      document.add(new StringField(Documents.ARTICLE, article, Field.Store.YES));
      document.add(new StringField(STAMP, stamp, Field.Store.YES));
      PassageIds.add(document, passage.id());
      Documents.selection(document, passage.article());
      document.add(
          new KnnFloatVectorField(
              LuceneVectors.VECTOR, vectors.get(at), VectorSimilarityFunction.DOT_PRODUCT));
      documents.add(document);
    }
    try {
      writer.updateDocuments(new Term(Documents.ARTICLE, article), documents);
      stamps.put(article, stamp);
    } catch (IllegalArgumentException e) {
      throw LuceneVectors.unlike(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(String article) {
    try {
      writer.deleteDocuments(new Term(Documents.ARTICLE, article));
      stamps.remove(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commit() {
    try {
      writer.setLiveCommitData(Map.of(LuceneVectors.MODEL, model).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      // What is being merged would be thrown away, and small segments pile up.
      if (!writer.hasUncommittedChanges() && !Thread.currentThread().isInterrupted()) {
        Segments.settle(writer);
        commit();
      }
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lucene's usual codec, its vectors in 7 bits a number. */
  private static final class Quantised extends Lucene104Codec {
    private final KnnVectorsFormat vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.SEVEN_BIT, 16, 100);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }
}
