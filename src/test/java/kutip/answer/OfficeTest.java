package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {
  private static final String KOREA = "Siapa presiden Korea Selatan?";

  private static Office office(String question) {
    return Office.in(question, Languages.of(question));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa presiden Korea Selatan? | Ia melapor kepada Presiden Lee Jae Myung, kata kementerian. | Lee Jae Myung
          Siapa presiden Korea Selatan? | Presiden Korsel Yoon Suk Yeol tiba di Washington. | Yoon Suk Yeol
          Siapa sekjen NATO? | Ia bertemu Sekretaris Jenderal NATO, Mark Rutte. | Mark Rutte
          Siapa Menlu Korea Selatan? | Menteri Luar Negeri Cho Tae-yul hadir. | Cho Tae-yul
          Who is the president of South Korea? | Ia melapor kepada Presiden Lee Jae Myung. | Lee Jae Myung
          한국의 대통령은 누구입니까? | Ia melapor kepada Presiden Lee Jae Myung. | Lee Jae Myung
          """)
  void whoStandsBehindTheTitleHoldsTheOffice(String question, String sentence, String value) {
    assertThat(office(question).heldBy(value, sentence)).isTrue();
    assertThat(office(question).held(sentence)).isTrue();
    assertThat(office(question).ofAnother(value, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa presiden Korea Selatan? | Presiden Rusia Vladimir Putin tiba di Seoul. | Vladimir Putin
          Siapa presiden Korea Selatan? | Presiden Amerika Serikat (AS) Joe Biden tiba di Seoul. | Joe Biden
          Who is the president of Russia? | Ia menelepon Sekretaris Jenderal NATO, Mark Rutte. | Mark Rutte
          Siapa presiden Ukraina? | Presiden Korea Selatan Yoon Suk Yeol dan Stoltenberg bertemu. | Yoon Suk Yeol dan Stoltenberg
          한국의 외교부 장관은 누구입니까? | Menteri Luar Negeri Amerika Serikat (AS) Antony Blinken tiba. | Antony Blinken
          Siapa presiden Korea Selatan? | Menteri Park Jin pulang. | Park Jin
          Who is the foreign minister of Russia? | Ia menemui Duta Besar Rusia untuk urusan nuklir Korut, Oleg Burmistrov. | Oleg Burmistrov
          Who is the defense minister of South Korea? | Ia menemui Menteri Luar Negeri Korsel Cho Tae-yul. | Cho Tae-yul
          Siapa Menhan Korsel? | Ia menemui Menteri Luar Negeri Cho Tae-yul. | Cho Tae-yul
          한국 국방부 장관은 누구입니까? | Ia menemui Menteri Luar Negeri Cho Tae-yul. | Cho Tae-yul
          Siapa presiden Amerika Serikat? | Ia menemui Wakil Presiden AS JD Vance. | JD Vance
          Siapa presiden Amerika Serikat? | Ia menemui mantan Presiden AS Barack Obama. | Barack Obama
          """)
  void whoHoldsItOfSomethingElseDoesNot(String question, String sentence, String value) {
    assertThat(office(question).ofAnother(value, sentence)).isTrue();
    assertThat(office(question).heldBy(value, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Presiden mengatakan Lee Jae Myung pulang. | Lee Jae Myung
          Presiden Korea Selatan mengatakan Putin pulang. | Putin
          Ia bertemu Lee Jae Myung, Presiden Rusia. | Lee Jae Myung
          Ia bertemu koleganya dari Rusia, Putin. | Putin
          """)
  void aNameElsewhereInTheSentenceHoldsNone(String sentence, String value) {
    assertThat(office(KOREA).heldBy(value, sentence)).isFalse();
    assertThat(office(KOREA).ofAnother(value, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa wakil presiden Amerika Serikat? | Ia menemui Wakil Presiden AS JD Vance. | JD Vance
          Siapa mantan presiden AS yang hadir? | Ia menemui mantan Presiden AS Barack Obama. | Barack Obama
          Siapa Menhan Korsel? | Ia menemui Menteri Pertahanan Shin Won-sik. | Shin Won-sik
          Who is the defense minister of South Korea? | Ia menemui Menhan Shin Won-sik. | Shin Won-sik
          Who is the foreign minister of South Korea? | Ia menemui Menteri Cho Tae-yul. | Cho Tae-yul
          한국 외교부 장관은 누구입니까? | Ia menemui Menlu Cho Tae-yul. | Cho Tae-yul
          Siapa PM Malaysia? | Ia menemui Perdana Menteri Malaysia Anwar Ibrahim. | Anwar Ibrahim
          Siapa presiden Amerika Serikat? | Ia menemui Kepala Negara AS Joe Biden. | Joe Biden
          Siapa yang ditemui Cho? | Ia menemui Menteri Pertahanan Korsel Shin Won-sik. | Shin Won-sik
          """)
  void aTitleThatMayBeTheOneAskedForIsNoOther(String question, String sentence, String value) {
    assertThat(office(question).ofAnother(value, sentence)).isFalse();
  }

  @Test
  void aTextHasTheOfficeIfItHasAllOfItsTitleInWhicheverForm() {
    var defense = office("Who is the defense minister of South Korea?");
    assertThat(defense.missing("Menteri Luar Negeri Korsel, Park Jin, pulang.")).isTrue();
    assertThat(defense.missing("Menhan Korsel pulang.")).isFalse();
    assertThat(defense.missing("Menteri Pertahanan Korsel pulang.")).isFalse();
    assertThat(office("Who met the president?").missing("Park Jin pulang.")).isFalse();
    assertThat(office("나토 사무총장은 누군가?").missing("Park Jin pulang.")).isTrue();
  }

  @Test
  void whoHoldsItOfSomethingElseIsNamedInFull() {
    assertThat(office(KOREA).others("Presiden AS Joe Biden menemui Presiden Yoon dan Macron."))
        .containsExactly("Joe Biden");
    assertThat(
            office("Siapa Menlu Jepang?").others("Menteri Luar Negeri Korsel Cho Tae-yul hadir."))
        .containsExactly("Cho Tae-yul");
  }

  @Test
  void aQuestionForTheHolderIsPutInTheWordsOfTheSentence() {
    var office = office("Who is the president of Russia?");
    assertThat(office.asked("Lee Jae Myung", "Ia melapor kepada Presiden Lee Jae Myung."))
        .contains("Siapa Presiden Rusia?");
    assertThat(office.asked("Putin", "Ia melapor kepada Presiden Rusia Putin.")).isEmpty();
    assertThat(office.asked("Oleg", "Ia bertemu duta besar Rusia untuk PBB, Oleg."))
        .contains("Siapa presiden Rusia?");
    assertThat(office("Who is the defense minister of Russia?").asked("Oleg", "Oleg pulang."))
        .contains("Siapa menteri pertahanan Rusia?");
    assertThat(office("러시아의 국방부 장관은 누구입니까?").asked("Oleg", "Oleg pulang."))
        .contains("Siapa menteri pertahanan Rusia?");
    assertThat(
            office("Who is the defence secretary of Russia?")
                .asked("Oleg", "Oleg pulang.")
                .orElseThrow())
        .startsWith("Siapa sekretaris ");
    assertThat(office("Who is the US Secretary of State?").asked("Park", "Park pulang."))
        .contains("Siapa menteri luar negeri Amerika Serikat?");
    assertThat(office("Who met the president of Russia?").asked("Park", "Park pulang.")).isEmpty();
  }
}
