package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa sekjen NATO pada 2031?",
        "Who led NATO in 2031?",
        "2031년에 나토 사무총장은 누구였습니까?",
        "Siapa sekjen NATO tahun 2031-2032?"
      })
  void aPassageOfAnotherTimeIsElsewhen(String question) {
    assertThat(Years.asked(question).elsewhen(passage("Rutte memimpin NATO sejak Oktober 2024.")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa sekjen NATO?",
        "Siapa sekjen NATO pada 2024?",
        "Berapa orang, 2.031 atau 12031?",
        "Ke mana 2031 tentara dikirim?",
        "Kapan Rusia mengirim Ukraina 2031 tentara?",
        "Where did 2031 soldiers go?",
        "2031명의 군인은 어디로 갔습니까?",
        "Apa itu K2031?"
      })
  void aYearThatIsNoneOrStandsInThePassageIsNot(String question) {
    assertThat(Years.asked(question).elsewhen(passage("Rutte memimpin NATO sejak Oktober 2024.")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kapan Piala Dunia 2018 dimulai?",
        "Kapan Piala Dunia 2018 resmi dimulai?",
        "Kapan pemilu 2018 digelar?",
        "Who won the 2018 presidential election?",
        "Who hosted the 2018 summit?"
      })
  void aYearBeforeAVerbOrAnAdjectiveIsOne(String question) {
    assertThat(Years.asked(question).elsewhen(passage("Rutte memimpin NATO sejak Oktober 2024.")))
        .isTrue();
  }

  @Test
  void whatAppearedInTheYearOrTheOneAfterMayTellOfIt() {
    var passage = passage("Rutte memimpin NATO.", 2025);
    assertThat(Years.asked("Siapa sekjen NATO pada 2025?").elsewhen(passage)).isFalse();
    assertThat(Years.asked("Siapa sekjen NATO pada 2024?").elsewhen(passage)).isFalse();
    assertThat(Years.asked("Siapa sekjen NATO pada 2026?").elsewhen(passage)).isTrue();
    assertThat(Years.asked("Siapa sekjen NATO pada 2019?").elsewhen(passage)).isTrue();
  }

  @Test
  void aTimeToldFromTheDayOfWritingIsOfItsYear() {
    var passage = passage("Rutte akan memimpin NATO mulai tahun depan.", 2025);
    assertThat(Years.asked("Siapa sekjen NATO pada 2026?").elsewhen(passage)).isFalse();
  }

  @Test
  void aNumberThatIsWrittenAnotherWayIsThere() {
    var passage = passage("Sebanyak 2.000 tentara dikirim.", 2024);
    assertThat(Years.asked("Ke mana tentara yang berjumlah 2000?").elsewhen(passage)).isFalse();
  }

  @Test
  void whatBearsNoDateAndNamesNoYearMayBeOfAny() {
    assertThat(
            Years.asked("Siapa sekjen NATO pada 2031?").elsewhen(passage("Rutte memimpin NATO.")))
        .isFalse();
  }

  @Test
  void onlyWhatBearsADateIsRuledOut() {
    var text = "Rutte memimpin NATO sejak Oktober 2024.";
    assertThat(Years.asked("Siapa sekjen NATO pada 2031?").ruledOut(passage(text, 2025))).isTrue();
    assertThat(Years.asked("Siapa sekjen NATO pada 2031?").ruledOut(passage(text))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa sekjen NATO pada 2024?|Siapa sekjen NATO?
          Pada tahun 2024, siapa sekjen NATO?|siapa sekjen NATO?
          Who led NATO in 2024?|Who led NATO?
          2024년에 나토 사무총장은 누구였습니까?|나토 사무총장은 누구였습니까?
          Siapa yang bertemu pada Juli 2024?|Siapa yang bertemu pada Juli 2024?
          Apa 2024?|Apa 2024?
          Apa isi Resolusi 2094 DK PBB?|Apa isi Resolusi 2094 DK PBB?
          """)
  void aQuestionStandsWithoutItsYearsIfEnoughIsLeft(String question, String apart) {
    assertThat(Years.apart(question)).isEqualTo(apart);
  }

  private static Passage passage(String text) {
    return passage(text, Published.UNKNOWN);
  }

  private static Passage passage(String text, int year) {
    return passage(text, Published.on(LocalDate.of(year, 6, 12), Published.From.METADATA));
  }

  private static Passage passage(String text, Published published) {
    var article = new ArticleRef("a", "NATO", "", Optional.empty(), published, "id", "", "a");
    return new Passage("a#0-1", article, new Span(0, text.length()), text);
  }
}
