package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jens Stoltenberg | Stoltenberg
          Presiden Yoon Suk Yeol | Yoon
          Lee Jae-myung | Lee Jae Myung
          Korsel | South Korea
          Korea Selatan | 한국
          Zelenskyy | Zelensky
          젤렌스키 | Volodymyr Zelensky
          13 negara | 13
          13 negara | thirteen countries
          tiga belas | 13
          28 Maret 2024 | 28/3/2024
          Brussels, Belgia | Brussels
          Kim Jong-un | Kim
          Kim Jong-un | Kim, Korea Utara
          Yoon Seok-yeol | Yoon Suk-yeol
          """)
  void twoWordingsOfOneThingAreTheSame(String one, String other) {
    assertThat(Values.between(one, other)).isEqualTo(Values.Relation.SAME);
    assertThat(Values.between(other, one)).isEqualTo(Values.Relation.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jakarta Selatan | Jakarta
          New York | York
          Juli 2024 | 12 Juli 2024
          keamanan siber dan industri pertahanan | keamanan siber
          Mantan Presiden Yoon | Yoon
          """)
  void whatSaysLessExactlyTheSameIsCoarser(String one, String other) {
    assertThat(Values.between(one, other)).isEqualTo(Values.Relation.COARSER);
    assertThat(Values.between(other, one)).isEqualTo(Values.Relation.COARSER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jens Stoltenberg | Mark Rutte
          Korea Utara | Korea Selatan
          12 Juli 2024 | 11 Juli 2024
          Juli 2024 | 12 Agustus 2024
          13 negara | 14 negara
          13 persen | 13 orang
          Park Jin | Park Chung-hee
          Kim Jong-un | Kim Jong-il
          Kim Jong Un | Kim Yo Jong
          Kim Jong-un | Sung Kim
          Lee Jae-myung | Lee Nak-yon
          Moon Jae-in | Moon Hee-sang
          tidak setuju | setuju
          """)
  void whatCannotBothBeTrueIsDifferent(String one, String other) {
    assertThat(Values.between(one, other)).isEqualTo(Values.Relation.DIFFERENT);
    assertThat(Values.between(other, one)).isEqualTo(Values.Relation.DIFFERENT);
  }

  @Test
  void aTextNamesWhomItCallsByAPartOfTheNameButNotANamesake() {
    assertThat(Values.named("Kim Jong-un", "Pemimpin itu, Kim, menolak.")).isTrue();
    assertThat(Values.named("Kim Jong-un", "Pemimpin itu, Kim Jong-il, menolak.")).isFalse();
  }
}
