package kutip.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import kutip.article.Article;
import kutip.article.LearnedLines;
import kutip.article.Published;
import kutip.article.Version;
import kutip.index.Origin;
import kutip.index.PassageWriter;
import kutip.passage.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a corpus in a folder; each article is one atomic update. For one thread at a
 * time.
 */
public final class LuceneWriter implements PassageWriter {
  /** Counts up when what is written changes so that a reader of before could not read it. */
  static final int FORMAT = 3;

  private static final String SEQUENCE = "sequence";
  private static final String FORMATTED = "format";

  /** Larger than usual: fewer and larger segments are written while much comes in. */
  private static final int RAM_MB = 48;

  private final WriteMark mark;
  private final Directory directory;
  private final IndexWriter writer;
  private final LuceneIndex committed;
  private final Map<String, List<Version>> pending = new HashMap<>();
  private LearnedLines learned;
  private long sequence;

  /** Whether anything was kept, removed or learned since the last commit. */
  private volatile boolean changed;

  private @Nullable Looked looked;

  private record Looked(String id, List<Version> versions) {}

  private LuceneWriter(
      WriteMark mark, Directory directory, IndexWriter writer, LuceneIndex committed) {
    this.mark = mark;
    this.directory = directory;
    this.writer = writer;
    this.committed = committed;
    this.learned = committed.learned();
    this.sequence = committed.sequence();
  }

  /** Opens the corpus in {@code folder} for changes, made if there is none. */
  public static LuceneWriter open(Path folder) {
    return open(folder, LuceneIndex.open(folder));
  }

  /** The same; what is there is read by {@code committed}, which is closed with the writer. */
  static LuceneWriter open(Path folder, LuceneIndex committed) {
    var opened = new ArrayList<Closeable>();
    opened.add(committed::close);
    try {
      var directory = FSDirectory.open(folder);
      opened.add(directory);
      var config = new IndexWriterConfig(Analysis.indexing());
      config.setCommitOnClose(false);
      config.setRAMBufferSizeMB(RAM_MB);
      config.setMergePolicy(new Segments());
      var writer = new IndexWriter(directory, config);
      opened.add(writer);
      committed.refresh(); // another may have written until the lock was held here
      var whole = new LuceneWriter(WriteMark.in(folder), directory, writer, committed);
      opened.clear();
      return whole;
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "another kutip is writing to " + folder + "; wait for it to finish or stop it", e);
    } catch (IOException e) {
      throw new IllegalStateException("the index in " + folder + " cannot be written: " + e, e);
    } finally {
      IOUtils.closeWhileHandlingException(opened.reversed());
    }
  }

  /**
   * Whether the last write to {@code folder} ended before its commit; what was not committed is not
   * there.
   */
  public static boolean unfinished(Path folder) {
    return WriteMark.left(folder);
  }

  static long sequence(Map<String, String> commit) {
    return Long.parseLong(commit.getOrDefault(SEQUENCE, "0"));
  }

  static int format(Map<String, String> commit) {
    return Integer.parseInt(commit.getOrDefault(FORMATTED, "1"));
  }

  @Override
  public Kept keep(Article article, List<Passage> passages, Origin origin) {
    Documents.checkEncodable(article);
    var versions = versions(article.id());
    var current = versions.stream().filter(Version::current).findFirst();
    if (current.isPresent() && same(current.get(), article, origin)) {
      return Kept.UNCHANGED;
    }
    begin();
    sequence++;
    boolean sameText =
        current.isPresent() && current.get().article().sha256().equals(article.sha256());
    long kept = sameText ? current.get().kept() : sequence;
    var next = new ArrayList<Version>();
    next.add(new Version(article, origin.id(), kept, OptionalLong.empty()));
    versions.stream()
        .filter(version -> !(sameText && version.current()))
        .map(this::replaced)
        .forEach(next::add);
    put(article.id(), passages, next, origin, versions.isEmpty());
    return current.isEmpty() ? Kept.ADDED : Kept.CHANGED;
  }

  /**
   * Whether keeping {@code article} would change nothing. A date that was inferred may come out
   * otherwise on another day of keeping: the first stays.
   */
  private static boolean same(Version current, Article article, Origin origin) {
    var stands = current.article();
    boolean told =
        stands.published().from() == Published.From.METADATA
            || article.published().from() == Published.From.METADATA;
    var expected =
        told
            ? article
            : new Article(
                article.id(),
                article.title(),
                article.source(),
                article.url(),
                stands.published(),
                article.language(),
                article.text(),
                article.sha256(),
                article.boilerplate(),
                stands.said(),
                article.provenance());
    return current.origin().equals(origin.id()) && stands.equals(expected);
  }

  @Override
  public Optional<Version> current(String id) {
    return versions(id).stream().filter(Version::current).findFirst();
  }

  @Override
  public void origins(BiConsumer<String, Origin> taker) {
    committed.origins(taker);
  }

  @Override
  public LearnedLines learned() {
    return learned;
  }

  @Override
  public void learn(LearnedLines known) {
    changed = true;
    try {
      writer.updateDocument(new Term(Documents.KIND, Documents.LEARNED), Documents.of(known));
      learned = known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean remove(String id) {
    var versions = versions(id);
    if (versions.stream().noneMatch(Version::current)) {
      return false;
    }
    begin();
    sequence++;
    var versionsLeft = versions.stream().map(this::replaced).toList();
    put(id, List.of(), versionsLeft, new Origin(id, Optional.empty()), false);
    return true;
  }

  private Version replaced(Version version) {
    return version.current()
        ? new Version(
            version.article(), version.origin(), version.kept(), OptionalLong.of(sequence))
        : version;
  }

  private List<Version> versions(String id) {
    var changed = pending.get(id);
    if (changed != null) {
      return changed;
    }
    if (looked == null || !looked.id().equals(id)) { // asked twice for each article that is kept
      looked = new Looked(id, committed.versions(id));
    }
    return looked.versions();
  }

  private void put(
      String id, List<Passage> passages, List<Version> versions, Origin origin, boolean fresh) {
    var documents = new ArrayList<Document>();
    passages.forEach(passage -> documents.add(Documents.of(passage, origin.id())));
    versions.forEach(version -> documents.add(Documents.of(version, origin.signature())));
    try {
      if (fresh) { // nothing to look for and delete
        writer.addDocuments(documents);
      } else {
        writer.updateDocuments(new Term(Documents.ARTICLE, id), documents);
      }
      pending.put(id, versions);
      looked = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commit() {
    try {
      writer.setLiveCommitData(
          Map.of(SEQUENCE, Long.toString(sequence), FORMATTED, Integer.toString(FORMAT))
              .entrySet());
      writer.commit();
      committed.refresh();
      pending.clear();
      changed = false;
      looked = null;
      mark.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves a mark that a write is under way, for the next start to find should this one not end.
   */
  private void begin() {
    changed = true;
    if (!pending.isEmpty()) {
      return;
    }
    mark.set();
  }

  @Override
  public boolean settle() {
    try {
      Segments.settle(writer);
      return !changed && writer.isOpen() && writer.hasUncommittedChanges();
    } catch (AlreadyClosedException e) {
      return false; // Lucene gives a writer up whose disk is full
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isOpen() {
    return writer.isOpen();
  }

  @Override
  public void close() {
    try {
      writer.rollback();
      committed.close();
      directory.close();
      mark.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
