package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kutip.Fixtures;
import kutip.article.Article;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectors;
import kutip.index.lucene.LuceneWriter;
import kutip.ingest.Embedding;
import kutip.model.HashedVectors;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Scored;
import kutip.passage.Splitter;
import kutip.question.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FusedRetrieverTest {
  private static final HashedVectors EMBEDDER =
      new HashedVectors(Map.of("price", "harga", "chilli", "cabai", "rises", "naik"));
  private static final Map<String, String> TEXTS =
      Map.of(
          "cabai", "Harga cabai naik di pasar induk karena hujan deras turun sepanjang pekan.",
          "jembatan", "Bupati membuka jembatan baru yang menghubungkan dua desa di tepi sungai.",
          "pemilu", "Komisi pemilihan umum menetapkan jadwal debat calon gubernur pekan depan.");

  @TempDir private Path folder;
  private LuceneIndex index;
  private LuceneVectors vectors;

  @BeforeEach
  void keep() throws InterruptedException {
    try (var writer = LuceneWriter.open(folder)) {
      TEXTS.forEach(
          (id, text) -> {
            var article = Fixtures.article(id, text);
            writer.keep(article, Splitter.USUAL.split(article), new Origin(id, Optional.empty()));
          });
      writer.commit();
    }
    index = LuceneIndex.open(folder);
    var making = folder.resolve("vectors");
    vectors = LuceneVectors.open(making, EMBEDDER.model());
    assertThat(Fixtures.embed(index, making, EMBEDDER)).isEqualTo(new Embedding.Progress(3, 3));
    vectors.refresh();
  }

  @AfterEach
  void close() {
    vectors.close();
    index.close();
  }

  @Test
  void aQuestionInAnotherLanguageIsFoundByItsMeaning() {
    assertThat(articles(fused().retrieve(query("chilli price rises")))).startsWith("cabai");
    assertThat(new LexicalRanker(index).rank(query("chilli price rises"))).isEmpty();
  }

  @Test
  void aHitSaysItsRankByEachLeg() {
    var best = fused().retrieve(query("Siapa yang membuka jembatan baru?")).getFirst();
    assertThat(best.passage().article().id()).isEqualTo("jembatan");
    assertThat(best.ranks()).isEqualTo(Map.of("lexical", 1, "dense", 1));
  }

  @Test
  void withoutVectorsWordsDecideAlone() {
    var words = new LexicalRanker(index);
    var fused = new FusedRetriever(index, words, new Silent());
    var query = query("jadwal debat calon gubernur");
    var alone = new RankedRetriever(index, words);
    assertThat(articles(fused.retrieve(query))).isEqualTo(articles(alone.retrieve(query)));
  }

  @Test
  void whatWasRemovedIsNotFoundThoughItsVectorIsStillThere() {
    try (var writer = LuceneWriter.open(folder)) {
      writer.remove("cabai");
      writer.commit();
    }
    index.refresh();
    assertThat(articles(fused().retrieve(query("chilli price rises")))).doesNotContain("cabai");
  }

  @Test
  void aCorrectedDateHoldsThoughTheVectorIsStillOfTheOldOne() throws InterruptedException {
    var article = Fixtures.article("cabai", TEXTS.get("cabai"));
    keep(Fixtures.published(article, "satu.example", LocalDate.of(2024, 1, 5)));
    embed();
    keep(Fixtures.published(article, "satu.example", LocalDate.of(2025, 1, 5)));
    var day = Optional.of(LocalDate.of(2024, 6, 1));
    var asOf = new Filter(Set.of(), Optional.empty(), Optional.empty(), day);
    var query = new Query("chilli price rises", "id", List.of(), asOf, 3);
    var meaning = new DenseRanker(index, vectors, EMBEDDER, false);

    assertThat(meaning.rank(query)).as("by the old vector").isNotEmpty();
    assertThat(fused().retrieve(query)).isEmpty();
    assertThat(new RankedRetriever(index, meaning).retrieve(query)).isEmpty();
  }

  @Test
  void nearestPassagesThatNobodyHasAnyMoreTellNoLanguage() {
    var jembatan = passage("membuka jembatan baru");
    var pemilu = passage("jadwal debat calon gubernur");
    var words = new Given("words", Map.of(jembatan, 10.0, pemilu, 1.0));
    var meaning = new Given("meaning", Map.of("a", .9, "b", .9, "c", .9, pemilu, .3, "d", .1));
    var fused = new FusedRetriever(index, words, meaning);

    assertThat(articles(fused.retrieve(query("Siapa yang membuka jembatan baru?"))))
        .containsExactly("jembatan", "pemilu");
  }

  private String passage(String words) {
    return index.matching(words, Filter.NONE, 1).getFirst().passage();
  }

  @Test
  void vectorsFollowAChangedArticle() throws InterruptedException {
    keep(Fixtures.article("jembatan", "Harga cabai naik lagi, kata pedagang di pasar."));
    embed();
    assertThat(articles(fused().retrieve(query("chilli price rises"))).subList(0, 2))
        .containsExactlyInAnyOrder("cabai", "jembatan");
  }

  @Test
  void aKoreanQuestionLiesNearWhatItsWordsAreInIndonesian() {
    var asked = new Query("다리 개통", "ko", List.of(), Filter.NONE, 3);
    var crossing = new DenseRanker(index, vectors, EMBEDDER, true);
    assertThat(articles(new RankedRetriever(index, crossing).retrieve(asked)))
        .startsWith("jembatan");
    var alone = new DenseRanker(index, vectors, EMBEDDER, false).rank(asked);
    assertThat(alone.getFirst().score()).isLessThan(crossing.rank(asked).getFirst().score());
  }

  /** Ranks nothing, as while there are no vectors yet. */
  private record Silent() implements Ranker {
    @Override
    public String name() {
      return "silent";
    }

    @Override
    public List<Scored> rank(Query query) {
      return List.of();
    }
  }

  /** Ranks these passages by these scores. */
  private record Given(String name, Map<String, Double> scores) implements Ranker {
    @Override
    public List<Scored> rank(Query query) {
      return scores.entrySet().stream()
          .map(one -> new Scored(one.getKey(), one.getValue()))
          .sorted(Comparator.comparingDouble(Scored::score).reversed())
          .toList();
    }
  }

  private void keep(Article article) {
    try (var writer = LuceneWriter.open(folder)) {
      var origin = new Origin(article.id(), Optional.empty());
      writer.keep(article, Splitter.USUAL.split(article), origin);
      writer.commit();
    }
    index.refresh();
  }

  private void embed() throws InterruptedException {
    var _ = Fixtures.embed(index, folder.resolve("vectors"), EMBEDDER);
    vectors.refresh();
  }

  private FusedRetriever fused() {
    return new FusedRetriever(
        index, new LexicalRanker(index), new DenseRanker(index, vectors, EMBEDDER, false));
  }

  private static Query query(String text) {
    return new Query(text, "id", List.of(), Filter.NONE, 3);
  }

  private static List<String> articles(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().article().id()).toList();
  }
}
