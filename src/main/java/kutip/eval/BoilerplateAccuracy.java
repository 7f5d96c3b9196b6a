package kutip.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kutip.article.Article;
import kutip.article.Boilerplate;
import kutip.article.BoilerplateRules;
import kutip.article.LearnedLines;
import kutip.article.LineLearner;
import kutip.language.FoldedText;
import kutip.language.Span;

/**
 * Holds what the rules find against stretches of text that a person marked.
 *
 * <p>The marked file names articles and places in them, with a hash instead of their words, so that
 * it can be kept where the articles cannot.
 */
public final class BoilerplateAccuracy {
  private static final String HEADER = "set\tarticle\tstart\tlength\tsha256\tmarked\tkind\thalf";
  private static final int COLUMNS = 8;

  /** The share of a stretch's letters that has to be marked for it to count as found. */
  private static final double FOUND = 0.9;

  private static final double SPARED = 0.1;

  private BoilerplateAccuracy() {}

  /**
   * A stretch a person marked.
   *
   * @param start in code points, like {@code length}
   * @param sha256 of the stretch with its white space folded
   * @param half {@code development} if rules were mended by it, else {@code held}
   */
  public record Marked(
      String set,
      String article,
      int start,
      int length,
      String sha256,
      boolean boilerplate,
      String kind,
      String half) {}

  /**
   * How well a group of stretches was told apart.
   *
   * @param found marked as boilerplate, and found so
   * @param alarms marked as evidence, but found boilerplate
   * @param changed stretches the given articles do not have, or have no more
   */
  public record Row(
      String name, int boilerplate, int found, int evidence, int alarms, int changed) {

    /** The share of boilerplate that was found; 1 where there is none. */
    public double recall() {
      return boilerplate == 0 ? 1 : found / (double) boilerplate;
    }
  }

  /** The marked stretches of a file. */
  public static List<Marked> read(Path file) throws IOException {
    var marked = new ArrayList<Marked>();
    for (var line : Files.readAllLines(file)) {
      var fields = line.split("\t", -1);
      if (fields.length != COLUMNS) {
        throw new IllegalArgumentException(
            file + ": wanted " + COLUMNS + " columns (" + HEADER + "), not: " + line);
      }
      if (!line.equals(HEADER)) {
        marked.add(
            new Marked(
                fields[0],
                fields[1],
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                fields[5].equals("boilerplate"),
                fields[6],
                fields[7]));
      }
    }
    return marked;
  }

  /** What repeats in these articles, by their sources. */
  public static LearnedLines learn(Iterable<Article> articles) {
    var learner = new LineLearner();
    articles.forEach(article -> learner.learn(article.source(), article.title(), article.text()));
    return learner.learned();
  }

  /** Rows by set, by kind and for all, over the stretches of one half; any half if it is empty. */
  public static List<Row> measure(
      List<Marked> marked, Map<String, Article> articles, LearnedLines learned, String half) {
    var counts = new TreeMap<String, int[]>();
    var read = new HashMap<String, List<Boilerplate>>();
    for (var stretch : marked) {
      if (half.isEmpty() || stretch.half().equals(half)) {
        var groups = List.of("all", "set " + stretch.set(), "kind " + stretch.kind());
        int outcome = outcome(stretch, articles, learned, read);
        for (var group : groups) {
          counts.computeIfAbsent(group, name -> new int[5])[outcome]++;
        }
      }
    }
    return counts.entrySet().stream()
        .map(
            entry -> {
              var count = entry.getValue();
              return new Row(
                  entry.getKey(),
                  count[0] + count[1],
                  count[0],
                  count[2] + count[3],
                  count[3],
                  count[4]);
            })
        .toList();
  }

  /** 0 found, 1 missed, 2 spared, 3 false alarm, 4 not there. */
  private static int outcome(
      Marked stretch,
      Map<String, Article> articles,
      LearnedLines learned,
      Map<String, List<Boilerplate>> read) {
    var article = articles.get(stretch.article());
    if (article == null) {
      return 4;
    }
    var text = article.text();
    int length = text.codePointCount(0, text.length());
    if (stretch.start() + stretch.length() > length) {
      return 4;
    }
    int start = text.offsetByCodePoints(0, stretch.start());
    var span = new Span(start, text.offsetByCodePoints(start, stretch.length()));
    if (!Article.sha256(FoldedText.fold(span.of(text))).equals(stretch.sha256())) {
      return 4;
    }
    var boilerplate =
        read.computeIfAbsent(
            article.id(),
            id -> BoilerplateRules.of(text, article.title(), article.source(), learned));
    double share = share(text, span, boilerplate);
    if (stretch.boilerplate()) {
      return share >= FOUND ? 0 : 1;
    }
    return share <= SPARED ? 2 : 3;
  }

  /** The share of a stretch's characters, white space apart, that is boilerplate. */
  private static double share(String text, Span stretch, List<Boilerplate> boilerplate) {
    int all = 0;
    int covered = 0;
    for (int at = stretch.start(); at < stretch.end(); at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        var unit = new Span(at, at + 1);
        all++;
        covered += boilerplate.stream().anyMatch(part -> part.span().contains(unit)) ? 1 : 0;
      }
    }
    return covered / (double) Math.max(1, all);
  }
}
