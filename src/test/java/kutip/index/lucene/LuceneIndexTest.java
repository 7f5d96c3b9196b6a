package kutip.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kutip.Fixtures;
import kutip.article.Article;
import kutip.article.Published;
import kutip.article.Version;
import kutip.index.Origin;
import kutip.index.PassageWriter.Kept;
import kutip.passage.Filter;
import kutip.passage.Passage;
import kutip.passage.Scored;
import kutip.passage.Splitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
  @TempDir private Path folder;

  @BeforeEach
  void keepSeeds() {
    try (var writer = LuceneWriter.open(folder)) {
      Fixtures.seeds().forEach(article -> keep(writer, article));
      writer.commit();
    }
  }

  @Test
  void findsAPassageByItsWordsAndTheirStems() {
    try (var index = LuceneIndex.open(folder)) {
      assertThat(texts(index, "Burmistrov", 3).getFirst()).contains("Oleg Burmistrov");
      assertThat(texts(index, "pengiriman", 8)).anyMatch(text -> text.contains("mengirimkan"));
      assertThat(index.matching("NATO", Filter.NONE, 2)).hasSize(2);
      assertThat(index.matching("zzzz", Filter.NONE, 2)).isEmpty();
      assertThat(index.matching(" ?! ", Filter.NONE, 2)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "가", "가나 ", "1.000 ", "x-y/z ", "é"})
  void aVeryLongQuestionCountsByItsFirstWords(String repeated) {
    try (var index = LuceneIndex.open(folder)) {
      var question = "Burmistrov " + repeated.repeat(4_000);
      assertThat(texts(index, question, 3)).anyMatch(text -> text.contains("Oleg Burmistrov"));
    }
  }

  @Test
  void stemsWhatIsIndexedAsWhatIsAskedFor() {
    try (var writer = LuceneWriter.open(folder)) {
      keep(
          writer,
          Fixtures.article(
              "id", "Judul berita yang panjang\n\nMereka memperbincangkan pelayaran."));
      keep(
          writer,
          Fixtures.article(
              "en", "A headline that is long\n\nThe sailors were complaining about the whales."));
      keep(writer, Fixtures.article("ko", "제목은 길어야 한다\n\n고래사냥꾼들은 바다로 나갔다고 한다."));
      writer.commit();
    }
    try (var index = LuceneIndex.open(folder)) {
      assertThat(index.matching("berlayar", Filter.NONE, 1)).hasSize(1);
      assertThat(index.matching("complain", Filter.NONE, 1)).hasSize(1);
      assertThat(index.matching("고래", Filter.NONE, 1)).hasSize(1);
    }
  }

  @Test
  void aNumberIsFoundHoweverItsDigitsAreGrouped() {
    try (var writer = LuceneWriter.open(folder)) {
      keep(writer, Fixtures.article("n", "Judul berita\n\nMereka mengirim 12.500 kapal baru."));
      writer.commit();
    }
    try (var index = LuceneIndex.open(folder)) {
      assertThat(index.matching("12500", Filter.NONE, 1)).hasSize(1);
      assertThat(index.matching("12,500", Filter.NONE, 1)).hasSize(1);
      assertThat(index.matching("12.5", Filter.NONE, 1)).isEmpty();
    }
  }

  @Test
  void whatIsWrittenTogetherWithHangulIsFoundOnItsOwn() {
    try (var writer = LuceneWriter.open(folder)) {
      keep(writer, Fixtures.article("k", "제목은 길어야 한다\n\nBICES의 사무총장은 2019년에 취임했다."));
      writer.commit();
    }
    try (var index = LuceneIndex.open(folder)) {
      assertThat(texts(index, "BICES", 9)).anyMatch(text -> text.contains("취임"));
      assertThat(texts(index, "2019", 9)).anyMatch(text -> text.contains("취임"));
    }
  }

  @Test
  void givesVersionsBackAsTheyWereKept() {
    try (var index = LuceneIndex.open(folder)) {
      for (var article : Fixtures.seeds()) {
        assertThat(index.article(article.id()).map(Version::article)).contains(article);
        assertThat(index.version(article.id(), article.sha256()).map(Version::article))
            .contains(article);
      }
      assertThat(index.article("none")).isEmpty();
    }
  }

  @Test
  void aNewTextIsAVersionBesideTheOldOne() {
    var old = Fixtures.seeds().getFirst();
    var changed =
        Fixtures.article(
            old.id(), old.text() + "\n\nRalat: pertemuan itu berlangsung di Kota Leuven.");
    try (var index = LuceneIndex.open(folder);
        var writer = LuceneWriter.open(folder)) {
      assertThat(keep(writer, old)).isEqualTo(Kept.UNCHANGED);
      assertThat(keep(writer, changed)).isEqualTo(Kept.CHANGED);
      index.refresh();
      assertThat(index.matching("Leuven", Filter.NONE, 1)).as("before the commit").isEmpty();
      writer.commit();
      assertThat(index.matching("Leuven", Filter.NONE, 1)).as("before the refresh").isEmpty();
      index.refresh();
      assertThat(index.matching("Leuven", Filter.NONE, 1)).hasSize(1);
      assertThat(index.versions(old.id()).stream().map(Version::current))
          .containsExactly(true, false);
      assertThat(index.version(old.id(), old.sha256()).orElseThrow().article()).isEqualTo(old);
      assertThat(index.state().articles()).isEqualTo(5);
    }
  }

  @Test
  void aRemovedArticleAnswersNoMoreAndStaysReadable() {
    var removed = Fixtures.seeds().get(3);
    try (var index = LuceneIndex.open(folder);
        var writer = LuceneWriter.open(folder)) {
      assertThat(writer.remove(removed.id())).isTrue();
      assertThat(writer.remove(removed.id())).isFalse();
      writer.commit();
      index.refresh();
      assertThat(index.matching("Burmistrov", Filter.NONE, 3)).isEmpty();
      assertThat(index.article(removed.id())).isEmpty();
      assertThat(index.version(removed.id(), removed.sha256())).isPresent();
      assertThat(index.state().articles()).isEqualTo(4);
    }
  }

  @Test
  void filtersBySourceAndDayInclusively() {
    var day = LocalDate.of(2024, 7, 12);
    try (var index = LuceneIndex.open(folder)) {
      assertThat(
              found(
                  index,
                  new Filter(
                      Set.of("saranginews.com"),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty())))
          .containsExactly("000_82247aed66dcf2e5");
      assertThat(
              found(
                  index,
                  new Filter(Set.of(), Optional.of(day), Optional.of(day), Optional.empty())))
          .containsExactly("001_6af897d60753a73f");
      assertThat(
              found(
                  index,
                  new Filter(
                      Set.of(), Optional.empty(), Optional.empty(), Optional.of(day.minusDays(1)))))
          .containsExactlyInAnyOrder("000_82247aed66dcf2e5", "004_be7c9fe0555141bb");
    }
  }

  @Test
  void anUndatedArticleDoesNotCountWhereADateIsAsked() {
    var undated =
        Fixtures.article(
            "tanpa-tanggal",
            "Judul tanpa tanggal sama sekali\n\nNATO membahas kapal selam kuning.");
    assertThat(undated.published()).isEqualTo(Published.UNKNOWN);
    try (var index = LuceneIndex.open(folder);
        var writer = LuceneWriter.open(folder)) {
      keep(writer, undated);
      writer.commit();
      index.refresh();
      var asOf =
          new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.of(Fixtures.TODAY));
      assertThat(index.matching("kapal selam kuning", Filter.NONE, 1)).hasSize(1);
      assertThat(found(index, asOf)).doesNotContain("tanpa-tanggal");
    }
  }

  @Test
  void aSecondWriterIsRefusedByTheFoldersName() {
    try (var writer = LuceneWriter.open(folder)) {
      assertThat(writer).isNotNull();
      assertThatThrownBy(() -> LuceneWriter.open(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("another kutip");
    }
  }

  @Test
  void leavesOtherFilesOfTheFolderAlone() throws IOException {
    Files.writeString(folder.resolve("README.md"), "tetap");
    Files.writeString(folder.resolve("audit.db"), "tetap");
    keepSeeds();
    assertThat(folder.resolve("README.md")).hasContent("tetap");
    assertThat(folder.resolve("audit.db")).hasContent("tetap");
  }

  @Test
  void aClosedIndexSaysSo() {
    var index = LuceneIndex.open(folder);
    index.close();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> index.matching("NATO", Filter.NONE, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the index is closed"));
  }

  @Test
  void theSameArticlesHaveTheSameFingerprintInAnyOrder(@TempDir Path other) {
    try (var writer = LuceneWriter.open(other)) {
      Fixtures.seeds().reversed().forEach(article -> keep(writer, article));
      writer.commit();
    }
    try (var one = LuceneIndex.open(folder);
        var two = LuceneIndex.open(other)) {
      assertThat(one.state()).isEqualTo(two.state());
    }
  }

  @Test
  void refusesTextThatNoDiskCanHold() {
    try (var writer = LuceneWriter.open(folder)) {
      var broken =
          Fixtures.article("rusak", "Judul berita yang rusak\n\nAda \ud800 di dalam kalimat ini.");
      assertThatThrownBy(() -> keep(writer, broken))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("rusak")
          .hasMessageContaining("surrogate");
    }
  }

  @Test
  void holdsWhatAModelHoldsAfterRandomChanges() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var model = new TreeMap<String, Article>();
    Fixtures.seeds().forEach(article -> model.put(article.id(), article));
    try (var index = LuceneIndex.open(folder)) {
      for (int round = 0; round < 15; round++) {
        try (var writer = LuceneWriter.open(folder)) {
          var pending = new TreeMap<>(model);
          for (int change = random.nextInt(8); change >= 0; change--) {
            var id = "a" + random.nextInt(6);
            if (random.nextInt(4) == 0) {
              assertThat(writer.remove(id)).isEqualTo(pending.remove(id) != null);
            } else {
              var article =
                  Fixtures.article(
                      id,
                      "Judul berita nomor "
                          + random.nextInt(9)
                          + "\n\nHujan turun di kota kecil itu.");
              keep(writer, article);
              pending.put(id, article);
            }
          }
          if (random.nextInt(4) > 0) {
            writer.commit();
            model.clear();
            model.putAll(pending);
          }
        }
        index.refresh();
        assertThat(index.articles("", Filter.NONE, "", 100).stream().map(Version::article))
            .as("seed %d, round %d", seed, round)
            .containsExactlyElementsOf(model.values());
      }
    }
  }

  private static List<String> found(LuceneIndex index, Filter filter) {
    return new ArrayList<>(
        index
            .passages(
                index.matching("NATO Korea Rusia", filter, 50).stream()
                    .map(Scored::passage)
                    .toList())
            .stream()
            .map(passage -> passage.article().id())
            .distinct()
            .toList());
  }

  private static Kept keep(LuceneWriter writer, Article article) {
    return writer.keep(
        article, Splitter.USUAL.split(article), new Origin(article.id(), Optional.empty()));
  }

  private static List<String> texts(LuceneIndex index, String words, int k) {
    return index
        .passages(index.matching(words, Filter.NONE, k).stream().map(Scored::passage).toList())
        .stream()
        .map(Passage::text)
        .toList();
  }
}
