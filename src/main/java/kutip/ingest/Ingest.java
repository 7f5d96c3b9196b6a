package kutip.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Articles;
import kutip.article.LearnedLines;
import kutip.article.LineLearner;
import kutip.index.PassageWriter;
import kutip.passage.Passage;
import kutip.passage.Splitter;

/**
 * The article's walk: from a source into the index.
 *
 * <p>Articles are read closely on every core at once and kept in the order of their source, so that
 * the same source gives the same corpus, however often a run was cut short. For one thread.
 */
public final class Ingest {
  private static final int MOST_REFUSED = 1_000;

  private final PassageWriter writer;
  private final Splitter splitter;
  private final int every;
  private final Supplier<LocalDate> today;
  private final NearDuplicates duplicates;
  private volatile LearnedLines learned = LearnedLines.NONE;

  /**
   * Gets ready to keep articles.
   *
   * @param writer not closed here
   * @param every how many changes one commit holds at most
   * @param today the day the articles are kept, asked once for each source
   */
  public Ingest(PassageWriter writer, Splitter splitter, int every, Supplier<LocalDate> today) {
    this.writer = writer;
    this.splitter = splitter;
    this.every = every;
    this.today = today;
    this.duplicates = new NearDuplicates(writer::current);
    writer.origins(duplicates::put);
  }

  /**
   * What became of the articles of a source.
   *
   * @param copies how many of the added and changed have the words of another article
   * @param characters of text in all that was read
   * @param refused the first thousand that were refused
   * @param refusals how many were refused
   */
  public record Report(
      int added,
      int changed,
      int unchanged,
      int copies,
      long characters,
      List<Incoming.Refused> refused,
      int refusals) {
    public Report {
      refused = List.copyOf(refused);
    }

    /** How many were looked at. */
    public int total() {
      return added + changed + unchanged + refusals;
    }
  }

  /** One article read closely, or why it is none. */
  private sealed interface Ready {
    record Whole(String origin, Article article, List<Passage> passages, Sketched sketched)
        implements Ready {}

    record Refused(Incoming.Refused incoming) implements Ready {}
  }

  /**
   * Keeps every article of {@code source}; running it again over the same articles changes nothing.
   *
   * @param progress told how far it is after each article
   */
  public Report ingest(ArticleSource source, Consumer<Progress> progress) throws IOException {
    if (source.repeatable()) {
      learn(source);
    }
    learned = writer.learned();
    var keptOn = today.get();
    var tally = new Tally();
    var ordered = new Ordered<Incoming, Ready>(incoming -> ready(incoming, keptOn), Ingest::weight);
    ordered.run(
        source::forEach,
        ready -> {
          switch (ready) {
            case Ready.Refused refused -> tally.refuse(refused.incoming());
            case Ready.Whole whole -> keep(whole, tally);
          }
          progress.accept(new Progress(tally.looked, tally.refusals, source.read()));
        });
    writer.commit();
    return tally.report();
  }

  /** Reads the source a first time, for what repeats in it. */
  private void learn(ArticleSource source) throws IOException {
    var learner = new LineLearner();
    // Read on one thread, learnt from on another: neither waits for the other.
    new Ordered<Incoming, Incoming>(incoming -> incoming, Ingest::weight)
        .run(
            source::forEach,
            incoming -> {
              if (incoming instanceof Incoming.Read read) {
                var given = read.given();
                learner.learn(Articles.source(given), given.title().orElse(""), given.text());
              }
            });
    var before = writer.learned().hashes();
    var both =
        LongStream.concat(Arrays.stream(before), Arrays.stream(learner.learned().hashes()))
            .sorted()
            .distinct()
            .toArray();
    if (both.length > before.length) {
      writer.learn(LearnedLines.of(both));
    }
  }

  /**
   * How far an ingest is.
   *
   * @param articles looked at so far
   * @param refused of those
   * @param share of the source read so far, from 0 to 1; NaN if that is not known
   */
  public record Progress(int articles, int refused, double share) {}

  /** Takes an article out of answers, for good; false if there was none. */
  public boolean remove(String id) {
    boolean removed = writer.remove(id);
    writer.commit();
    duplicates.remove(id);
    return removed;
  }

  private static long weight(Incoming incoming) {
    return incoming instanceof Incoming.Read read ? read.given().text().length() : 1;
  }

  private Ready ready(Incoming incoming, LocalDate keptOn) {
    return switch (incoming) {
      case Incoming.Refused refused -> new Ready.Refused(refused);
      case Incoming.Read read -> {
        var article = Articles.of(read.given(), keptOn, learned);
        var passages = splitter.split(article);
        yield passages.stream().noneMatch(Ingest::speaks)
            ? new Ready.Refused(
                new Incoming.Refused(
                    read.origin(),
                    "nothing in it is evidence: all of it is boilerplate, or it has no words"))
            : new Ready.Whole(read.origin(), article, passages, Sketched.of(article));
      }
    };
  }

  /** Whether there is a letter or a figure in it at all. */
  private static boolean speaks(Passage passage) {
    return passage.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private void keep(Ready.Whole whole, Tally tally) {
    var article = whole.article();
    var origin = duplicates.of(article, whole.sketched());
    PassageWriter.Kept kept;
    try {
      kept = writer.keep(article, whole.passages(), origin);
    } catch (IllegalArgumentException e) {
      tally.refuse(new Incoming.Refused(whole.origin(), String.valueOf(e.getMessage())));
      return;
    }
    tally.looked++;
    tally.characters += article.text().length();
    switch (kept) {
      case ADDED -> tally.added++;
      case CHANGED -> tally.changed++;
      case UNCHANGED -> tally.unchanged++;
    }
    if (kept != PassageWriter.Kept.UNCHANGED) {
      duplicates.put(article.id(), origin);
      tally.copies += origin.id().equals(article.id()) ? 0 : 1;
      tally.pending++;
      if (tally.pending >= every) {
        writer.commit();
        tally.pending = 0;
      }
    }
  }

  private static final class Tally {
    private int looked;
    private int added;
    private int changed;
    private int unchanged;
    private int copies;
    private long characters;
    private int pending;
    private int refusals;
    private final List<Incoming.Refused> refused = new ArrayList<>();

    void refuse(Incoming.Refused one) {
      looked++;
      refusals++;
      if (refused.size() < MOST_REFUSED) {
        refused.add(one);
      }
    }

    Report report() {
      return new Report(added, changed, unchanged, copies, characters, refused, refusals);
    }
  }
}
