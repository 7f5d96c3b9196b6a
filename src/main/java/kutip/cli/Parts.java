package kutip.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kutip.article.ArticleSource;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.eval.ArticleReading;
import kutip.eval.RetrievalEvaluation;
import kutip.index.PassageIndex;
import kutip.ingest.Embedding;
import kutip.ingest.Ingest;
import kutip.ingest.WatchedFolder;
import kutip.model.Entailment;
import kutip.verify.Verifier;
import kutip.web.Server;

/** What the commands work with; opened when first asked for, closed together. */
public interface Parts extends AutoCloseable {

  /** Begins to open what takes long, beside whatever else is done until it is needed. */
  void begin();

  /** A line for each setting: its name, its value, and where that was read. */
  List<String> settings();

  /** What somebody should know before the service starts; usually nothing. */
  List<String> warnings();

  /**
   * What keeps the language model from answering, or how one could be had, in one line; usually
   * nothing. Asks the model's server, or this machine; takes up to some seconds.
   */
  Optional<String> modelNote();

  PassageIndex index();

  Ask ask();

  AuditTrail trail();

  /** Keeps the articles of files and folders. */
  Ingest.Report ingest(Path path, Consumer<Ingest.Progress> progress) throws IOException;

  /**
   * Keeps the article at an address, or those of a feed.
   *
   * @param follow whether the pages a feed links to are fetched
   */
  Ingest.Report fetch(String url, boolean follow, Consumer<Ingest.Progress> progress)
      throws IOException;

  /** The articles of a file or folder, to be read. */
  ArticleSource source(Path path);

  /** How reading articles is measured. */
  ArticleReading reading();

  /** How finding passages is measured. */
  RetrievalEvaluation retrieval();

  /** The embedded judge of entailment. */
  Entailment entailment();

  /** What holds claims against their quotes, as in the walk. */
  Verifier verifier();

  /** How the whole program is measured. */
  Trials trials();

  /** Keeps the seeds if there are no articles; empty if there are, or no seeds. */
  Optional<Ingest.Report> keepSeeds() throws IOException;

  /** What makes vectors behind everything else; empty without an embedder. */
  Optional<Embedding> embedding();

  /** Sees from now on what has been committed, by this process or another. */
  void refresh();

  /** The folder whose articles are kept as they come; empty if none is watched. */
  Optional<WatchedFolder> watched();

  /** Starts the service. */
  Server serve();

  @Override
  void close();
}
