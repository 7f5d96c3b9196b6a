package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingEmbedderTest {
  private static final HashedVectors HASHED = new HashedVectors(Map.of());
  private final List<String> embedded = new ArrayList<>();

  private final Embedder counting =
      new Embedder() {
        @Override
        public String model() {
          return HASHED.model();
        }

        @Override
        public int dimensions() {
          return HASHED.dimensions();
        }

        @Override
        public float[] question(String text, String language) {
          embedded.add(text);
          return HASHED.question(text, language);
        }

        @Override
        public float[] passage(String heading, String text, String language) {
          embedded.add(text);
          return HASHED.passage(heading, text, language);
        }
      };

  private final Embedder remembering = new RememberingEmbedder(counting, 2);

  @Test
  void aQuestionIsEmbeddedOnce() {
    var first = remembering.question("siapa?", "id");
    assertThat(remembering.question("siapa?", "id")).isEqualTo(first);
    assertThat(embedded).containsExactly("siapa?");
  }

  @Test
  void whatIsDoneToAVectorStaysWithTheOneWhoDidIt() {
    var first = remembering.question("siapa?", "id");
    float was = first[0];
    first[0] = 7;
    remembering.question("siapa?", "id")[0] = 8;
    assertThat(remembering.question("siapa?", "id")[0]).isEqualTo(was);
  }

  @Test
  void theSameWordsInAnotherLanguageAreAnotherQuestion() {
    var _ = remembering.question("air", "id");
    var _ = remembering.question("air", "en");
    assertThat(embedded).hasSize(2);
  }

  @Test
  void theQuestionNotAskedForLongestIsForgotten() {
    for (var question : List.of("satu", "dua", "satu", "tiga", "satu", "dua")) {
      var _ = remembering.question(question, "id");
    }
    assertThat(embedded).containsExactly("satu", "dua", "tiga", "dua");
  }

  @Test
  void passagesAreEmbeddedAsOftenAsAskedFor() {
    var _ = remembering.passage("", "kata", "id");
    var _ = remembering.passage("", "kata", "id");
    assertThat(embedded).hasSize(2);
  }

  @Test
  void atLeastOneIsRemembered() {
    assertThatThrownBy(() -> new RememberingEmbedder(counting, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }
}
