package kutip.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kutip.article.LearnedLines;
import kutip.article.Version;
import kutip.index.CorpusState;
import kutip.index.Origin;
import kutip.index.PassageIndex;
import kutip.index.Vocabulary;
import kutip.passage.Filter;
import kutip.passage.Passage;
import kutip.passage.Scored;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A corpus in a folder, read as it was last committed. */
public final class LuceneIndex implements PassageIndex {
  private static final int MOST_COPIES = 1_000;

  private final Directory directory;
  private final String embedder;
  private volatile View view;

  private LuceneIndex(Directory directory, String embedder, View view) {
    this.directory = directory;
    this.embedder = embedder;
    this.view = view;
  }

  /** Opens the corpus in {@code folder}, made if there is none. */
  public static LuceneIndex open(Path folder) {
    return open(folder, "none");
  }

  /**
   * The same, for a corpus whose passages have vectors.
   *
   * @param embedder the model they come from
   */
  public static LuceneIndex open(Path folder, String embedder) {
    try {
      Files.createDirectories(folder);
      var directory = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(directory)) {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
          writer.commit();
        }
      }
      var reader = DirectoryReader.open(directory);
      checkFormat(folder, reader);
      return new LuceneIndex(directory, embedder, new View(reader, embedder));
    } catch (IOException e) {
      throw new IllegalStateException(
          "the index in "
              + folder
              + " cannot be opened: "
              + e
              + "; move the folder away to start a new one",
          e);
    }
  }

  /** Refuses what was written otherwise, rather than find nothing in it. */
  private static void checkFormat(Path folder, DirectoryReader reader) throws IOException {
    int format = LuceneWriter.format(reader.getIndexCommit().getUserData());
    if (reader.maxDoc() > 0 && format != LuceneWriter.FORMAT) {
      reader.close();
      throw new IllegalStateException(
          ("the index in %s was written in format %d, this kutip reads format %d;"
                  + " name another folder (index.dir) and ingest the articles again")
              .formatted(folder, format, LuceneWriter.FORMAT));
    }
  }

  @Override
  public List<Scored> matching(String words, Filter filter, int k) {
    var query = Queries.passages(words, filter);
    return reading(now -> PassageIds.of(now.searcher(), now.best(query, k)));
  }

  @Override
  public Optional<Version> article(String id) {
    return versions(id).stream().filter(Version::current).findFirst();
  }

  @Override
  public Optional<Version> version(String id, String sha256) {
    return versions(id).stream()
        .filter(version -> version.article().sha256().equals(sha256))
        .findFirst();
  }

  @Override
  public List<Version> versions(String id) {
    return reading(now -> now.versions(id));
  }

  @Override
  public List<Version> copies(String origin) {
    return sorted(term(Documents.ORIGIN, origin), MOST_COPIES);
  }

  @Override
  public Map<String, String> stamps() {
    return reading(View::stamps);
  }

  @Override
  public List<Passage> passages(List<String> ids) {
    return reading(now -> now.passages(ids));
  }

  /** Hands on the origin of every current article, by the article's id. */
  void origins(BiConsumer<String, Origin> taker) {
    reading(
        now -> {
          now.origins(taker);
          return now;
        });
  }

  @Override
  public List<Version> articles(String words, Filter filter, String after, int limit) {
    var query =
        new BooleanQuery.Builder()
            .add(Queries.articles(words, filter), Occur.FILTER)
            .add(
                TermRangeQuery.newStringRange(
                    Documents.ARTICLE, after, null, after.isEmpty(), true),
                Occur.FILTER)
            .build();
    return sorted(query, limit);
  }

  private List<Version> sorted(Query query, int limit) {
    var sorted = new Sort(new SortField(Documents.BY_ID, SortField.Type.STRING));
    return reading(
        now -> {
          var versions = new ArrayList<Version>();
          var stored = now.searcher().storedFields();
          for (var found : now.searcher().search(query, limit, sorted).scoreDocs) {
            versions.add(Documents.version(stored.document(found.doc)));
          }
          return versions;
        });
  }

  @Override
  public Vocabulary vocabulary() {
    return new Lexicon(this);
  }

  @Override
  public CorpusState state() {
    return reading(View::state);
  }

  /** What is known to repeat across the articles of a source. */
  LearnedLines learned() {
    return reading(View::learned);
  }

  /** The sequence of the last change seen. */
  long sequence() {
    return reading(View::sequence);
  }

  @Override
  public synchronized void refresh() {
    try {
      var changed = DirectoryReader.openIfChanged(view.reader());
      if (changed != null) {
        var former = view;
        view = new View(changed, embedder);
        former.reader().decRef();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      view.reader().close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface Reading<T> {
    T of(View view) throws IOException;
  }

  /**
   * Reads one commit, which stays open while it is read. One that is closed has been replaced
   * before, unless the whole index is closed.
   *
   * @throws IllegalStateException if it is
   */
  <T> T reading(Reading<T> reading) {
    try {
      var now = view;
      while (!now.reader().tryIncRef()) {
        var next = view;
        if (next == now) {
          throw new IllegalStateException("the index is closed");
        }
        now = next;
      }
      try {
        return reading.of(now);
      } finally {
        now.reader().decRef();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
