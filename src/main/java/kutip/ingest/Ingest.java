package kutip.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kutip.article.ArticleSource;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Articles;
import kutip.index.PassageWriter;
import kutip.passage.Splitter;

/**
 * The article's walk: from a source into the index.
 *
 * @param writer not closed here
 * @param every how many changes one commit holds at most
 * @param keptOn the day the articles are kept
 */
public record Ingest(PassageWriter writer, Splitter splitter, int every, LocalDate keptOn) {

  /** What became of the articles of a source. */
  public record Report(int added, int changed, int unchanged, List<Incoming.Refused> refused) {
    public Report {
      refused = List.copyOf(refused);
    }

    /** How many were looked at. */
    public int total() {
      return added + changed + unchanged + refused.size();
    }
  }

  /**
   * Keeps every article of {@code source}; running it again over the same articles changes nothing.
   */
  public Report ingest(ArticleSource source, Consumer<Report> progress) throws IOException {
    var tally = new Tally();
    source.forEach(
        incoming -> {
          switch (incoming) {
            case Incoming.Refused refused -> tally.refused.add(refused);
            case Incoming.Read read -> keep(read, tally);
          }
          progress.accept(tally.report());
        });
    writer.commit();
    return tally.report();
  }

  private void keep(Incoming.Read read, Tally tally) {
    var article = Articles.of(read.given(), keptOn);
    var passages = splitter.split(article);
    if (passages.isEmpty()) {
      tally.refused.add(
          new Incoming.Refused(
              read.origin(), "nothing in it is evidence: all of it is boilerplate"));
      return;
    }
    switch (writer.keep(article, passages)) {
      case ADDED -> tally.added++;
      case CHANGED -> tally.changed++;
      case UNCHANGED -> tally.unchanged++;
    }
    if ((tally.added + tally.changed) % every == every - 1) {
      writer.commit();
    }
  }

  private static final class Tally {
    private int added;
    private int changed;
    private int unchanged;
    private final List<Incoming.Refused> refused = new ArrayList<>();

    Report report() {
      return new Report(added, changed, unchanged, refused);
    }
  }
}
