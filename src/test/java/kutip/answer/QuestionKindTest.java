package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          YES_NO | 블링컨이 한국을 방문했어요?
          YES_NO | 러시아가 거부했죠?
          OTHER | 회담 내용을 알려주세요.
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHO | 조선민주주의인민공화국 현재 대통령은 누군가요?
          WHO | 나토 사무총장은 누군가?
          WHO | 나토 사무총장은 누굽니까?
          WHO | 윤석열 대통령은 누굴 만났나요?
          WHERE | 우크라이나 수도는 어딘가요?
          WHERE | 회담 장소는 어딥니까?
          WHERE | 두 장관은 어딜 방문했나요?
          WHEN | 김일성 사망일은 언젠가요?
          WHEN | 회담은 언젭니까?
          WHEN | 나토는 몇년도에 설립됐나요?
          WHEN | 나토는 몇 년도에 설립됐나요?
          WHAT | 회담의 의제는 뭔가요?
          WHAT | 회담의 의제는 뭔가?
          WHAT | 두 장관은 뭘 논의했나요?
          WHAT | 공식 명칭은 뭡니까?
          WHAT | 공식 명칭은 뭐예요?
          HOW_MANY | 타이타닉 호의 생존자는 몇명인가?
          HOW_MANY | 몇개국이 결의안을 지지했나요?
          """)
  void aKoreanQuestionWordIsKnownThoughItIsContracted(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "누군가 결의안에 반대했나요?",
        "어딘가 다른 곳에서 회담이 열렸나요?",
        "언젠가 결의안이 통과됐나요?",
        "두 장관은 뭔가 합의했나요?",
        "몇몇 나라가 결의안에 반대했나요?"
      })
  void aKoreanWordForSomebodyOrSomeDayAsksNothing(String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(QuestionKind.YES_NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHO | Can you tell me who leads NATO?
          WHEN | Do you know when Russia vetoed the resolution?
          WHY | Would you please explain why Russia vetoed the resolution?
          LIST | Could you please name the members of the council?
          WHO | Bisakah Anda sebutkan siapa Sekjen NATO?
          LIST | Bisakah Anda sebutkan anggota Dewan Keamanan?
          WHY | Dapatkah kamu menjelaskan mengapa Rusia menolak?
          WHEN | Tahukah kamu kapan Rusia memveto resolusi itu?
          WHO | Apakah Anda tahu siapa Sekjen NATO?
          YES_NO | Do you know whether Russia vetoed the resolution?
          YES_NO | Can you say that Russia vetoed the resolution?
          YES_NO | Would you say that Russia vetoed the resolution?
          YES_NO | Tahukah Anda apakah Rusia memveto resolusi itu kemarin?
          YES_NO | Apakah Anda tahu bahwa Rusia memveto resolusi itu?
          YES_NO | Bisakah Anda jelaskan apakah Rusia memveto resolusi itu kemarin?
          YES_NO | Bisakah Rusia menjelaskan mengapa resolusi itu diveto?
          """)
  void aPoliteOpeningIsNotWhatIsAsked(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }
}
