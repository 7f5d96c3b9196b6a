package kutip.web;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import kutip.article.ArticleSource;
import kutip.article.RawFile;
import kutip.ingest.Desk;

/**
 * What changes to the articles over HTTP need.
 *
 * @param token what a caller must show; empty lets nobody change anything
 * @param files reads a file that was sent
 * @param pages fetches an address; empty if nothing is to be fetched
 */
public record Editing(
    Desk desk,
    Optional<String> token,
    Function<Path, ArticleSource> files,
    Optional<Function<String, ArticleSource>> pages) {

  /** The largest article or file that is taken, in bytes. */
  static final int LARGEST = RawFile.LARGEST;
}
