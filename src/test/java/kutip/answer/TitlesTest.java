package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Mark Rutte? | Presiden Yoon menelepon Sekretaris Jenderal NATO, Mark Rutte. | Sekretaris Jenderal NATO
          Siapa Oleg Burmistrov? | Ia menemui Duta Besar Rusia untuk urusan nuklir Korut, Oleg Burmistrov. | Duta Besar Rusia untuk urusan nuklir Korut
          Siapa Naiyl Latypov? | Ia menemui Duta Besar Rusia di Kuala Lumpur, Naiyl Latypov. | Duta Besar Rusia di Kuala Lumpur
          Siapa Hasyim Asyari? | Ia menemui Ketua KPU, Hasyim Asyari. | Ketua KPU
          Siapa Kim Keon Hee? | Ia menemui Ibu Negara Korea Selatan, Kim Keon Hee. | Ibu Negara Korea Selatan
          스톨텐베르그는 누군가요? | Ia bertemu Sekretaris Jenderal NATO, Jens Stoltenberg. | Sekretaris Jenderal NATO
          """)
  void aTitleMayEndInACommaBeforeTheName(String question, String sentence, String title) {
    assertThat(Titles.asked(question, SomeHits.of(sentence)))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Gibran Rakabuming Raka? | Putra sulung Presiden Joko Widodo, Gibran Rakabuming Raka, hadir.
          Siapa Gibran Rakabuming Raka? | Putra sulung Presiden, Gibran Rakabuming Raka, hadir.
          Siapa Iriana? | Ia menemui Presiden Indonesia dan istrinya, Iriana.
          Siapa Kim Keon Hee? | Istri Presiden Korea Selatan Yoon Suk Yeol, Kim Keon Hee, hadir.
          Siapa Yoon Suk Yeol? | Presiden AS Joe Biden, Yoon Suk Yeol, dan Fumio Kishida bertemu.
          Siapa Wang Yi? | Menteri Luar Negeri Rusia Sergei Lavrov, Wang Yi, dan Park Jin bertemu.
          Siapa Wang Yi? | Menteri Luar Negeri Cho Tae-yul, Wang Yi, dan Sergei Lavrov bertemu.
          """)
  void aTitleOfSomebodyElseBeforeTheCommaTellsNothing(String question, String sentence) {
    assertThat(Titles.asked(question, SomeHits.of(sentence))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Yoon Suk Yeol? | Mantan Presiden Korea Selatan Yoon Suk Yeol ditangkap di Seoul. | Mantan Presiden Korea Selatan
          Siapa Yoon Suk Yeol? | Ia menemui mantan Presiden Korea Selatan, Yoon Suk Yeol. | mantan Presiden Korea Selatan
          Siapa Donald Trump? | Ia menemui calon Presiden AS Donald Trump. | calon Presiden AS
          Siapa Tom Lembong? | Hakim memanggil eks Menteri Perdagangan Tom Lembong. | eks Menteri Perdagangan
          Who is Yoon Suk Yeol? | They met former South Korean President Yoon Suk Yeol. | former South Korean President
          Siapa Hasyim Asyari? | Mantan pemain itu menemui Ketua KPU, Hasyim Asyari. | Ketua KPU
          """)
  void whoHoldsTheOfficeNoMoreOrNotYetIsToldSo(String question, String sentence, String title) {
    assertThat(Titles.asked(question, SomeHits.of(sentence)))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly(title);
  }

  @Test
  void aFormerOfficeIsToldBesideTheOneHeldThen() {
    var held = "Presiden Korea Selatan Yoon Suk Yeol tiba.";
    var lost = "Mantan Presiden Korea Selatan Yoon Suk Yeol ditangkap.";

    for (var texts : List.of(List.of(held, lost), List.of(lost, held))) {
      assertThat(Titles.asked("Siapa Yoon Suk Yeol?", SomeHits.of(texts.toArray(String[]::new))))
          .extracting(claim -> claim.value().orElse(""))
          .containsExactlyInAnyOrder("Presiden Korea Selatan", "Mantan Presiden Korea Selatan");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Raffi Ahmad? | Utusan Khusus Presiden Raffi Ahmad hadir.
          Siapa Raffi Ahmad? | Ia menemui utusan khusus Presiden Raffi Ahmad.
          Siapa Raffi Ahmad? | Staf Presiden Raffi Ahmad hadir.
          Siapa Fadjroel Rachman? | Ia menemui juru bicara Presiden Fadjroel Rachman.
          Siapa Kaesang Pangarep? | Putra Presiden Kaesang Pangarep hadir.
          Siapa Iriana? | Ia menemui istri mantan Presiden Iriana.
          Siapa Prabowo Subianto? | Ketua Umum Partai Gerindra Prabowo Subianto hadir.
          Siapa Budi Santoso? | Kader Partai Demokrat Budi Santoso hadir.
          Who is Antony Blinken? | They met Secretary of State Antony Blinken.
          """)
  void ofATitleCutInItsMiddleNothingIsTold(String question, String sentence) {
    assertThat(Titles.asked(question, SomeHits.of(sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kemarin Presiden Yoon Suk Yeol tiba.",
        "Di Korea Selatan Presiden Yoon Suk Yeol tiba.",
        "SEOUL (ANTARA) - Presiden Yoon Suk Yeol tiba."
      })
  void whatBeginsASentenceOrIsAPlaceBeforeATitleIsNoPartOfIt(String sentence) {
    assertThat(Titles.asked("Siapa Yoon Suk Yeol?", SomeHits.of(sentence)))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly("Presiden");
  }

  @Test
  void twoOfficesOfOneCountryAreBothTold() {
    var hits =
        SomeHits.of(
            "Menteri Pertahanan Rusia Sergei Shoigu tiba.",
            "Ia menemui Sekretaris Dewan Keamanan Rusia Sergei Shoigu.");

    assertThat(Titles.asked("Siapa Sergei Shoigu?", hits))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly("Menteri Pertahanan Rusia", "Sekretaris Dewan Keamanan Rusia");
  }

  @Test
  void oneOfficeInOtherWordsIsToldOnce() {
    var hits =
        SomeHits.of(
            "Menteri Luar Negeri Korea Selatan Cho Tae-yul tiba.",
            "Ia menemui Menlu Korsel Cho Tae-yul.",
            "Ia menemui Menteri Luar Negeri Cho Tae-yul.");

    assertThat(Titles.asked("Siapa Cho Tae-yul?", hits))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly("Menteri Luar Negeri Korea Selatan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Teten Masduki? | Kepala Staf Kepresidenan Teten Masduki hadir. | Kepala Staf Kepresidenan
          Siapa Airlangga Hartarto? | Ia menemui Menteri Koordinator Bidang Perekonomian Airlangga Hartarto. | Menteri Koordinator Bidang Perekonomian
          Siapa Bobby Nasution? | Ia menemui Gubernur Sumatera Utara Bobby Nasution. | Gubernur Sumatera Utara
          Siapa Prabowo Subianto? | Menteri Pertahanan Letjen (Purn) Prabowo Subianto tiba. | Menteri Pertahanan Letjen (Purn)
          """)
  void aTitleGoesOnUpToAWholeName(String question, String sentence, String title) {
    assertThat(Titles.asked(question, SomeHits.of(sentence)))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Masduki? | Kepala Staf Kepresidenan Teten Masduki hadir.
          Siapa Karim Suryadi? | Prof Karim Suryadi hadir.
          """)
  void whatMayBeAnyTitleTellsNothing(String question, String sentence) {
    assertThat(Titles.asked(question, SomeHits.of(sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa Mark Rutte?",
        "Siapakah Mark Rutte?",
        "Siapa itu Mark Rutte?",
        "Siapa sih Mark Rutte itu?",
        "Siapa sebenarnya Mark Rutte?",
        "Mark Rutte siapa?",
        "Mark Rutte itu siapa?",
        "Mark Rutte itu siapa ya?",
        "Who is Mark Rutte?",
        "Who's Mark Rutte?",
        "Who’s Mark Rutte?",
        "Who exactly is Mark Rutte?",
        "Who is Mark Rutte exactly?",
        "뤼터는 누구입니까?",
        "뤼터가 누구예요?",
        "뤼터는 어떤 사람인가요?",
        "뤼터는 뭐 하는 사람이야?"
      })
  void whoSomebodyIsIsAskedInManyWays(String question) {
    var hits = SomeHits.of("Yoon menelepon Sekretaris Jenderal NATO, Mark Rutte.");
    assertThat(Titles.asked(question, hits))
        .extracting(claim -> claim.value().orElse(""))
        .containsExactly("Sekretaris Jenderal NATO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yoon bertemu siapa?",
        "Bertemu siapa?",
        "Yoon dan Rutte itu siapa?",
        "Ini siapa?"
      })
  void whomSomebodyMeetsIsAnotherQuestion(String question) {
    var hits = SomeHits.of("Menurut Presiden Yoon bertemu Rutte, kata Presiden Ini dan Bertemu.");
    assertThat(Titles.asked(question, hits)).isEmpty();
  }
}
