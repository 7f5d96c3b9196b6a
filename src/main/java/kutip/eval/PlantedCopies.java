package kutip.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import kutip.article.Article;
import kutip.article.Given;
import kutip.article.ListedArticles;
import kutip.index.PassageIndex;
import kutip.index.PassageWriter;
import kutip.ingest.Ingest;
import kutip.passage.Splitter;

/**
 * Plants edited copies of articles in a corpus, and counts how many are found to be copies.
 *
 * <p>The edits are drawn with a fixed seed, so that two runs plant the same.
 */
public record PlantedCopies(
    Function<Path, PassageWriter> writer, Function<Path, PassageIndex> index, LocalDate today) {
  /** So many articles are copied at most, each in every way. */
  static final int MOST = 1_000;

  private static final int LEAST_WORDS = 60;
  private static final int LEAD_WORDS = 30;

  /** How a copy differs from its original. */
  enum Edit {
    TENTH_OF_WORDS_CHANGED,
    PARAGRAPH_CUT,
    NEW_LEAD
  }

  /**
   * How the copies with one kind of edit fared.
   *
   * @param found of {@code planted}, how many have the origin of their original
   * @param mistaken how many have another's
   */
  public record Found(String edit, int planted, int found, int mistaken) {}

  List<Found> find(Path folder, List<Article> articles, int every) throws IOException {
    var random = new Random(20_241_123);
    var lengthy =
        articles.stream().filter(article -> words(article).size() >= LEAST_WORDS).toList();
    var found = new ArrayList<Found>();
    for (var edit : Edit.values()) {
      var copies = lengthy.stream().map(article -> copy(article, edit, lengthy, random)).toList();
      try (var open = writer.apply(folder)) {
        new Ingest(open, Splitter.USUAL, every, () -> today)
            .ingest(new ListedArticles(copies, false), progress -> {});
      }
      found.add(count(folder, edit, lengthy));
    }
    return found;
  }

  private Found count(Path folder, Edit edit, List<Article> originals) {
    int right = 0;
    int mistaken = 0;
    int planted = 0;
    try (var open = index.apply(folder)) {
      for (var original : originals) {
        var copy = open.article(id(original, edit));
        if (copy.isEmpty()) {
          continue; // all of it was taken for boilerplate
        }
        planted++;
        var origin = open.article(original.id()).orElseThrow().origin();
        if (copy.get().origin().equals(origin)) {
          right++;
        } else if (!copy.get().origin().equals(copy.get().article().id())) {
          mistaken++;
        }
      }
    }
    return new Found(
        edit.name().toLowerCase(Locale.ROOT).replace('_', ' '), planted, right, mistaken);
  }

  private static Given copy(Article article, Edit edit, List<Article> others, Random random) {
    var words = new ArrayList<>(words(article));
    var other = words(others.get(random.nextInt(others.size())));
    switch (edit) {
      case TENTH_OF_WORDS_CHANGED -> {
        for (int at = 0; at < words.size(); at++) {
          if (random.nextInt(10) == 0) {
            words.set(at, other.get(random.nextInt(other.size())));
          }
        }
      }
      case PARAGRAPH_CUT -> {
        int length = words.size() / 6;
        int from = random.nextInt(words.size() - length);
        words.subList(from, from + length).clear();
      }
      case NEW_LEAD -> {
        words.subList(0, LEAD_WORDS).clear();
        words.addAll(0, other.subList(0, LEAD_WORDS));
      }
    }
    return new Given(
        id(article, edit),
        String.join(" ", words),
        Optional.of(article.title()),
        Optional.of("planted.example"),
        Optional.empty(),
        article.published().date(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(article.language()),
        "",
        List.of());
  }

  private static String id(Article article, Edit edit) {
    return "planted-" + edit + "-" + article.id();
  }

  private static List<String> words(Article article) {
    return Arrays.asList(article.text().strip().split("\\s+", -1));
  }
}
