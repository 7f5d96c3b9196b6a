package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for every embedder. */
public abstract class EmbedderContract {

  /** The one that is tested, closed by the test. */
  protected abstract Embedder embedder();

  @Test
  void vectorsHaveUnitLengthAndTheirNumberOfDimensions() {
    for (var vector :
        List.of(
            embedder().question("Siapa Sekjen NATO?", "id"),
            embedder().question("나토 사무총장은 누구입니까?", "ko"),
            embedder().passage("", "Mark Rutte memimpin NATO.", "id"),
            embedder().passage("Judul", "", "id"))) {
      assertThat(vector).hasSize(embedder().dimensions());
      assertThat(cosine(vector, vector)).isBetween(0.999, 1.001);
    }
  }

  @Test
  void theSameTextHasTheSameVector() {
    assertThat(embedder().passage("Judul", "Isi berita.", "id"))
        .isEqualTo(embedder().passage("Judul", "Isi berita.", "id"));
  }

  @Test
  void aQuestionLiesNearerToWhatAnswersItThanToAnotherMatter() {
    var answers = embedder().passage("", "Mark Rutte menjabat Sekretaris Jenderal NATO.", "id");
    var other = embedder().passage("", "Harga cabai di pasar naik karena hujan deras.", "id");
    var question = embedder().question("Siapa Sekretaris Jenderal NATO?", "id");
    assertThat(cosine(question, answers)).isGreaterThan(cosine(question, other));
  }

  @Test
  void aTextLongerThanTheModelReadsIsCut() {
    assertThat(embedder().passage("Judul", "kata ".repeat(5_000), "id"))
        .hasSize(embedder().dimensions());
  }

  @Test
  void manyCallersGetWhatOneGets() throws InterruptedException, ExecutionException {
    var alone = embedder().question("Kapan Yoon bertemu Stoltenberg?", "id");
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var vectors = new ArrayList<Future<float[]>>();
      for (int at = 0; at < 16; at++) {
        vectors.add(
            callers.submit(() -> embedder().question("Kapan Yoon bertemu Stoltenberg?", "id")));
      }
      for (var vector : vectors) {
        assertThat(vector.get()).isEqualTo(alone);
      }
    }
  }

  protected static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += (double) one[at] * other[at];
    }
    return sum;
  }
}
