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
          Benarkah China menolak resolusi? | China menolak resolusi.
          Sudahkah tentara tiba? | Sudah tentara tiba.
          Adakah korban dalam kebakaran itu? | Ada korban dalam kebakaran itu.
          """)
  void whatAQuestionSaysIsAStatement(String question, String statement) {
    assertThat(Whether.statement(question, "id")).contains(statement);
  }

  @Test
  void nothingIsSaidInOtherLanguagesOrByNothing() {
    assertThat(Whether.statement("Did Russia veto it?", "en")).isEmpty();
    assertThat(Whether.statement("Apakah ?", "id")).isEmpty();
  }
}
