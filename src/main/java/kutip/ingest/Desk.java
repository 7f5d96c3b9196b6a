package kutip.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kutip.article.ArticleSource;
import kutip.article.Given;
import kutip.article.ListedArticles;
import kutip.article.Version;
import kutip.index.PassageWriter;
import kutip.passage.Splitter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps and removes articles for many callers, one after another, while questions are answered.
 *
 * <p>The writer is opened when there is something to write and closed when nothing has come for a
 * while, so that another process can write in between. What a method returns is on disk. Safe for
 * many threads.
 */
public final class Desk implements AutoCloseable {
  private static final int CHANGES_A_COMMIT = 2_000;
  private static final long IDLE_SECONDS = 5;

  private final Supplier<PassageWriter> opening;
  private final Supplier<LocalDate> today;
  private final Runnable changed;
  private final ScheduledExecutorService closing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("desk").factory());
  private @Nullable PassageWriter writer;
  private @Nullable Ingest ingest;
  private long uses;

  /**
   * Opens nothing yet.
   *
   * @param opening opens the corpus for changes; throws {@link IllegalStateException} while another
   *     process writes
   * @param today the day articles are kept, asked whenever some come
   * @param changed run after each change is on disk
   */
  public Desk(Supplier<PassageWriter> opening, Supplier<LocalDate> today, Runnable changed) {
    this.opening = opening;
    this.today = today;
    this.changed = changed;
  }

  /** What became of one article. */
  public sealed interface Outcome {
    /** It is there now as {@code version}. */
    record Kept(PassageWriter.Kept what, Version version) implements Outcome {}

    /** Nothing can be read from it. */
    record Refused(String reason) implements Outcome {}

    /** Not the version that was expected stands there; {@code sha256} of the one that does. */
    record Unexpected(Optional<String> sha256) implements Outcome {}
  }

  /** Which version of an article a caller expects to be there. */
  public sealed interface Expected {
    /** Whatever there is. */
    record Any() implements Expected {}

    /** None. */
    record None() implements Expected {}

    /** One with this text; {@code *} for one with any. */
    record Text(String sha256) implements Expected {}

    private boolean meets(Optional<Version> current) {
      return switch (this) {
        case Any any -> true;
        case None none -> current.isEmpty();
        case Text text ->
            current.isPresent()
                && (text.sha256().equals("*")
                    || text.sha256().equals(current.get().article().sha256()));
      };
    }
  }

  /** Keeps one article. */
  public synchronized Outcome keep(Given given, Expected expected) {
    var open = open();
    var current = open.writer().current(given.id());
    if (!expected.meets(current)) {
      return new Outcome.Unexpected(current.map(version -> version.article().sha256()));
    }
    try {
      var report = open.ingest().ingest(new ListedArticles(List.of(given), false), progress -> {});
      changed.run();
      if (report.refusals() > 0) {
        return new Outcome.Refused(report.refused().getFirst().reason());
      }
      var what =
          report.added() > 0
              ? PassageWriter.Kept.ADDED
              : report.changed() > 0 ? PassageWriter.Kept.CHANGED : PassageWriter.Kept.UNCHANGED;
      return new Outcome.Kept(what, open.writer().current(given.id()).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps every article of a source. */
  public synchronized Ingest.Report keep(ArticleSource source, Consumer<Ingest.Progress> progress)
      throws IOException {
    try {
      return open().ingest().ingest(source, progress);
    } finally {
      changed.run();
    }
  }

  /**
   * Takes an article out of answers; {@link Outcome.Kept} of the version that stood, empty if there
   * was none.
   */
  public synchronized Optional<Outcome> remove(String id, Expected expected) {
    var open = open();
    var current = open.writer().current(id);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    if (!expected.meets(current)) {
      return Optional.of(
          new Outcome.Unexpected(current.map(version -> version.article().sha256())));
    }
    open.ingest().remove(id);
    changed.run();
    return Optional.of(new Outcome.Kept(PassageWriter.Kept.CHANGED, current.get()));
  }

  private record Open(PassageWriter writer, Ingest ingest) {}

  private Open open() {
    if (writer == null || ingest == null || !writer.isOpen()) {
      closeWriter(); // one that a failing disk has ended
      writer = opening.get();
      ingest = new Ingest(writer, Splitter.USUAL, CHANGES_A_COMMIT, today);
    }
    long use = ++uses;
    var _ = closing.schedule(() -> closeAfter(use), IDLE_SECONDS, TimeUnit.SECONDS);
    return new Open(writer, ingest);
  }

  private void closeAfter(long use) {
    var idle = idle(use);
    if (idle.isPresent()) {
      // Not held meanwhile: it may take long, and articles may come.
      close(use, idle.get().settle());
    }
  }

  private synchronized Optional<PassageWriter> idle(long use) {
    return use == uses ? Optional.ofNullable(writer) : Optional.empty();
  }

  private synchronized void close(long use, boolean settled) {
    if (use == uses && writer != null) {
      try {
        if (settled) {
          writer.commit();
        }
      } finally {
        closeWriter();
      }
      if (settled) {
        changed.run();
      }
    }
  }

  /** Lets another process write at once, without waiting until nothing has come for a while. */
  public void rest() {
    closeAfter(lastUse());
  }

  private synchronized long lastUse() {
    return uses;
  }

  private void closeWriter() {
    var held = writer;
    writer = null;
    ingest = null;
    if (held != null) {
      held.close();
    }
  }

  /** Waits for what is under way, and closes. */
  @Override
  public synchronized void close() {
    closing.shutdownNow();
    closeWriter();
  }
}
