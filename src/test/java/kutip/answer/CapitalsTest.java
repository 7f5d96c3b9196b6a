package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalsTest {
  private static final Capitals CAPITALS =
      Capitals.of(
          SomeHits.of(
              "SEOUL - Presiden Yoon bertemu Sekretaris Jenderal NATO di Seoul.",
              "Dalam pertemuan di ibu kota Seoul itu presiden berbicara dengan Mark Rutte. Hujan turun."));

  @Test
  void namesTypedInSmallLettersHaveTheCapitalsOfThePassages() {
    assertThat(CAPITALS.in("kapan yoon ketemu rutte dari nato di seoul?"))
        .isEqualTo("kapan Yoon ketemu Rutte dari NATO di Seoul?");
  }

  @Test
  void aWordThatAPassageWritesSmallOrOnlyBeginsASentenceWithStaysAsItIs() {
    assertThat(CAPITALS.in("apakah presiden melihat hujan dalam pertemuan?"))
        .isEqualTo("apakah presiden melihat hujan dalam pertemuan?");
  }

  @Test
  void whatIsTypedWithCapitalsStaysAsItIs() {
    assertThat(CAPITALS.in("Siapa YOON dan Nato?")).isEqualTo("Siapa YOON dan Nato?");
  }
}
