package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolderNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the name of NATO's secretary general? | Who is NATO's secretary general?
          What's the name of the new mayor of Seoul? | Who is the new mayor of Seoul?
          What was the name of the minister who resigned? | Who was the minister who resigned?
          What is the NATO chief's name? | Who is the NATO chief?
          What’s the NATO chief’s name? | Who is the NATO chief?
          Can you tell me the name of NATO's secretary general? | Who is NATO's secretary general?
          Siapa nama sekretaris jenderal NATO? | Siapa sekretaris jenderal NATO?
          Apa nama wakil presiden Korea Selatan? | Siapa wakil presiden Korea Selatan?
          Nama sekretaris jenderal NATO siapa? | Siapa sekretaris jenderal NATO?
          Tahukah Anda nama presiden Korea Selatan? | Siapa presiden Korea Selatan?
          나토 사무총장 이름이 뭐예요? | 나토 사무총장은 누구인가요?
          나토 사무총장의 이름은 무엇입니까? | 나토 사무총장은 누구인가요?
          나토 사무총장은 이름이 무엇인가요? | 나토 사무총장은 누구인가요?
          독일 총리 성함이 어떻게 되나요? | 독일 총리는 누구인가요?
          독일 총리의 이름을 알려 주세요. | 독일 총리는 누구인가요.
          독일 총리 이름은? | 독일 총리는 누구인가요?
          """)
  void theNameOfWhoHoldsAnOfficeAsksWhoThatIs(String question, String plain) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(QuestionKind.WHO);
    assertThat(QuestionKind.plain(question)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the name of the ship that the captain left?",
        "What is the name of the operation in Kursk?",
        "What is the name of the company?",
        "What is the name of the president's plane?",
        "What is the name of the King Sejong Institute?",
        "Apa nama ibu kota Korea Selatan?",
        "Apa nama kapal presiden Korea Selatan?",
        "Apa nama lain dari presiden?",
        "대통령 별장의 이름은 무엇입니까?",
        "나토 본부가 있는 회의장 이름이 뭐예요?"
      })
  void theNameOfAThingIsNobodys(String question) {
    assertThat(QuestionKind.of(Words.in(question))).isEqualTo(QuestionKind.WHAT);
    assertThat(QuestionKind.plain(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nama presiden dicatut dalam penipuan", "Siapa nama panggilan presiden?"})
  void whereNothingAsksForTheHolderTheQuestionStays(String question) {
    assertThat(QuestionKind.plain(question)).isEqualTo(question);
  }
}
