package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  private static final String[] CHARACTERS = {"a", "한", "😀", "\ud83d", "\ude00", "e\u0301"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void offsetsAreThoseThatCountingFromTheStartGivesInLongTextsToo(long seed) {
    var random = new Random(seed);
    var building = new StringBuilder();
    while (building.length() < 5_000) {
      building.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    var text = building.toString();
    var points = new CodePoints(text);

    for (int utf16 = 0; utf16 <= text.length(); utf16++) {
      assertThat(points.at(utf16)).isEqualTo(text.codePointCount(0, utf16));
    }
    int all = text.codePointCount(0, text.length());
    for (int at = 0; at <= all; at++) {
      assertThat(points.utf16At(at)).isEqualTo(text.offsetByCodePoints(0, at));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_023, 1_024, 2_047, 2_048})
  void aCharacterOfTwoUnitsIsCountedOnceWhereverItStands(int ahead) {
    var points = new CodePoints("a".repeat(ahead) + "😀" + "b".repeat(2_000));

    assertThat(points.at(ahead)).isEqualTo(ahead);
    assertThat(points.at(ahead + 2)).isEqualTo(ahead + 1);
    assertThat(points.utf16At(ahead + 1)).isEqualTo(ahead + 2);
    assertThat(points.at(ahead + 2_002)).isEqualTo(ahead + 2_001);
  }

  @Test
  void halvesOfCharactersAreReplacedAndWholeOnesStay() {
    assertThat(CodePoints.paired("a\ud83db😀\ude00")).isEqualTo("a\ufffdb😀\ufffd");
  }
}
