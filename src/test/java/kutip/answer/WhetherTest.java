package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhetherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Apakah Rusia memveto resolusi itu? | Rusia memveto resolusi itu.
          apakah benar bahwa tentara tiba | Tentara tiba.
          bahwa tentara tiba? | Tentara tiba.
          Benarkah China menolak resolusi? | China menolak resolusi.
          Bukankah Rusia memveto resolusi itu? | Rusia memveto resolusi itu.
          Sudahkah tentara tiba? | Sudah tentara tiba.
          Adakah korban dalam kebakaran itu? | Ada korban dalam kebakaran itu.
          Apakah langkah Rusia melanggar resolusi PBB? | Langkah Rusia melanggar resolusi PBB.
          """)
  void whatAQuestionSaysIsAStatement(String question, String statement) {
    assertThat(Whether.statement(question, "id")).contains(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Did Russia veto the resolution? | Russia did veto the resolution.
          Is Mark Rutte the prime minister? | Mark Rutte is the prime minister.
          Has the United States of America agreed? | The United States of America has agreed.
          Was it signed in Seoul? | It was signed in Seoul.
          Is it true that the panel was dissolved? | The panel was dissolved.
          whether or not the panel was dissolved? | The panel was dissolved.
          if it was signed in Seoul? | It was signed in Seoul.
          Will the talks in Ankara go on? | The talks in Ankara go on.
          Did North Korea's leader visit China? | North Korea's leader visit China.
          Did North Korea and Russia sign it? | North Korea and Russia sign it.
          Did Russian troops enter Kursk? | Russian troops enter Kursk.
          Are North Korean soldiers in Ukraine? | North Korean soldiers in Ukraine.
          Will this year's summit be held in Seoul? | This year's summit be held in Seoul.
          """)
  void inEnglishTheAuxiliaryGoesBehindTheSubjectIfItIsKnown(String question, String statement) {
    assertThat(Whether.statement(question, "en")).contains(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Didn't Russia veto the resolution? | Did Russia veto the resolution?
          Isn’t Mark Rutte the prime minister? | Is Mark Rutte the prime minister?
          Won't Russia veto the resolution? | Will Russia veto the resolution?
          Can't Russia veto the resolution? | Can Russia veto the resolution?
          Isn't it true that the panel was dissolved? | Is it true that the panel was dissolved?
          """)
  void aContractedNegationAsksForTheSame(String question, String plain) {
    var statement = Whether.statement(question, "en");
    assertThat(statement).isPresent().isEqualTo(Whether.statement(plain, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          러시아가 결의안을 거부했습니까? | 러시아가 결의안을 거부했습니다.
          윤석열은 북한 대통령인가요? | 윤석열은 북한 대통령이다.
          블링컨이 한국을 방문했나요? | 블링컨이 한국을 방문했다.
          한국은 나토에 가입하나요? | 한국은 나토에 가입한다.
          회원국이 많은가? | 회원국이 많다.
          한국은 회원국이 아닌가요? | 한국은 회원국이 아니다.
          패널이 해체됐다는 것이 사실입니까? | 패널이 해체됐다.
          """)
  void inKoreanTheEndingIsThatOfAStatement(String question, String statement) {
    assertThat(Whether.statement(question, "ko")).contains(statement);
  }

  @Test
  void nothingIsSaidInOtherLanguagesOrByNothing() {
    assertThat(Whether.statement("Est-ce que la Russie a voté ?", "fr")).isEmpty();
    assertThat(Whether.statement("Apakah ?", "id")).isEmpty();
    assertThat(Whether.statement("Who vetoed it?", "en")).isEmpty();
  }
}
