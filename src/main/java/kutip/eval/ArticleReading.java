package kutip.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.Published;
import kutip.article.Version;
import kutip.index.PassageIndex;
import kutip.index.PassageWriter;
import kutip.ingest.Ingest;
import kutip.passage.Filter;
import kutip.passage.Splitter;

/**
 * Measures how articles are read and kept: speed, dates, boilerplate, copies.
 *
 * @param writer opens a corpus in a folder for changes
 * @param index opens it for reading
 * @param today the day the articles are kept
 */
public record ArticleReading(
    Function<Path, PassageWriter> writer, Function<Path, PassageIndex> index, LocalDate today) {
  private static final int CHANGES_A_COMMIT = 2_000;
  private static final int PAGE = 500;

  /**
   * What became of one source.
   *
   * @param seconds from the first byte read to the last commit
   * @param indexBytes on disk afterwards
   * @param dated how many articles have a date, by where it was read
   * @param boilerplate the share of the text's characters that is no evidence
   * @param groups how many texts stand in more than one article
   * @param inGroups how many articles are in such a group
   * @param planted how many edited copies that were planted were found, by kind of edit
   */
  public record Row(
      String source,
      int articles,
      int passages,
      double seconds,
      long indexBytes,
      Map<Published.From, Integer> dated,
      double boilerplate,
      int groups,
      int inGroups,
      int refused,
      List<PlantedCopies.Found> planted) {

    public Row {
      dated = Map.copyOf(dated);
      planted = List.copyOf(planted);
    }

    public double perSecond() {
      return articles / seconds;
    }
  }

  /** Keeps the articles of {@code source} in a new corpus, which is thrown away afterwards. */
  public Row measure(String name, ArticleSource source) throws IOException {
    var folder = Files.createTempDirectory("kutip-eval");
    try {
      long start = System.nanoTime();
      Ingest.Report report;
      try (var open = writer.apply(folder)) {
        report =
            new Ingest(open, Splitter.USUAL, CHANGES_A_COMMIT, () -> today)
                .ingest(source, progress -> {});
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long bytes = size(folder);
      var read = read(folder);
      var planted =
          new PlantedCopies(writer, index, today).find(folder, read.articles(), CHANGES_A_COMMIT);
      return new Row(
          name,
          report.total() - report.refusals(),
          read.passages(),
          seconds,
          bytes,
          read.dated(),
          read.boilerplate() / (double) Math.max(1, read.characters()),
          (int) read.groups().values().stream().filter(size -> size > 1).count(),
          read.groups().values().stream().filter(size -> size > 1).mapToInt(size -> size).sum(),
          report.refusals(),
          planted);
    } finally {
      delete(folder);
    }
  }

  private record Read(
      int passages,
      Map<Published.From, Integer> dated,
      long boilerplate,
      long characters,
      Map<String, Integer> groups,
      List<Article> articles) {}

  private Read read(Path folder) throws IOException {
    var dated = new EnumMap<Published.From, Integer>(Published.From.class);
    var groups = new HashMap<String, Integer>();
    var articles = new ArrayList<Article>();
    long boilerplate = 0;
    long characters = 0;
    try (var open = index.apply(folder)) {
      List<Version> page;
      var after = "";
      do {
        page = open.articles("", Filter.NONE, after, PAGE);
        for (var version : page) {
          var article = version.article();
          dated.merge(article.published().from(), 1, Integer::sum);
          groups.merge(version.origin(), 1, Integer::sum);
          boilerplate +=
              article.boilerplate().stream().mapToLong(part -> part.span().length()).sum();
          characters += article.text().length();
          if (articles.size() < PlantedCopies.MOST) {
            articles.add(article);
          }
          after = article.id();
        }
      } while (page.size() == PAGE);
      return new Read(open.state().passages(), dated, boilerplate, characters, groups, articles);
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
