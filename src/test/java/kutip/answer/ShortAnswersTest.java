package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
