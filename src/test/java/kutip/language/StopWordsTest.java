package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"whether", "which", "manakah", "dimanakah", "어느"})
  void whatOnlyAsksSaysNothingOfTheContent(String word) {
    assertThat(StopWords.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"weather", "langkah", "나라"})
  void whatIsSpokenOfDoes(String word) {
    assertThat(StopWords.contains(word)).isFalse();
  }
}
