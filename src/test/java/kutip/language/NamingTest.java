package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Presiden Korsel? | Presiden Korea Selatan Yoon Suk Yeol tiba. | Siapa Presiden Korea Selatan?
          Siapa Presiden Korsel? | Presiden Korea Selatan disebut Presiden Korsel. | Siapa Presiden Korea Selatan?
          Apa nama resmi Korea Utara? | DPRK adalah nama resmi dari Korut. | Apa nama resmi Korut?
          Siapa sekjen NATO? | Ia bertemu Sekretaris Jenderal NATO. | Siapa Sekretaris Jenderal NATO?
          Apa sikap Dewan Keamanan PBB? | Rapat DK PBB ditunda. | Apa sikap DK PBB?
          Who leads South Korea? | Presiden Korsel tiba. | Who leads Korsel?
          Who met the American minister? | Menteri AS bertemu Park. | Who met the AS minister?
          발보는 rudal? | Menurut Balbo, rudal itu jatuh. | Balbo rudal?
          """)
  void aQuestionTakesTheNamesOfTheText(String question, String text, String wanted) {
    assertThat(new Naming(text, text).in(question)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Apa kepanjangan DK PBB? | Rapat Dewan Keamanan PBB (DK PBB) ditunda.
          Apa itu Korsel? | Korsel ialah Korea Selatan.
          What does DPRK stand for? | DPRK adalah nama resmi dari Korut.
          Siapa presiden Ukraina? | Presiden Korea Selatan tiba.
          Is it as far? | Menteri AS tiba.
          Siapa Menlu? | Ia seorang menteri.
          발보는 rudal? | Menurut Rutte, rudal itu jatuh.
          """)
  void aNameStaysThatTheTextHasTooOrHasNoOtherFor(String question, String text) {
    assertThat(new Naming(text, text).in(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({
    "Siapa Menlu Korsel?, Siapa Menteri Luar Negeri Korea Selatan?",
    "Siapa menteri luar negeri Korea Selatan?, Siapa Menteri Luar Negeri Korea Selatan?",
    "Apa kepanjangan KTT?, Apa kepanjangan KTT?",
    "Apa itu DK PBB?, Apa itu DK PBB?",
    "Apa sikap PBB?, Apa sikap Perserikatan Bangsa-Bangsa?",
  })
  void abbreviationsAreSpeltOutUnlessTheyAreAskedAbout(String question, String spelt) {
    assertThat(Naming.speltOut(question)).isEqualTo(spelt);
  }

  @Test
  void anAbbreviationMayBeExplainedElsewhereInThePassage() {
    var sentence = "Bandara Udara Perintis dibuka kemarin.";
    var passage = sentence + " Bandara Udara Perintis (BUP) ada di Papua.";
    assertThat(new Naming(sentence, passage).in("Kapan BUP dibuka?"))
        .isEqualTo("Kapan Bandara Udara Perintis dibuka?");
    assertThat(new Naming(sentence, sentence).in("Kapan BUP dibuka?"))
        .isEqualTo("Kapan BUP dibuka?");
  }
}
