package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

  @ParameterizedTest
  @CsvSource({
    "젤렌스키, Zelensky",
    "젤렌스키, Zelenskyy",
    "푸틴, Putin",
    "스톨텐베르그, Stoltenberg",
    "마크롱, Macron",
    "트럼프, Trump",
    "이스라엘, Israel",
    "자카르타, Jakarta",
    "인터넷, internet",
    "던랩, Dunlap",
    "Zelenskiy, Zelensky",
  })
  void oneNameInTwoSpellingsIsFoundAndAlike(String one, String other) {
    assertThat(Sounds.alike(one, other)).isTrue();
    assertThat(Collections.disjoint(Sounds.keys(one), Sounds.keys(other)))
        .as("%s and %s", Sounds.keys(one), Sounds.keys(other))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"푸틴, Biden", "트럼프, Truman", "서울, Solo", "Putin, Rutte"})
  void otherNamesAreNotAlike(String one, String other) {
    assertThat(Sounds.alike(one, other)).isFalse();
  }

  @Test
  void whatIsTooShortOrNoWordHasNoKey() {
    assertThat(Sounds.keys("한")).isEmpty();
    assertThat(Sounds.keys("Li")).isEmpty();
    assertThat(Sounds.keys("2024")).isEmpty();
    assertThat(Sounds.keys("한a")).isEmpty();
    assertThat(Sounds.keys("")).isEmpty();
  }
}
