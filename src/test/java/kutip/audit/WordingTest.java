package kutip.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Published.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "id, DAY, 1 Juli 2024",
    "id, WEEK, 1 Juli 2024",
    "id, MONTH, Juli 2024",
    "id, YEAR, 2024",
    "en, MONTH, July 2024",
    "en, YEAR, 2024",
    "ko, MONTH, 2024년 7월",
    "ko, YEAR, 2024년"
  })
  void aDateIsToldAsFarAsItIsKnown(String language, Precision precision, String date) {
    var sentence = "Sekjen NATO ialah Mark Rutte.";
    var day = Optional.of(LocalDate.of(2024, 7, 1));
    var source =
        new Answer.Source(
            "a",
            "Judul",
            "kabar.example",
            Optional.empty(),
            day,
            "inferred",
            "0",
            Optional.of("id"));
    var citation = new Answer.Citation(1, source, "a#0", 0, sentence.length(), sentence, "", "");
    var claim =
        new Answer.Claim(
            sentence, "quoted", 0.9, List.of(1), 1, day, Optional.of("Mark Rutte"), false);
    var differing = List.of(new Answer.Conflict("disagree", List.of(0)));
    for (var conflicts : List.of(differing, List.<Answer.Conflict>of())) {
      var said =
          Wording.in(language)
              .answer(
                  List.of(claim),
                  List.of(citation),
                  conflicts,
                  Optional.empty(),
                  Map.of(source, precision));
      assertThat(said).containsPattern("(?:\\(|as of |per |, )" + date + "(?: 기준)?(?:\\)| \\[)");
    }
  }

  private static String said(String sentence, String value) {
    var source =
        new Answer.Source(
            "a",
            "Judul",
            "kabar.example",
            Optional.empty(),
            Optional.empty(),
            "none",
            "0",
            Optional.of("id"));
    var citation = new Answer.Citation(1, source, "a#0", 0, sentence.length(), sentence, "", "");
    var claim =
        new Answer.Claim(
            sentence, "quoted", 0.9, List.of(1), 1, Optional.empty(), Optional.of(value), false);
    return Wording.in("id")
        .answer(List.of(claim), List.of(citation), List.of(), Optional.empty(), Map.of());
  }
}
