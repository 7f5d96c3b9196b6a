package kutip.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kutip.Fixtures;
import kutip.article.Article;
import org.junit.jupiter.api.Test;

class SplitterTest {

  @Test
  void passagesAreTheTextAtTheirSpansInOrderAndFreeOfBoilerplate() {
    for (var article : Fixtures.seeds()) {
      assertSound(article);
    }
  }

  @Test
  void holdsForTextsOfAnyShape() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var pieces =
        new String[] {
          "Baca Juga: Judul lain",
          "\n",
          "\n\n",
          "Presiden berkata bahwa hujan turun. ",
          "Rp 1.500 juta. ",
          "😀 ",
          "dr. A. Budi ",
          "(ian)",
          "\"Ya,\" katanya. ",
          "한국은 서울이다. ",
          "12/3",
          "\u00a0",
          "***",
          "kata ".repeat(70)
        };
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder("Judul berita yang cukup panjang\n\n");
      for (int piece = random.nextInt(40); piece >= 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertSound(Fixtures.article("acak", text.toString()));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }

  @Test
  void passagesHave60To180WordsWhereTheStretchAllows() {
    var text = new StringBuilder("Judul berita yang panjang\n\n");
    for (int sentence = 0; sentence < 200; sentence++) {
      text.append("Wali kota meresmikan taman ke-").append(sentence);
      text.append(" di hadapan warga yang datang sejak pagi hari. ");
    }
    var article = Fixtures.article("panjang", text.toString());
    for (var passage : Splitter.USUAL.split(article)) {
      assertThat(passage.text().split("\\s+", -1).length).isBetween(60, 180);
    }
  }

  @Test
  void countsCodePointsInIds() {
    var article =
        Fixtures.article(
            "emoji", "Judul 😀😀 yang panjang\n\nWali kota meresmikan taman baru di kota itu.");
    var passage = Splitter.USUAL.split(article).getFirst();
    int before = article.text().codePointCount(0, passage.span().start());
    assertThat(before).isLessThan(passage.span().start());
    assertThat(passage.id()).startsWith("emoji#" + before + "-");
  }

  @Test
  void cutsALineOfAMillionCharacters() {
    var article =
        Fixtures.article(
            "baris", "Judul berita yang panjang\n\n" + "Hujan turun lagi. ".repeat(60_000));
    assertThat(Splitter.USUAL.split(article)).hasSizeGreaterThan(1_000);
    assertSound(article);
  }

  private static void assertSound(Article article) {
    int end = 0;
    for (var passage : Splitter.USUAL.split(article)) {
      assertThat(passage.text())
          .isEqualTo(passage.span().of(article.text()))
          .isEqualTo(passage.text().strip());
      assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(article.boilerplate()).noneMatch(part -> part.span().overlaps(passage.span()));
      end = passage.span().end();
    }
  }
}
