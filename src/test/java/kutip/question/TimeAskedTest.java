package kutip.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kutip.language.DayRange;
import kutip.passage.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAskedTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "Siapa Sekjen NATO pada Juli 2024?, 2024-07-01, 2024-07-31",
    "Apa yang terjadi pada 12 Juli 2024?, 2024-07-12, 2024-07-12",
    "Siapa presiden tahun lalu?, 2023-01-01, 2023-12-31",
    "What did he say last week?, 2024-11-11, 2024-11-17",
    "Apa yang terjadi kemarin?, 2024-11-19, 2024-11-19",
    "2024년 7월에 누가 사무총장이었나?, 2024-07-01, 2024-07-31",
  })
  void theDaysAQuestionNamesAreRead(String question, LocalDate from, LocalDate to) {
    assertThat(TimeAsked.in(question, TODAY).flatMap(TimeAsked::days))
        .contains(new DayRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa presiden Korea Selatan saat ini?",
        "What is the latest news on NATO?",
        "현재 나토 사무총장은 누구인가?",
        "Who leads NATO these days?",
        "Who leads NATO at the moment?",
        "요즘 나토는 누가 이끄나요?",
        "Resolusi apa yang belakangan ini diveto Rusia?"
      })
  void whatIsNewestIsAskedFor(String question) {
    assertThat(TimeAsked.in(question, TODAY).map(TimeAsked::newest)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "Siapa presiden Korea Selatan saat ini?, Siapa presiden Korea Selatan?",
    "Siapa Sekretaris Jenderal NATO terbaru?, Siapa Sekretaris Jenderal NATO?",
    "Who is the current president of Korea?, Who is the president of Korea?",
    "현재 나토 사무총장은 누구인가?, 나토 사무총장은 누구인가?",
    "Apa yang terbaru?, Apa yang terbaru?",
    "Apa undang-undang dasar yang terbaru?, Apa undang-undang dasar yang terbaru?",
    "Siapa Sekjen NATO ?, Siapa Sekjen NATO ?",
    "지금은 나토 사무총장이 누구인가?, 나토 사무총장이 누구인가?",
    "현재로서는 나토 사무총장이 누구인가?, 나토 사무총장이 누구인가?",
    "요즘 나토 사무총장은 누구인가?, 나토 사무총장은 누구인가?",
    "오늘날의 나토 사무총장은 누구인가?, 나토 사무총장은 누구인가?",
    "Who leads NATO right now?, Who leads NATO?",
    "Who leads NATO as of now?, Who leads NATO?",
    "Who leads NATO at the moment?, Who leads NATO?",
    "Who presently leads NATO?, Who leads NATO?",
    "Siapa Sekjen NATO sekarang ini?, Siapa Sekjen NATO?",
    "Siapa Sekjen NATO pada saat ini?, Siapa Sekjen NATO?",
    "Siapa Sekjen NATO yang sekarang?, Siapa Sekjen NATO?",
    "Di mana letak kota Sardis pada masa kini?, Di mana letak kota Sardis?",
  })
  void aQuestionIsReadWithoutItsWordsForNow(String question, String rest) {
    assertThat(TimeAsked.withoutNow(question)).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "나토는 지금까지 몇 나라를 받아들였나요?",
        "Berapa negara yang mendukung resolusi hingga kini?",
        "How many countries backed the resolution until now?",
        "Where was Putin at the moment of the attack?"
      })
  void anotherTimeThanNowIsLeftWhole(String question) {
    assertThat(TimeAsked.withoutNow(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Siapa Sekjen NATO?", "Berapa kapal yang diketahui?", "Who knows him?"})
  void mostQuestionsNameNoTime(String question) {
    assertThat(TimeAsked.in(question, TODAY)).isEmpty();
  }

  @Test
  void newsOfATimeMustHaveAppearedThen() {
    var question = "Berita tentang NATO pada Juli 2024?";
    var narrowed = TimeAsked.in(question, TODAY).orElseThrow().narrowed(question, Filter.NONE);
    assertThat(narrowed.from()).contains(LocalDate.of(2024, 7, 1));
    assertThat(narrowed.to()).contains(LocalDate.of(2024, 7, 31));
  }

  @Test
  void theAskersOwnDaysAreLeftAlone() {
    var question = "Berita tentang NATO pada Juli 2024?";
    var own =
        new Filter(
            Set.of(), Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty(), Optional.empty());
    assertThat(TimeAsked.in(question, TODAY).orElseThrow().narrowed(question, own)).isEqualTo(own);
  }

  @Test
  void aTimeThatIsOnlySpokenOfIsNoFilter() {
    var question = "Siapa Sekjen NATO pada Juli 2024?";
    assertThat(TimeAsked.in(question, TODAY).orElseThrow().narrowed(question, Filter.NONE))
        .isEqualTo(Filter.NONE);
  }
}
