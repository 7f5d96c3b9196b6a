package kutip.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.passage.Splitter;

/**
 * As many articles as give so many passages: those of a source, then the same again with the words
 * of each line shuffled, as often as it takes. Words are as frequent as they were; no text is a
 * copy of another.
 *
 * @param base the articles of the source
 * @param cut how many passages each gives
 * @param wanted how many there shall be in all, to the next article
 */
public record ManyPassages(List<Given> base, List<Integer> cut, int wanted)
    implements ArticleSource {

  /** At the end of a word, or where a sentence follows without a blank, as in many a collection. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]");

  public ManyPassages {
    base = List.copyOf(base);
    cut = List.copyOf(cut);
    if (base.isEmpty()) {
      throw new IllegalArgumentException("there are no articles to make passages of");
    }
  }

  /** Reads the source, and cuts its articles to know how many passages they give. */
  public static ManyPassages of(ArticleSource source, int wanted, LocalDate today)
      throws IOException {
    var base = new ArrayList<Given>();
    var cut = new ArrayList<Integer>();
    source.forEach(
        incoming -> {
          if (incoming instanceof Incoming.Read read) {
            int passages = Splitter.USUAL.split(Articles.of(read.given(), today)).size();
            if (passages > 0) {
              base.add(read.given());
              cut.add(passages);
            }
          }
        });
    return new ManyPassages(base, cut, wanted);
  }

  /** The same articles, for another number of passages. */
  public ManyPassages wanting(int passages) {
    return new ManyPassages(base, cut, passages);
  }

  @Override
  public void forEach(Consumer<Incoming> taker) {
    int passages = 0;
    for (int round = 0; passages < wanted; round++) {
      for (int at = 0; at < base.size() && passages < wanted; at++) {
        var given = round == 0 ? base.get(at) : shuffled(base.get(at), round);
        taker.accept(new Incoming.Read(given.id(), given));
        passages += cut.get(at);
      }
    }
  }

  private static Given shuffled(Given given, int round) {
    var random = new Random(31L * given.id().hashCode() + round);
    var lines = given.text().lines().map(line -> shuffled(line, random)).toList();
    var text = String.join("\n", lines);
    return new Given(
        given.id() + "~" + round,
        text,
        given.title().map(title -> shuffled(title, random)),
        given.source(),
        given.url().map(url -> url + "?" + round),
        given.published(),
        given.author(),
        given.section(),
        given.language(),
        Article.sha256(text),
        given.notes());
  }

  /**
   * Words change places; those that end a sentence or begin one stay, so that as many passages come
   * of it.
   */
  private static String shuffled(String line, Random random) {
    var words = Arrays.asList(line.split(" ", -1));
    var places =
        IntStream.range(1, words.size())
            .filter(at -> !ends(words.get(at)) && !ends(words.get(at - 1)))
            .toArray();
    for (int at = places.length - 1; at > 0; at--) {
      Collections.swap(words, places[at], places[random.nextInt(at + 1)]);
    }
    return String.join(" ", words);
  }

  private static boolean ends(String word) {
    return SENTENCE_END.matcher(word).find();
  }

  @Override
  public double read() {
    return Double.NaN;
  }

  @Override
  public boolean repeatable() {
    return true;
  }
}
