package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicNounTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHEN | 회담 날짜는?
          WHEN | 나토가 창설된 해는?
          WHEN | 대통령 취임일은?
          WHERE | 회담 장소는?
          WHERE | 거부권을 행사한 나라는?
          WHERE | 서명한 곳은요?
          WHY | 거부한 이유는?
          WHY | 화재 원인은?
          HOW_MANY | 참석 인원은?
          HOW_MANY | 부상자 수는?
          HOW_MANY | 사망자수는?
          WHO | 나토 사무총장은?
          WHO | 회담을 이끈 사람은?
          WHAT | 작전의 이름은?
          OTHER | 회담 내용은?
          OTHER | 태풍과 홍수는?
          OTHER | 회의장은?
          """)
  void aKoreanQuestionMayEndWithTheNounItAsksFor(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHEN | 회담 날짜가 어떻게 됩니까?
          HOW_MANY | 참석 인원은 어떻게 되나요?
          HOW | 회담은 어떻게 되나요?
          HOW | 생존자 수는 어떻게 되었나요?
          """)
  void howANounBecomesAsksPolitelyForIt(QuestionKind kind, String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(kind);
  }
}
