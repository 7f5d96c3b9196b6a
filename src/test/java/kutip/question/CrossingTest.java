package kutip.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kutip.model.HashedVectors;
import kutip.passage.Filter;
import org.junit.jupiter.api.Test;

class CrossingTest {
  private static final HashedVectors EMBEDDER = new HashedVectors(Map.of());

  @Test
  void aKoreanQuestionIsReadWordForWordInTheLanguageOfTheText() {
    assertThat(Crossing.wording(query("미사일을 발사했나?", "ko"), "id")).isEqualTo("rudal peluncuran?");
    assertThat(Crossing.wording(query("미사일을 발사했나?", "ko"), "en")).isEqualTo("missile launch?");
  }

  @Test
  void aQuestionInTheLanguageOfTheTextIsReadAsItIs() {
    assertThat(Crossing.wording(query("미사일을 발사했나?", "ko"), "ko")).isEqualTo("미사일을 발사했나?");
    assertThat(Crossing.wording(query("Siapa?", "id"), "id")).isEqualTo("Siapa?");
  }

  @Test
  void wordsThatAreNotKnownStayAsTheyAre() {
    assertThat(Crossing.wording(query("뷁뷁은 미사일", "ko"), "id")).isEqualTo("뷁뷁은 rudal");
  }

  @Test
  void aNameIsWrittenAsTheArticlesWriteIt() {
    var query = query("발보는 미사일", "ko").with(List.of(), Map.of("발보는", List.of("balbo")));
    assertThat(Crossing.wording(query, "id")).isEqualTo("balbo rudal");
  }

  @Test
  void theVectorOfAKoreanQuestionIsNearItsWordsInIndonesianAndEnglish() {
    var asked = Crossing.vector(EMBEDDER, query("미사일", "ko"));
    assertThat(cosine(asked, EMBEDDER.question("rudal", "id"))).isCloseTo(2 / 3.0, within(0.01));
    assertThat(cosine(asked, EMBEDDER.question("missile", "en"))).isCloseTo(1 / 3.0, within(0.01));
    assertThat(cosine(asked, asked)).isCloseTo(1, within(1e-6));
  }

  @Test
  void theVectorOfAnotherQuestionIsItsOwn() {
    assertThat(Crossing.vector(EMBEDDER, query("rudal", "id")))
        .isEqualTo(EMBEDDER.question("rudal", "id"));
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += (double) one[at] * other[at];
    }
    return sum;
  }

  private static Query query(String text, String language) {
    return new Query(text, language, List.of(), Filter.NONE, 8);
  }
}
