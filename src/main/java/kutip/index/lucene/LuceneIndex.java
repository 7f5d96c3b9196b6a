package kutip.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Version;
import kutip.index.CorpusState;
import kutip.index.PassageIndex;
import kutip.passage.Filter;
import kutip.passage.Hit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A corpus in a folder, read as it was last committed. */
public final class LuceneIndex implements PassageIndex {
  private static final String NAME = "lexical";

  /** One commit, opened. */
  private record View(DirectoryReader reader, IndexSearcher searcher, CorpusState state) {}

  private final Directory directory;
  private volatile View view;

  private LuceneIndex(Directory directory, View view) {
    this.directory = directory;
    this.view = view;
  }

  /** Opens the corpus in {@code folder}, made if there is none. */
  public static LuceneIndex open(Path folder) {
    try {
      Files.createDirectories(folder);
      var directory = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(directory)) {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
          writer.commit();
        }
      }
      return new LuceneIndex(directory, view(DirectoryReader.open(directory)));
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

  private static View view(DirectoryReader reader) throws IOException {
    var searcher = new IndexSearcher(reader);
    var digest = sha256();
    int articles = 0;
    var sorted = new Sort(new SortField(Documents.BY_ID, SortField.Type.STRING));
    var current =
        searcher.search(
            new TermQuery(new Term(Documents.KIND, Documents.CURRENT)),
            Math.max(1, reader.maxDoc()),
            sorted);
    var stored = searcher.storedFields();
    for (var hit : current.scoreDocs) {
      var document = stored.document(hit.doc, java.util.Set.of(Documents.ARTICLE, Documents.SHA));
      digest.update(
          (document.get(Documents.ARTICLE) + " " + document.get(Documents.SHA) + "\n")
              .getBytes(StandardCharsets.UTF_8));
      articles++;
    }
    int passages = searcher.count(new TermQuery(new Term(Documents.KIND, Documents.PASSAGE)));
    long sequence = LuceneWriter.sequence(reader.getIndexCommit().getUserData());
    return new View(
        reader,
        searcher,
        new CorpusState(
            sequence, articles, passages, "none", HexFormat.of().formatHex(digest.digest())));
  }

  @Override
  public List<Hit> matching(String words, Filter filter, int k) {
    var query = Queries.passages(words, filter);
    return with(
        searcher -> {
          var hits = new ArrayList<Hit>();
          var stored = searcher.storedFields();
          for (var found : searcher.search(query, k).scoreDocs) {
            hits.add(
                new Hit(
                    Documents.passage(stored.document(found.doc)),
                    found.score,
                    Map.of(NAME, hits.size() + 1)));
          }
          return hits;
        });
  }

  @Override
  public Optional<Version> article(String id) {
    return versions(term(Documents.ARTICLE, id), term(Documents.KIND, Documents.CURRENT)).stream()
        .findFirst();
  }

  @Override
  public Optional<Version> version(String id, String sha256) {
    return versions(term(Documents.ARTICLE, id), term(Documents.SHA, sha256)).stream().findFirst();
  }

  @Override
  public List<Version> versions(String id) {
    return versions(term(Documents.ARTICLE, id));
  }

  private List<Version> versions(Query... conditions) {
    var query = new BooleanQuery.Builder();
    for (var condition : conditions) {
      query.add(condition, Occur.FILTER);
    }
    query.add(term(Documents.KIND, Documents.PASSAGE), Occur.MUST_NOT);
    return with(
        searcher -> {
          var versions = new ArrayList<Version>();
          var stored = searcher.storedFields();
          for (var found :
              searcher.search(query.build(), Math.max(1, searcher.getIndexReader().maxDoc()))
                  .scoreDocs) {
            versions.add(Documents.version(stored.document(found.doc)));
          }
          versions.sort(Comparator.comparingLong(Version::kept).reversed());
          return versions;
        });
  }

  @Override
  public List<Version> articles(String after, int limit) {
    var query =
        new BooleanQuery.Builder()
            .add(term(Documents.KIND, Documents.CURRENT), Occur.FILTER)
            .add(
                TermRangeQuery.newStringRange(
                    Documents.ARTICLE, after, null, after.isEmpty(), true),
                Occur.FILTER)
            .build();
    var sorted = new Sort(new SortField(Documents.BY_ID, SortField.Type.STRING));
    return with(
        searcher -> {
          var versions = new ArrayList<Version>();
          var stored = searcher.storedFields();
          for (var found : searcher.search(query, limit, sorted).scoreDocs) {
            versions.add(Documents.version(stored.document(found.doc)));
          }
          return versions;
        });
  }

  @Override
  public CorpusState state() {
    return view.state();
  }

  @Override
  public synchronized void refresh() {
    try {
      var changed = DirectoryReader.openIfChanged(view.reader());
      if (changed != null) {
        var former = view;
        view = view(changed);
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

  private interface Search<T> {
    T by(IndexSearcher searcher) throws IOException;
  }

  /** Searches one commit, which stays open while it is searched. */
  private <T> T with(Search<T> search) {
    try {
      var now = view;
      while (!now.reader().tryIncRef()) {
        now = view;
      }
      try {
        return search.by(now.searcher());
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
