package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kutip.Fixtures;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.Given;
import kutip.article.ListedArticles;
import kutip.index.CorpusState;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  /** No rule names it: that it repeats is all there is to tell. */
  private static final String NOTE = "Kabar hangat untuk keluarga hebat di kota ini setiap pagi";

  @TempDir private Path folder;

  @Test
  void theSameArticlesAgainChangeNothing() throws IOException {
    var source = new ListedArticles(articles(300), true);
    assertThat(ingest(source, 50).added()).isEqualTo(300);
    var before = state();
    var again = ingest(source, 50);
    assertThat(again.unchanged()).isEqualTo(300);
    assertThat(again.added() + again.changed() + again.refusals()).isZero();
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void metadataWithHalfACharacterChangeNothingTheSecondTime() throws IOException {
    var text = "Kepala desa membagikan seratus karung beras.\n";
    var half = Optional.of("Kabar \ud83d desa");
    var given =
        new Given(
            "kabar",
            text,
            half,
            half,
            Optional.of("https://kabar.example/\udc00"),
            Optional.empty(),
            half,
            half,
            Optional.empty(),
            Article.sha256(text),
            List.of("note \ud83d"));
    var source = new ListedArticles(List.of(given), true);
    assertThat(ingest(source, 50).added()).isEqualTo(1);
    assertThat(ingest(source, 50).unchanged()).isEqualTo(1);
    try (var index = LuceneIndex.open(folder)) {
      var kept = index.article("kabar").orElseThrow().article();
      assertThat(kept.title()).isEqualTo("Kabar \ufffd desa");
      assertThat(kept.url()).contains("https://kabar.example/\ufffd");
    }
  }

  @Test
  void aRunThatBreaksOffAndIsDoneAgainGivesTheCorpusOfAnUndisturbedOne() throws IOException {
    var all = articles(200);
    var breaking =
        new ArticleSource() {
          @Override
          public void forEach(Consumer<Incoming> taker) throws IOException {
            for (var given : all.subList(0, 120)) {
              taker.accept(new Incoming.Read(given.id(), given));
            }
            throw new IOException("the disk went away");
          }

          @Override
          public double read() {
            return Double.NaN;
          }

          @Override
          public boolean repeatable() {
            return false;
          }
        };
    assertThatThrownBy(() -> ingest(breaking, 25)).hasMessageContaining("the disk went away");
    assertThat(state().articles()).isGreaterThanOrEqualTo(100);
    ingest(new ListedArticles(all, true), 25);
    var resumed = state();
    folder = folder.resolve("undisturbed");
    ingest(new ListedArticles(all, true), 25);
    assertThat(resumed.fingerprint()).isEqualTo(state().fingerprint());
    assertThat(resumed.passages()).isEqualTo(state().passages());
  }

  @Test
  void articlesAreKeptInTheOrderOfTheirSource() throws IOException {
    var given = articles(100);
    ingest(new ListedArticles(given, true), 1_000);
    try (var index = LuceneIndex.open(folder)) {
      for (int at = 0; at < given.size(); at++) {
        assertThat(index.article(given.get(at).id()).orElseThrow().kept()).isEqualTo(at + 1);
      }
    }
  }

  @Test
  void whatStandsInManyArticlesOfASourceIsNoEvidence() throws IOException {
    ingest(new ListedArticles(articles(40), true), 1_000);
    try (var index = LuceneIndex.open(folder)) {
      for (var version : index.articles("", Filter.NONE, "", 40)) {
        for (var passage : Splitter.USUAL.split(version.article())) {
          assertThat(passage.text()).doesNotContain(NOTE);
        }
      }
    }
  }

  @Test
  void progressIsToldOfEachArticle() throws IOException {
    var told = new ArrayList<Integer>();
    try (var writer = LuceneWriter.open(folder)) {
      new Ingest(writer, Splitter.USUAL, 10, () -> Fixtures.TODAY)
          .ingest(
              new ListedArticles(articles(12), true), progress -> told.add(progress.articles()));
    }
    assertThat(told).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  private Ingest.Report ingest(ArticleSource source, int every) throws IOException {
    try (var writer = LuceneWriter.open(folder)) {
      return new Ingest(writer, Splitter.USUAL, every, () -> Fixtures.TODAY)
          .ingest(source, progress -> {});
    }
  }

  private CorpusState state() {
    try (var index = LuceneIndex.open(folder)) {
      return index.state();
    }
  }

  private static List<Given> articles(int count) {
    var articles = new ArrayList<Given>();
    for (int at = 0; at < count; at++) {
      articles.add(
          Given.plain(
              "berita-" + at,
              "Kabar ke-%d dari desa%n%nKepala desa nomor %d membagikan %d karung beras.%n%n%s%n"
                  .formatted(at, at * 7, at + 3, NOTE)));
    }
    return articles;
  }
}
