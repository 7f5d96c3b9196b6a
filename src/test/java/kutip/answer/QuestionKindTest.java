package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHO | Siapa Sekretaris Jenderal NATO?
          WHO | Dengan siapa Yoon berbicara?
          WHO | 누가 나토를 이끄는가?
          WHO | 한국의 대통령은 누구입니까?
          LIST | 참석자는 누구누구입니까?
          WHAT | 공식 명칭은 무엇입니까?
          WHEN | Tanggal berapa pertemuan itu?
          WHERE | Di kota mana mereka bertemu?
          HOW_MANY | Berapa negara yang mendukung resolusi?
          WHY | Mengapa hubungan memburuk?
          HOW | Bagaimana tanggapan Rusia?
          WHAT | Apa kepanjangan BICES?
          WHAT | Apakah yang dibahas kedua menteri itu?
          WHAT | Apakah ibu kota Korea Selatan?
          WHAT | Apakah fotosintesis itu?
          WHAT | Apakah makanan khas Makassar?
          WHAT | Apakah cabang ilmu pengetahuan yang mempelajari reptil?
          WHAT | Apakah jabatan yang pernah dipegang menteri Rusli Zainal?
          WHAT | Apakah latar belakang dibentuknya liga itu menurut PBB?
          WHAT | Apakah alat yang dipakai untuk mengukur suhu?
          WHAT | Apakah paham yang mengajarkan bahwa dewa adalah banyak?
          WHAT | Apakah jabatan Sutrisno sebelum menjadi wakil presiden?
          LIST | Negara mana saja yang mendukung resolusi?
          LIST | Apa saja yang dibahas kedua menteri?
          LIST | Sebutkan anggota Dewan Keamanan.
          LIST | Which countries backed the resolution?
          YES_NO | Apakah Rusia memveto resolusi itu kemarin?
          YES_NO | Apakah presiden dan menteri yang ditunggu untuk berunding sudah tiba?
          YES_NO | Apakah presiden yang terpilih kemarin menolak usulan Rusia?
          YES_NO | Apakah tentara Korea Utara sudah tiba di Rusia?
          YES_NO | Apakah resolusi tersebut sah menurut PBB?
          YES_NO | Benarkah China menolak resolusi?
          YES_NO | Did Russia veto the resolution?
          YES_NO | 러시아가 결의안에 거부권을 행사했나요?
          OTHER | Harga beras di Jakarta
          """)
  void aQuestionTellsItsKindByItsFirstQuestionWordAndItsForm(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }
}
