package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  @Test
  void caseArticlesPunctuationAndWidthDoNotCount() {
    assertThat(AnswerText.exact("The  “Eiffel” Tower.", List.of("eiffel tower"))).isEqualTo(1);
    assertThat(AnswerText.exact("１５ kali", List.of("15 kali"))).isEqualTo(1);
    assertThat(AnswerText.exact("Jakarta", List.of("Bandung", "jakarta"))).isEqualTo(1);
    assertThat(AnswerText.exact("Jakarta Barat", List.of("Jakarta"))).isZero();
  }

  @Test
  void anAnswerOfArticlesOrSignsAloneIsComparedAsItStands() {
    assertThat(AnswerText.exact("The The", List.of("the the"))).isEqualTo(1);
    assertThat(AnswerText.exact("+", List.of("-"))).isZero();
  }

  @Test
  void wordsSharedCountOnceEach() {
    // 2 shared of 3 and 4: 4 / 7
    assertThat(AnswerText.f1("gubernur jawa barat", List.of("gubernur provinsi jawa timur")))
        .isCloseTo(4 / 7.0, within(1e-9));
    assertThat(AnswerText.f1("dua dua dua", List.of("dua"))).isCloseTo(0.5, within(1e-9));
    assertThat(AnswerText.f1("", List.of("dua"))).isZero();
  }

  @Test
  void aKoreanParticleCostsALetterNotTheWord() {
    assertThat(AnswerText.f1("서울특별시에서", List.of("서울특별시"))).isZero();
    // 5 shared of 7 and 5
    assertThat(AnswerText.characterF1("서울특별시에서", List.of("서울 특별시")))
        .isCloseTo(10 / 12.0, within(1e-9));
  }

  @Test
  void aTextHoldsAnAnswerInWholeWordsOnlyButInKoreanInsideThem() {
    assertThat(AnswerText.holds("Ia lahir pada 1920.", List.of("1920"), "id")).isTrue();
    assertThat(AnswerText.holds("Ia lahir pada 19205.", List.of("1920"), "id")).isFalse();
    assertThat(AnswerText.holds("그는 서울에서 태어났다", List.of("서울"), "ko")).isTrue();
    assertThat(AnswerText.holds("anything", List.of(), "en")).isFalse();
  }
}
