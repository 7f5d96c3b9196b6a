package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final String TEXT =
      "Sekretaris Jenderal NATO Mark Rutte bertemu Presiden Yoon Suk Yeol di Seoul pada 12 Juli 2024.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Whom did Mark Rutte meet in Seoul?|en
          When did Mark Rutte meet Yoon Suk Yeol?|en
          Siapa yang ditemui Mark Rutte pada Juli 2024?|id
          Whom did Mark Rutte meet in January 1999?|en
          마르크 뤼터는 서울에서 누구를 만났습니까?|ko
          """)
  void ofNamesThatAreThereNoneIsStrangeWhateverTheTime(String question, String language) {
    assertThat(Names.in(question, language).held(TEXT).strange()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Whom did Boris Johnson meet in Seoul?|en
          Siapa yang ditemui Joko Widodo di Seoul?|id
          푸틴은 서울에서 누구를 만났습니까?|ko
          How many of the 45 ministers did Rutte meet?|en
          """)
  void aNameOrNumberThatIsNotThereIsStrange(String question, String language) {
    assertThat(Names.in(question, language).held(TEXT).strange()).isBetween(0.3, 0.7);
  }
}
