package kutip.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.index.PassageIndex;
import kutip.ingest.Ingest;
import kutip.web.Server;

/** What the commands work with; opened when first asked for, closed together. */
public interface Parts extends AutoCloseable {

  /** A line for each setting: its name, its value, and where that was read. */
  List<String> settings();

  /** What somebody should know before the service starts; usually nothing. */
  List<String> warnings();

  PassageIndex index();

  Ask ask();

  AuditTrail trail();

  /** Keeps the articles of files and folders. */
  Ingest.Report ingest(Path path, Consumer<Ingest.Progress> progress) throws IOException;

  /** Keeps the seeds if there are no articles; empty if there are, or no seeds. */
  Optional<Ingest.Report> keepSeeds() throws IOException;

  /** Starts the service. */
  Server serve();

  @Override
  void close();
}
