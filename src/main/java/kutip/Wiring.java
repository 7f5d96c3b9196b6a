package kutip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kutip.article.ArticleSource;
import kutip.article.folder.Folder;
import kutip.article.remote.Fetcher;
import kutip.article.remote.Pages;
import kutip.article.remote.Seen;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.audit.sqlite.SqliteAuditStore;
import kutip.cli.Parts;
import kutip.cli.Trials;
import kutip.eval.ArticleReading;
import kutip.eval.RetrievalEvaluation;
import kutip.index.PassageIndex;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.ingest.Desk;
import kutip.ingest.Embedding;
import kutip.ingest.Ingest;
import kutip.ingest.WatchedFolder;
import kutip.model.Chat;
import kutip.model.Entailment;
import kutip.verify.Verifier;
import kutip.web.Editing;
import kutip.web.Server;
import org.jspecify.annotations.Nullable;

/**
 * Every part of the program, built from the settings; the only place that picks adapters. For one
 * thread.
 */
final class Wiring implements Parts {
  private final Settings settings;
  private final InstantSource clock;
  private final Models models = new Models();
  private final Optional<ChosenEmbedder> embedder;
  private final Retrieving retrieving;
  private final Optional<Chat> chat;
  private @Nullable LuceneIndex index;
  private @Nullable Desk desk;
  private @Nullable SqliteAuditStore store;

  Wiring(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.embedder = ChosenEmbedder.of(settings, models);
    this.retrieving =
        new Retrieving(
            settings.indexDir().resolve("vectors"),
            embedder,
            settings.embedded() ? Optional.of(models) : Optional.empty());
    this.chat = LanguageModel.chat(settings.llm());
  }

  @Override
  public void begin() {
    Thread.ofPlatform().daemon().name("preparing the log").start(SqliteAuditStore::prepare);
    if (settings.embedded()) {
      models.begin();
    }
  }

  @Override
  public List<String> settings() {
    return settings.values().stream()
        .map(value -> "%-14s %s  (%s)".formatted(value.name(), value.shown(), value.origin()))
        .toList();
  }

  @Override
  public List<String> warnings() {
    var warnings = new ArrayList<String>();
    if (LuceneWriter.unfinished(settings.indexDir())) {
      var state = index().state();
      warnings.add(
          "the last write to "
              + settings.indexDir()
              + " did not finish: the index is as of sequence "
              + state.sequence()
              + " ("
              + state.articles()
              + " articles); run ingest again to go on");
    }
    retrieving.changed().ifPresent(warnings::add);
    if (!Server.loopback(settings.host())) {
      warnings.add(
          "server.host is "
              + settings.host()
              + ": anyone on the network can ask, and read the articles");
    }
    return warnings;
  }

  @Override
  public Optional<String> modelNote() {
    return LanguageModel.note(settings.llm(), LanguageModel.LOCAL_OLLAMA);
  }

  @Override
  public PassageIndex index() {
    if (index == null) {
      index =
          LuceneIndex.open(settings.indexDir(), embedder.map(ChosenEmbedder::model).orElse("none"));
    }
    return index;
  }

  @Override
  public AuditTrail trail() {
    var corpus = index();
    if (store == null) {
      store = SqliteAuditStore.open(settings.indexDir().resolve("audit.db"));
    }
    return new AuditTrail(store, corpus);
  }

  @Override
  public Ask ask() {
    return answering().ask(index(), retrieving.over(index()), trail(), settings.caution());
  }

  private Answering answering() {
    return new Answering(settings, models, chat, clock);
  }

  @Override
  public Optional<Embedding> embedding() {
    return retrieving.embedding(index());
  }

  @Override
  public void refresh() {
    index().refresh();
    retrieving.refresh();
  }

  @Override
  public Ingest.Report ingest(Path path, Consumer<Ingest.Progress> progress) throws IOException {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no file or folder " + path);
    }
    try {
      return desk().keep(source(path), progress);
    } finally {
      desk().rest();
    }
  }

  @Override
  public Ingest.Report fetch(String url, boolean follow, Consumer<Ingest.Progress> progress)
      throws IOException {
    var seen = Seen.in(settings.indexDir().resolve("feeds.json"));
    try {
      var pages = new Pages(List.of(url), follow, new Fetcher(false), seen);
      var report = desk().keep(pages, progress);
      seen.keep();
      return report;
    } finally {
      desk().rest();
    }
  }

  @Override
  public ArticleSource source(Path path) {
    return Folder.of(path);
  }

  @Override
  public ArticleReading reading() {
    return new ArticleReading(LuceneWriter::open, LuceneIndex::open, today());
  }

  @Override
  public RetrievalEvaluation retrieval() {
    return new RetrievalEvaluation(LuceneWriter::open, retrieving::all);
  }

  @Override
  public Entailment entailment() {
    return models.reader();
  }

  @Override
  public Verifier verifier() {
    return answering().verifier();
  }

  @Override
  public Trials trials() {
    return new WiredTrials(embedder, settings.caution(), today(), answering()::ask);
  }

  @Override
  public Optional<WatchedFolder> watched() {
    return settings
        .watchDir()
        .map(folder -> new WatchedFolder(folder, desk(), () -> source(folder)));
  }

  /**
   * The day on which articles are kept: the latest that has begun anywhere on Earth. One that
   * appears where it is morning already bears that day, and not one yet to come.
   */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  private Desk desk() {
    if (desk == null) {
      desk =
          new Desk(
              () -> LuceneWriter.open(settings.indexDir()), this::today, () -> index().refresh());
    }
    return desk;
  }

  @Override
  public Optional<Ingest.Report> keepSeeds() throws IOException {
    if (index().state().sequence() > 0 || !Files.isDirectory(settings.seedsDir())) {
      return Optional.empty();
    }
    return Optional.of(ingest(settings.seedsDir(), report -> {}));
  }

  @Override
  public Server serve() {
    var server =
        Server.start(
            ask(),
            trail(),
            editing(),
            embedding().map(making -> making::progress),
            models::opened,
            clock,
            settings.host(),
            settings.port());
    try {
      models.await();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private ArticleSource page(String url) {
    var forgetful = Seen.in(settings.indexDir().resolve("feeds.json"));
    return new Pages(List.of(url), false, new Fetcher(false), forgetful);
  }

  private Editing editing() {
    return new Editing(
        desk(),
        settings.adminToken(),
        this::source,
        settings.fetch() ? Optional.of(this::page) : Optional.empty());
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
    }
    retrieving.close();
    models.close();
    if (store != null) {
      store.close();
    }
    if (index != null) {
      index.close();
    }
  }
}
