package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa presiden Indonesia? | Juru Bicara Presiden Fadjroel Rachman hadir. | Fadjroel Rachman
          Siapa presiden Indonesia? | Juru Bicara Presiden Fadjroel Rachman, Senin, hadir. | Fadjroel Rachman
          Siapa presiden Indonesia? | Ia menemui Istri Presiden Iriana di sana. | Iriana
          Siapa presiden Indonesia? | Ia menemui Staf Khusus Presiden Billy Mambrasar. | Billy Mambrasar
          Siapa Menteri Luar Negeri Rusia? | Juru Bicara Kementerian Luar Negeri Rusia Maria Zakharova hadir. | Maria Zakharova
          """)
  void whoServesTheHolderDoesNotHoldTheOffice(String question, String sentence, String value) {
    assertThat(office(question).ofAnother(value, sentence)).isTrue();
    assertThat(office(question).heldBy(value, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa presiden Indonesia? | Ia hadir bersama istri, Presiden Joko Widodo. | Joko Widodo
          Siapa presiden Indonesia? | Ibu Presiden Megawati tiba. | Megawati
          Siapa presiden Indonesia? | Staf Khusus Presiden Joko Widodo, Billy Mambrasar, hadir. | Joko Widodo
          Siapa presiden Indonesia? | Istri Presiden Joko Widodo, Iriana, hadir. | Joko Widodo
          Siapa juru bicara presiden Rusia? | Juru Bicara Presiden Rusia Dmitry Peskov berkata. | Dmitry Peskov
          Who is the US national security adviser? | Ia menemui Penasihat Keamanan Nasional AS Jake Sullivan. | Jake Sullivan
          Siapa presiden Korea Selatan? | Ia menemui penjabat Presiden Han Duck-soo. | Han Duck-soo
          """)
  void whoIsNamedBesideOneWhoServesMayHoldIt(String question, String sentence, String value) {
    assertThat(office(question).ofAnother(value, sentence)).isFalse();
    assertThat(office(question).heldBy(value, sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who met the president of Russia? | Presiden Korea Utara Kim Jong Un menemui Putin. | Kim Jong Un
          Who is meeting the president of Russia? | Presiden Korea Utara Kim Jong Un menemui Putin. | Kim Jong Un
          Who is the president of Russia meeting? | Putin menemui Presiden Korea Utara Kim Jong Un. | Kim Jong Un
          Who was met by the president of Russia? | Putin menemui Presiden Korea Utara Kim Jong Un. | Kim Jong Un
          Who did the president of Russia meet? | Putin menemui Presiden AS Joe Biden. | Joe Biden
          Whom did the South Korean president meet? | Yoon bertemu Presiden AS Joe Biden. | Joe Biden
          Dengan siapa Presiden Korea Selatan bertemu di Washington? | Yoon bertemu Presiden AS Joe Biden di Washington. | Joe Biden
          Dengan siapa pertemuan Presiden Korea Selatan di Washington? | Yoon bertemu Presiden AS Joe Biden di Washington. | Joe Biden
          Siapa yang ditemui Menteri Luar Negeri Rusia? | Lavrov menemui Menteri Luar Negeri Korea Selatan Cho Tae-yul. | Cho Tae-yul
          Siapa yang Presiden Korea Selatan temui di Washington? | Yoon bertemu Presiden AS Joe Biden di Washington. | Joe Biden
          Siapa presiden yang ditemui Putin? | Putin menemui Presiden AS Joe Biden. | Joe Biden
          푸틴이 만난 대통령은 누구입니까? | Putin menemui Presiden AS Joe Biden. | Joe Biden
          한국 대통령은 누구를 만났나요? | Yoon bertemu Presiden AS Joe Biden di Washington. | Joe Biden
          """)
  void whoHasToDoWithAHolderMayHoldAnOfficeElsewhere(
      String question, String sentence, String value) {
    assertThat(office(question).ofAnother(value, sentence)).isFalse();
    assertThat(office(question).others(sentence)).isEmpty();
    assertThat(office(question).asked(value, sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa yang menjadi presiden Korea Selatan?",
        "Siapa yang kini menjabat presiden Korea Selatan?",
        "Siapa nama presiden Korea Selatan?",
        "Siapa presiden pertama Korea Selatan?",
        "Siapa presiden Korea Selatan yang bertemu Putin?",
        "Siapa presiden Korea Selatan saat bertemu Biden?",
        "Presiden Korea Selatan siapa?",
        "Who is South Korea's new president?",
        "Who became the president of South Korea?",
        "한국의 새 대통령은 누구입니까?"
      })
  void whoIsAskedForAsTheHolderHoldsItNowhereElse(String question) {
    assertThat(office(question).ofAnother("Putin", "Presiden Rusia Putin tiba.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who is the leader of North Korea?", "북한의 지도자는 누구입니까?"})
  void aLeaderIsSoughtThoughTheWordIsNoTitle(String question) {
    assertThat(office(question).ofAnother("Putin", "Pemimpin Rusia Putin tiba.")).isTrue();
  }

  @Test
  void aTitleBesideSomebodyElsesNameIsNotTheOfficeAskedFor() {
    assertThat(
            office("조태열 장관은 브뤼셀에서 누구를 만났나요?")
                .asked("Dmytro Kuleba", "Cho bertemu Menteri Luar Negeri Dmytro Kuleba."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Gubernur Jawa Barat? | Gubernur Sumatera Utara, Bobby Nasution, menemui pejabat Jawa Barat di Medan. | Bobby Nasution | true
          Siapa presiden Indonesia? | Presiden Barcelona, Joan Laporta, tiba. | Joan Laporta | true
          Siapa Gubernur Jawa Barat? | Gubernur Jawa Barat, Dedi Mulyadi, hadir. | Dedi Mulyadi | false
          Siapa Gubernur Jawa Barat? | Gubernur, Dedi Mulyadi, hadir. | Dedi Mulyadi | false
          Siapa presiden Korea Selatan? | Presiden Republik Korea, Yoon Suk Yeol, hadir. | Yoon Suk Yeol | false
          Siapa presiden Indonesia? | Presiden RI, Joko Widodo, hadir. | Joko Widodo | false
          """)
  void anOfficeOfWhatIsOnNoListIsAnotherBeforeAComma(
      String question, String sentence, String value, boolean another) {
    assertThat(office(question).ofAnother(value, sentence)).isEqualTo(another);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Menteri Luar Negeri Korea Selatan? | Menlu Korsel Cho Tae-yul pulang.
          Siapa Menlu Korea Selatan? | Menteri Luar Negeri Cho Tae-yul pulang.
          Siapa sekjen NATO? | Kepala NATO Mark Rutte pulang.
          Siapa Sekretaris Jenderal NATO? | Sekjen NATO Mark Rutte pulang.
          Siapa presiden Korea Selatan? | Kepala Negara Korsel Yoon pulang.
          Siapa presiden Korea Utara? | Pemimpin Korut Kim Jong Un pulang.
          Siapa kepala negara Korea Selatan? | Presiden Yoon pulang.
          Siapa PM Malaysia? | Kepala pemerintahan Malaysia, Anwar, pulang.
          Siapa ketua DPR? | Pimpinan DPR Puan Maharani pulang.
          Siapa juru bicara Gedung Putih? | Jubir Gedung Putih John Kirby pulang.
          Siapa yang ditemui presiden Korea Selatan? | Cho Tae-yul pulang.
          Siapa pelatih Persib? | Bojan Hodak pulang.
          """)
  void anOfficeIsSpokenOfInOtherWordsToo(String question, String text) {
    assertThat(office(question).missing(text)).isFalse();
  }

  @Test
  void aTextHasTheOfficeIfItHasAllOfItsTitleInWhicheverForm() {
    var defense = office("Who is the defense minister of South Korea?");
    assertThat(defense.missing("Menteri Luar Negeri Korsel, Park Jin, pulang.")).isTrue();
    assertThat(defense.missing("Menhan Korsel pulang.")).isFalse();
    assertThat(defense.missing("Menteri Pertahanan Korsel pulang.")).isFalse();
    assertThat(office("Siapa wakil presiden Korsel?").missing("Kepala Negara pulang.")).isTrue();
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
