package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortAnswersTest {

  @Test
  void aDateIsNoAnswerToHowMany() {
    assertThat(ShortAnswers.typed(QuestionKind.HOW_MANY, "Oktober 2024")).isFalse();
    assertThat(ShortAnswers.typed(QuestionKind.HOW_MANY, "13 negara")).isTrue();
    assertThat(ShortAnswers.typed(QuestionKind.HOW_MANY, "12 orang pada Oktober 2024")).isTrue();
  }

  @Test
  void aDateAnswersWhen() {
    assertThat(ShortAnswers.typed(QuestionKind.WHEN, "Oktober 2024")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dua setengah tahun",
        "Dua hari",
        "selama dua hari",
        "2 jam",
        "2년 동안",
        "13 negara"
      })
  void whatIsNoTimeIsNotShownAsTheAnswerToWhen(String value) {
    assertThat(ShortAnswers.tells(QuestionKind.WHEN, "Kapan Blinken tiba?", value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"senjata Korea Utara", "Korea Utara", "para menteri", "menyambut tamu"})
  void norWhatSaysNothingOfAnyTime(String value) {
    assertThat(ShortAnswers.tells(QuestionKind.WHEN, "Kapan Blinken tiba?", value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "September",
        "Kamis",
        "hari Senin",
        "kemarin",
        "pekan lalu",
        "awal pekan ini",
        "dua hari lalu",
        "dua hari setelah pemilu",
        "two days ago",
        "2일 전",
        "Kamis (7/11)",
        "pada 2014",
        "2014",
        "abad ke-19",
        "1990-an",
        "masa Orde Baru",
        "Perang Dunia II",
        "Idulfitri",
        "pukul 10.30 WIB",
        "3 p.m.",
        "오후 3시",
        "지난 화요일",
        "setiap lima tahun",
        "tahun yang sama",
        "belum lama ini",
        "keesokan harinya",
        "usia 5 tahun",
        "sekitar 476",
        "38SM",
        "734 or 733 BC"
      })
  void aTimeIsShownHoweverItIsTold(String value) {
    assertThat(ShortAnswers.tells(QuestionKind.WHEN, "Kapan Blinken tiba?", value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          무기를 몇 점 보냈나요? | senjata-senjata Korea Utara | false
          Berapa senjata yang dikirim? | artileri dan rudal | false
          How many weapons were sent? | weapons of North Korea | false
          Berapa orang yang tewas? | puluhan orang | true
          Berapa orang yang tewas? | seorang tentara | true
          Berapa orang yang tewas? | beberapa tentara | true
          How many people came? | one | true
          How many people came? | half of them | true
          몇 명이 왔나요? | 두 딸 | true
          몇 명이 왔나요? | 수십명 | true
          Berapa kali roket gagal? | sekali | true
          Berapa persen yang setuju? | mayoritas | true
          Berapa lama perang itu? | dua setengah tahun | true
          Berapa lama ikan asin tahan? | berbulan-bulan | true
          How long did he stay? | until the war ended | true
          얼마 동안 방문했나요? | selama kunjungan Blinken | true
          Seberapa sering mereka bertemu? | jarang | true
          며칠 동안 방문했나요? | dua hari | true
          """)
  void whatHasNoNumberIsNotShownAsTheAnswerToHowMany(String question, String value, boolean shown) {
    var kind = QuestionKind.of(Words.in(question));
    assertThat(ShortAnswers.tells(kind, question, value)).isEqualTo(shown);
  }
}
