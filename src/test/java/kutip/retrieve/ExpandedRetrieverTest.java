package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.Fixtures;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Splitter;
import kutip.question.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpandedRetrieverTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "putin",
          "Presiden Rusia Vladimir Putin bertemu pemimpin lain di Moskwa pada hari Senin kemarin.",
          "badan",
          "Sidang Badan Pengawas Pemilu (Bawaslu) ditunda sampai pekan depan karena hujan deras.",
          "aturan",
          "Bawaslu menegur partai yang memasang baliho di depan sekolah dasar.",
          "korea",
          "러시아의 블라디미르 푸틴 대통령은 월요일 모스크바에서 다른 지도자를 만났다고 밝혔다.");

  @TempDir private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void keep() {
    index = kept(folder, TEXTS);
  }

  private static LuceneIndex kept(Path folder, Map<String, String> texts) {
    try (var writer = LuceneWriter.open(folder)) {
      texts.forEach(
          (id, text) -> {
            var article = Fixtures.article(id, text);
            writer.keep(article, Splitter.USUAL.split(article), new Origin(id, Optional.empty()));
          });
      writer.commit();
    }
    return LuceneIndex.open(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aNameInHangulFindsItselfInLatinLetters() {
    assertThat(articles("푸틴은 어디에 갔나?")).contains("putin", "korea");
  }

  @Test
  void aKoreanWordFindsWhatItIsInIndonesian() {
    assertThat(articles("초등학교 앞에 무엇이 있나?")).startsWith("aturan");
  }

  @Test
  void anEnglishWordFindsWhatItIsInIndonesian() {
    var asked = new Query("Why was the session postponed?", "en", List.of(), Filter.NONE, 8);
    assertThat(retriever().retrieve(asked).getFirst().passage().article().id()).isEqualTo("badan");
  }

  @Test
  void whereNothingIsInIndonesianAnEnglishWordMeansNothingInIt() {
    var text = "Engineers measured how fast the air was moving over both of the wings that day.";
    try (var english = kept(folder.resolve("english"), Map.of("wings", text))) {
      var asked = new Query("How fast was the water?", "en", List.of(), Filter.NONE, 8);
      var all = new RankedRetriever(english, new LexicalRanker(english));
      assertThat(new ExpandedRetriever(all, index.vocabulary()).expanded(asked).alternatives())
          .containsKey("water");
      assertThat(new ExpandedRetriever(all, english.vocabulary()).expanded(asked).alternatives())
          .doesNotContainKey("water");
    }
  }

  @Test
  void aNameInLatinLettersFindsItselfInHangul() {
    assertThat(articles("Putin")).contains("putin", "korea");
  }

  @Test
  void anAbbreviationIsFoundByWhatAnArticleSaysItIsShortFor() {
    assertThat(articles("Apa tugas Badan Pengawas Pemilu?")).contains("aturan");
    assertThat(articles("Bawaslu?")).contains("badan", "aturan");
  }

  @Test
  void aWordThatIsNowhereIsReadAsOneSpeltLikeIt() {
    assertThat(articles("Siapa yang menegurr partia?")).contains("aturan");
  }

  @Test
  void aWordThatIsThereIsTakenAsItStands() {
    assertThat(expanded("Partai apa?").alternatives()).doesNotContainKey("partai");
  }

  @Test
  void aCountryFindsItsNameInAnotherLanguage() {
    assertThat(articles("Where is Russia?")).contains("putin", "korea");
  }

  @Test
  void aHitSaysWhichWordsOfTheQuestionItHas() {
    var hit = hits("푸틴은 어디에 갔나?").getFirst();
    assertThat(hit.words()).containsExactly("푸틴은");
  }

  private List<String> articles(String question) {
    return hits(question).stream().map(hit -> hit.passage().article().id()).toList();
  }

  private List<Hit> hits(String question) {
    return retriever().retrieve(query(question));
  }

  private Query expanded(String question) {
    return retriever().expanded(query(question));
  }

  private ExpandedRetriever retriever() {
    return new ExpandedRetriever(
        new RankedRetriever(index, new LexicalRanker(index)), index.vocabulary());
  }

  private static Query query(String text) {
    return new Query(text, "id", List.of(), Filter.NONE, 8);
  }
}
