package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

  private static Asked asked(String question) {
    return Asked.of(SomeHits.query(question), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can you tell me whether Russia vetoed the resolution? | Russia vetoed the resolution.
          Do you know if Russia vetoed the resolution? | Russia vetoed the resolution.
          Can you say that Russia vetoed the resolution? | Russia vetoed the resolution.
          Would you please tell us: did Russia veto the resolution? | Russia did veto the resolution.
          Bisakah Anda jelaskan apakah Rusia memveto resolusi itu kemarin? | Rusia memveto resolusi itu kemarin.
          Bisakah Anda katakan bahwa Rusia memveto resolusi itu? | Rusia memveto resolusi itu.
          Apakah Anda tahu bahwa Rusia memveto resolusi itu? | Rusia memveto resolusi itu.
          """)
  void aPoliteQuestionIsJudgedByWhatItAsksWhether(String question, String statement) {
    assertThat(asked(question).statement()).contains(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can you tell me who is the foreign minister of Russia? | who is the foreign minister of Russia?
          Tahukah kamu siapa presiden Rusia? | siapa presiden Rusia?
          """)
  void whatAsksPolitelyIsNoPartOfTheQuestion(String question, String plain) {
    assertThat(asked(question)).isEqualTo(asked(plain));
  }

  @Test
  void norOfTheQuestionThatItFollows() {
    var asked = asked("Kapan ia dilantik? (Bisakah Anda sebutkan siapa Sekjen NATO?)");

    assertThat(asked.topic()).isEqualTo("siapa Sekjen NATO?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Can you explain Brexit?", "Bisakah Anda jelaskan Perang Korea?"})
  void aNameBehindAPoliteOpeningIsStillNotTheFirstWord(String question) {
    assertThat(asked(question).text()).isEqualTo(question);
  }
}
