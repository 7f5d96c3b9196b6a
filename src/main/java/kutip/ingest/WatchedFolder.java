package kutip.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import kutip.article.ArticleSource;
import kutip.article.folder.Folder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what comes into a folder, some seconds after it has come to rest.
 *
 * <p>A file that goes away takes no article with it: what was answered from stays. For one thread.
 */
public final class WatchedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final int DEEPEST = 32;

  private final Path folder;
  private final Desk desk;
  private final Supplier<ArticleSource> articles;
  private Map<Path, Stamp> kept = Map.of();
  private Map<Path, Stamp> seen = Map.of();

  /** What the log was told last. */
  private String told = "";

  private record Stamp(long size, long modified) {}

  /**
   * @param articles those of the folder, to be read again
   */
  public WatchedFolder(Path folder, Desk desk, Supplier<ArticleSource> articles) {
    this.folder = folder;
    this.desk = desk;
    this.articles = articles;
  }

  /** Looks once: what has changed since it was kept, and not since the last look, is kept. */
  public void look() {
    try {
      if (!Files.exists(folder)) {
        warn("the watched folder " + folder + " is not there; its articles are kept once it is");
        return;
      }
      keep();
      told = "";
    } catch (IOException | RuntimeException e) {
      // Looked at again: a folder may come back, another writer may end.
      warn(folder + " could not be kept: " + e.getMessage());
    }
  }

  private void keep() throws IOException {
    var now = stamps();
    boolean atRest = now.equals(seen);
    seen = now;
    if (!atRest || now.equals(kept)) {
      return;
    }
    var report = desk.keep(articles.get(), progress -> {});
    kept = now;
    if (report.added() + report.changed() + report.refusals() > 0) {
      LOG.info(
          "{}: {} added, {} changed, {} refused",
          folder,
          report.added(),
          report.changed(),
          report.refusals());
      report
          .refused()
          .forEach(refused -> LOG.warn("refused {}: {}", refused.origin(), refused.reason()));
    }
  }

  /** Once, until something else is wrong: who looks every other second would fill the log. */
  private void warn(String problem) {
    if (!problem.equals(told)) {
      LOG.warn("{}", problem);
    }
    told = problem;
  }

  private Map<Path, Stamp> stamps() throws IOException {
    var walk = new Walk();
    Files.walkFileTree(folder, Set.of(), DEEPEST, walk);
    return walk.stamps;
  }

  /** Passes over what is hidden, as the reading does, and what in the folder cannot be read. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps = new TreeMap<>();

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(folder) || !Folder.hidden(path)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !Folder.hidden(file)) {
        stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (path.equals(folder)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE; // the reading refuses it, and says why
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
        throws IOException {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(path, failure);
    }
  }
}
