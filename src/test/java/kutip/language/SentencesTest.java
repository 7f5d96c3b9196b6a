package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kapan?",
        "Kapan?” ",
        "(Kapan?)",
        "\u201cKapan?\u201d\u00a0",
        "Kapan？",
        "['Kapan?'] \n",
        "Kapan? \u201c"
      })
  void asksWhateverStandsBehindTheMark(String sentence) {
    assertThat(Sentences.asks(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u201d", "Kapan? katanya.", "\u201cKapan?\u201d tanya Budi"})
  void statesSomethingOrNothing(String sentence) {
    assertThat(Sentences.asks(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\"", "\n", "\u00a0"})
  void aLongGapInASentenceIsReadInNoTime(String gap) {
    var sentence = "Menteri datang" + gap.repeat(200_000) + "dan pulang?";
    assertTimeoutPreemptively(
        Duration.ofSeconds(1), () -> assertThat(Sentences.asks(sentence)).isTrue());
  }
}
