package kutip;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kutip.answer.Answerer;
import kutip.answer.Caution;
import kutip.answer.LlmAnswerer;
import kutip.answer.QuotingAnswerer;
import kutip.answer.ReadingAnswerer;
import kutip.article.ArticleSource;
import kutip.article.folder.Folder;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.audit.sqlite.SqliteAuditStore;
import kutip.cli.Parts;
import kutip.eval.ArticleReading;
import kutip.index.PassageIndex;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectorWriter;
import kutip.index.lucene.LuceneVectors;
import kutip.index.lucene.LuceneWriter;
import kutip.ingest.Desk;
import kutip.ingest.Embedding;
import kutip.ingest.Ingest;
import kutip.ingest.WatchedFolder;
import kutip.model.Chat;
import kutip.model.langchain4j.LangChain4jChat;
import kutip.model.onnx.EmbeddedModels;
import kutip.model.onnx.OnnxEmbedder;
import kutip.model.onnx.OnnxReader;
import kutip.passage.Splitter;
import kutip.question.RuleRewriter;
import kutip.retrieve.DenseRetriever;
import kutip.retrieve.FusedRetriever;
import kutip.retrieve.LexicalRetriever;
import kutip.retrieve.Retriever;
import kutip.verify.ReplyPolicy;
import kutip.verify.Verifier;
import kutip.web.Editing;
import kutip.web.Server;
import org.jspecify.annotations.Nullable;

/**
 * Every part of the program, built from the settings; the only place that picks adapters. For one
 * thread.
 */
final class Wiring implements Parts {
  private static final String READER = "reader";
  private static final String LLM = "llm";

  /**
   * The share of a question's weight below which nothing is quoted; measured on development
   * questions.
   */
  private static final double LEAST = 0.55;

  /** How many passages an abstention shows. */
  private static final int NEAREST = 3;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Settings settings;
  private final InstantSource clock;
  private @Nullable LuceneIndex index;
  private @Nullable Desk desk;
  private @Nullable SqliteAuditStore store;
  private @Nullable EmbeddedModels models;
  private @Nullable OnnxReader reader;
  private @Nullable OnnxEmbedder embedder;
  private @Nullable LuceneVectors vectors;
  private @Nullable Embedding embedding;

  Wiring(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
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
    if (!Server.loopback(settings.host())) {
      warnings.add(
          "server.host is "
              + settings.host()
              + ": anyone on the network can ask, and read the articles");
    }
    return warnings;
  }

  @Override
  public PassageIndex index() {
    if (index == null) {
      index =
          LuceneIndex.open(
              settings.indexDir(), settings.embedded() ? EmbeddedModels.EMBEDDER : "none");
    }
    return index;
  }

  @Override
  public AuditTrail trail() {
    if (store == null) {
      var corpus = index();
      store = SqliteAuditStore.open(settings.indexDir().resolve("audit.db"));
      return new AuditTrail(store, corpus);
    }
    return new AuditTrail(store, index());
  }

  @Override
  public Ask ask() {
    Map<String, Answerer> answerers = new LinkedHashMap<>();
    answerers.put(READER, reader());
    chat().ifPresent(chat -> answerers.put(LLM, new LlmAnswerer(chat)));
    return new Ask(
        index(),
        new RuleRewriter(settings.k()),
        retriever(),
        answerers,
        answerers.containsKey(LLM) ? LLM : READER,
        new Verifier(),
        new ReplyPolicy(NEAREST),
        trail(),
        clock);
  }

  private Retriever retriever() {
    var words = new LexicalRetriever(index());
    return settings.embedded()
        ? new FusedRetriever(words, new DenseRetriever(index(), vectors(), embedder()))
        : words;
  }

  private Answerer reader() {
    var quoting = new QuotingAnswerer(LEAST);
    if (!settings.embedded()) {
      return quoting;
    }
    if (reader == null) {
      reader = models().reader(CORES);
    }
    return new ReadingAnswerer(reader, Caution.BALANCED, quoting);
  }

  private EmbeddedModels models() {
    if (models == null) {
      models = EmbeddedModels.open();
    }
    return models;
  }

  private OnnxEmbedder embedder() {
    if (embedder == null) {
      // One more than the passages in the making, so that a question does not wait for them.
      embedder = models().embedder(CORES + 1);
    }
    return embedder;
  }

  private LuceneVectors vectors() {
    if (vectors == null) {
      vectors = LuceneVectors.open(vectorsDir(), embedder().model());
    }
    return vectors;
  }

  private Path vectorsDir() {
    return settings.indexDir().resolve("vectors");
  }

  @Override
  public Optional<Embedding> embedding() {
    if (settings.embedded() && embedding == null) {
      embedding =
          new Embedding(
              index(),
              LuceneVectorWriter.open(vectorsDir(), embedder().model()),
              embedder(),
              Splitter.USUAL,
              CORES);
    }
    return Optional.ofNullable(embedding);
  }

  @Override
  public void refresh() {
    index().refresh();
    if (vectors != null) {
      vectors.refresh();
    }
  }

  private Optional<Chat> chat() {
    var llm = settings.llm();
    URI url = llm.baseUrl();
    return switch (llm.provider()) {
      case NONE -> Optional.empty();
      case OPENAI ->
          Optional.of(
              LangChain4jChat.openAi(url.toString(), llm.model(), llm.apiKey(), llm.timeout()));
      case OLLAMA ->
          Optional.of(
              LangChain4jChat.ollama(url.toString(), llm.model(), llm.apiKey(), llm.timeout()));
    };
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
  public ArticleSource source(Path path) {
    return Folder.of(path);
  }

  @Override
  public ArticleReading reading() {
    return new ArticleReading(LuceneWriter::open, LuceneIndex::open, today());
  }

  @Override
  public Optional<WatchedFolder> watched() {
    return settings
        .watchDir()
        .map(folder -> new WatchedFolder(folder, desk(), () -> source(folder)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
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
    return Server.start(
        ask(),
        trail(),
        editing(),
        embedding().map(making -> making::progress),
        clock,
        settings.host(),
        settings.port());
  }

  private Editing editing() {
    return new Editing(desk(), settings.adminToken(), this::source, Optional.empty());
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
    }
    if (embedding != null) {
      embedding.close();
    }
    if (vectors != null) {
      vectors.close();
    }
    if (embedder != null) {
      embedder.close();
    }
    if (reader != null) {
      reader.close();
    }
    if (models != null) {
      models.close();
    }
    if (store != null) {
      store.close();
    }
    if (index != null) {
      index.close();
    }
  }
}
