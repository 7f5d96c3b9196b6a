package kutip.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final String DEFINITION =
      "peristiwa ketika air yang berlebihan merendam daratan yang biasanya kering";

  @Test
  void aShortValueIsToldBeforeItsSentence() {
    assertThat(said("Sekjen NATO ialah Mark Rutte.", "Mark Rutte"))
        .isEqualTo("Mark Rutte: “Sekjen NATO ialah Mark Rutte.” — kabar.example [1]");
  }

  @Test
  void aLongOneIsNotToldTwice() {
    var sentence = "Banjir adalah " + DEFINITION + ".";
    assertThat(said(sentence, DEFINITION)).isEqualTo("“" + sentence + "” — kabar.example [1]");
  }

  private static String said(String sentence, String value) {
    var source =
        new Answer.Source(
            "a", "Judul", "kabar.example", Optional.empty(), Optional.empty(), "none", "0");
    var citation = new Answer.Citation(1, source, "a#0", 0, sentence.length(), sentence, "", "");
    var claim =
        new Answer.Claim(
            sentence, "quoted", 0.9, List.of(1), 1, Optional.empty(), Optional.of(value), false);
    return Wording.in("id").answer(List.of(claim), List.of(citation), List.of(), Optional.empty());
  }
}
