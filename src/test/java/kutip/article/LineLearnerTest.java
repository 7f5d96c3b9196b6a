package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineLearnerTest {
  private static final String SLOGAN = "Kabar hangat untuk keluarga hebat";
  private static final String QUOTE =
      "\"Taman ini dibangun dengan 12 miliar rupiah dari anggaran kota,\" kata wali kota.";

  private final LineLearner learner = new LineLearner();

  @Test
  void learnsALineThatStandsInManyArticles() {
    for (int at = 0; at < 5; at++) {
      learner.learn("kabar.id", "Judul " + at, "Isi berita nomor " + at + "\n" + SLOGAN);
    }
    assertThat(learner.learned().furniture("kabar.id", SLOGAN)).isTrue();
    assertThat(
            learner
                .learned()
                .furniture("kabar.id", "  " + SLOGAN.toUpperCase(java.util.Locale.ROOT) + " "))
        .isTrue();
  }

  @Test
  void knowsItInThatSourceOnly() {
    for (int at = 0; at < 5; at++) {
      learner.learn("kabar.id", "Judul " + at, SLOGAN);
    }
    assertThat(learner.learned().furniture("lain.id", SLOGAN)).isFalse();
  }

  @Test
  void takesNoQuoteOfAFewArticlesForFurniture() {
    for (int at = 0; at < 4; at++) {
      learner.learn("kabar.id", "Judul " + at, "Isi berita nomor " + at + "\n" + QUOTE);
    }
    assertThat(learner.learned().furniture("kabar.id", QUOTE)).isFalse();
  }

  @Test
  void countsAnArticleOnceHoweverOftenItIsRead() {
    for (int at = 0; at < 9; at++) {
      learner.learn("kabar.id", "Judul", SLOGAN);
    }
    assertThat(learner.learned().furniture("kabar.id", SLOGAN)).isFalse();
  }

  @Test
  void learnsFromArticlesWithoutATitleToo() {
    for (int at = 0; at < 5; at++) {
      learner.learn("kabar.id", "", "Isi berita nomor " + at + "\n" + SLOGAN);
    }
    assertThat(learner.learned().furniture("kabar.id", SLOGAN)).isTrue();
  }

  @Test
  void countsCopiesOfAnArticleWithoutATitleOnce() {
    for (int at = 0; at < 9; at++) {
      learner.learn("kabar.id", "", "Isi berita yang sama\n" + SLOGAN);
    }
    assertThat(learner.learned().furniture("kabar.id", SLOGAN)).isFalse();
  }

  @Test
  void learnsWhatLongLinesBeginAndEndWith() {
    var tail = "Dapur kami buka setiap hari untuk warga yang lapar dan haus.";
    var learned = learned(tail);
    var text = body(99) + " " + tail;
    assertThat(BoilerplateRulesTest.evidence(text, "", "kabar.id", learned)).isEqualTo(body(99));
  }

  @Test
  void isMadeOfItsHashesAgain() {
    var learned = learned("Dapur kami buka setiap hari untuk warga yang lapar dan haus.");
    var again = LearnedLines.of(learned.hashes());
    assertThat(again.hashes()).containsExactly(learned.hashes()).isSorted();
  }

  private LearnedLines learned(String tail) {
    for (int at = 0; at < 6; at++) {
      learner.learn("kabar.id", "Judul " + at, body(at) + " " + tail);
    }
    return learner.learned();
  }

  private static String body(int number) {
    var body = new StringBuilder();
    for (int at = 0; at < 12; at++) {
      body.append("Kalimat ").append(number * 100 + at).append(" menceritakan taman kota itu. ");
    }
    return body.toString().strip();
  }
}
