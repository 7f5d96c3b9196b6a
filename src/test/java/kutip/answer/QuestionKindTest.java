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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHO | who's NATO's secretary general?
          WHO | Who’s the president of Korea?
          WHO | Who'd you say leads NATO?
          WHO | Who're the members of the panel?
          WHAT | What's the capital of Korea?
          WHERE | Where's the summit?
          WHEN | When’s the summit?
          HOW | How's the relationship with Russia?
          WHAT | Which country's troops entered Kursk?
          """)
  void aQuestionWordIsKnownThoughAVerbIsContractedToIt(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          YES_NO | Didn't Russia veto the resolution?
          YES_NO | Isn’t Mark Rutte the prime minister?
          YES_NO | Won't the talks in Ankara go on?
          YES_NO | Can't the panel be dissolved?
          YES_NO | Bukankah Rusia memveto resolusi itu?
          YES_NO | Betulkah China menolak resolusi?
          WHY | Why didn't Russia sign the resolution?
          WHO | Can't you tell me who leads NATO?
          WHO | Don't you know who leads NATO?
          YES_NO | Wouldn't you say that Russia vetoed the resolution?
          """)
  void whatIsDeniedAtTheStartIsAskedForYesOrNo(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHERE | Di manakah letak Honduras?
          WHERE | Dimanakah pertemuan itu?
          WHERE | Di kota manakah mereka bertemu?
          WHAT | Negara manakah yang memveto resolusi itu?
          WHEN | Tahun berapakah NATO didirikan?
          LIST | Negara mana sajakah yang mendukung resolusi?
          HOW | Bagaimanakah tanggapan Rusia?
          OTHER | Langkah Rusia di PBB
          """)
  void anIndonesianQuestionWordIsKnownThoughItIsStressed(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHERE | 어느 도시에서 열렸나요?
          WHERE | 어느 나라가 거부권을 행사했나요?
          WHERE | 어느 나라입니까?
          WHERE | 회담은 어느 곳에서 열렸나요?
          WHEN | 어느 해에 설립됐나요?
          WHAT | 어느 해협을 지났나요?
          WHAT | 어느 회사의 사장을 맡고 있나?
          LIST | 어느 나라들에서 왔나요?
          HOW_MANY | 캐나다의 면적은 어느 정도인가요?
          YES_NO | 관계가 어느 정도 회복됐나요?
          YES_NO | 어느새 관계가 회복됐나요?
          WHO | 어느 날 갑자기 사라진 사람은 누구인가요?
          """)
  void theKoreanWordForWhichAsksForWhatStandsBehindIt(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHEN | What time did the hearing end?
          WHAT | What time zone is Jakarta in?
          WHEN | Pukul berapa sidang dimulai?
          WHEN | Jam berapakah pesawat itu mendarat?
          HOW_MANY | Satu jam berapa menit?
          HOW_MANY | Berapa jam sidang itu berlangsung?
          WHEN | 회담은 몇 시에 끝났나요?
          WHEN | 회담은 몇시에 끝났나요?
          WHEN | 도착한 시각은 몇 시입니까?
          HOW_MANY | 회담은 몇 시간 동안 이어졌나요?
          HOW_MANY | 회담은 몇시간이나 이어졌나요?
          HOW_MANY | 드라마는 몇 시즌까지 방영됐나요?
          WHEN | 회담이 열리는 것은 몇 월인가요?
          """)
  void anHourOfTheDayIsATimeAndNoNumber(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }
}
