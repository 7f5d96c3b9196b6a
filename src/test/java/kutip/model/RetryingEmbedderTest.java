package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.Test;

class RetryingEmbedderTest {
  private static final HashedVectors HASHED = new HashedVectors(Map.of());
  private final ArrayDeque<ModelException> failures = new ArrayDeque<>();

  private final Embedder failing =
      new Embedder() {
        @Override
        public String model() {
          return "failing/1";
        }

        @Override
        public int dimensions() {
          return HASHED.dimensions();
        }

        @Override
        public float[] question(String text, String language) {
          return vector(text);
        }

        @Override
        public float[] passage(String heading, String text, String language) {
          return vector(text);
        }

        private float[] vector(String text) {
          if (!failures.isEmpty()) {
            throw failures.pop();
          }
          return HASHED.question(text, "id");
        }
      };

  private final Embedder retrying =
      new RetryingEmbedder(failing, 3, Duration.ofMillis(1), Duration.ofSeconds(1));

  @Test
  void aPassageIsAskedForAgain() {
    failures.addAll(List.of(passing(Duration.ZERO), passing(Duration.ofMillis(5))));
    assertThat(retrying.passage("", "kata", "id")).isEqualTo(HASHED.question("kata", "id"));
  }

  @Test
  void butNotForEver() {
    failures.addAll(
        List.of(passing(Duration.ZERO), passing(Duration.ZERO), passing(Duration.ZERO)));
    assertThatThrownBy(() -> retrying.passage("", "kata", "id")).isInstanceOf(ModelException.class);
    assertThat(failures).isEmpty();
  }

  @Test
  void norWhereItWouldFailAgainOrHaveToWaitForLong() {
    failures.addAll(List.of(new ModelException(Kind.REFUSED, "no"), passing(Duration.ofHours(1))));
    assertThatThrownBy(() -> retrying.passage("", "kata", "id")).hasMessage("no");
    assertThatThrownBy(() -> retrying.passage("", "kata", "id")).hasMessage("busy");
    assertThat(retrying.passage("", "kata", "id")).isNotEmpty();
  }

  @Test
  void aQuestionDoesNotWait() {
    failures.add(passing(Duration.ZERO));
    assertThatThrownBy(() -> retrying.question("kata", "id")).hasMessage("busy");
  }

  private static ModelException passing(Duration again) {
    return new ModelException(Kind.OVERLOADED, "busy", Optional.of(again));
  }
}
