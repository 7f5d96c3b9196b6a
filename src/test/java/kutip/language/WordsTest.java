package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static Words.Word word(String text) {
    return Words.in(text).getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"who's", "What’s", "it's", "we'll", "Didn't", "isn’t", "won't", "can't", "ain't"})
  void aContractedFunctionWordSaysNothingOfTheContent(String contracted) {
    assertThat(word(contracted).content()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO's", "As'ad", "Do'a", "Qur'an", "O'Brien", "today's"})
  void anotherWordWithAnApostropheDoes(String word) {
    assertThat(word(word).content()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Who’s, who",
    "they're, they",
    "who'd, who",
    "didn't, did",
    "won't, will",
    "can't, can",
    "As'ad, as'ad",
    "veto, veto"
  })
  void whatIsContractedToAWordComesOff(String word, String bare) {
    assertThat(word(word).uncontracted()).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"NATO's, NATO", "Russia’s, Russia", "minister's, ministers"})
  void thePossessiveMeetsTheWordItself(String possessive, String word) {
    assertThat(word(possessive).stem()).isEqualTo(word(word).stem());
  }
}
