package kutip.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kutip.Fixtures;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Passage;
import kutip.passage.Scored;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVectorsTest {
  private static final int DIMENSIONS = 64;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  @TempDir private Path folder;

  @Test
  void theNearestAreFoundAsAnExactSearchFindsThem() {
    System.out.println("seed " + seed);
    var vectors = new ArrayList<float[]>();
    try (var writer = LuceneVectorWriter.open(folder, "m/1");
        var index = LuceneVectors.open(folder, "m/1")) {
      for (int at = 0; at < 2_000; at++) {
        var vector = vector();
        vectors.add(vector);
        writer.put(
            "a" + at,
            "s",
            List.of(passage("a" + at, "satu.example", "2024-01-01")),
            List.of(vector));
      }
      writer.commit();
      index.refresh();
      int same = 0;
      for (int round = 0; round < 20; round++) {
        var wanted = vector();
        var exact =
            java.util.stream.IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -dot(wanted, vectors.get(at))))
                .limit(10)
                .map(at -> "a" + at + "#0-4")
                .toList();
        var found = index.nearest(wanted, Filter.NONE, 10);
        assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(Scored::score).reversed());
        same += (int) found.stream().filter(near -> exact.contains(near.passage())).count();
      }
      assertThat(same).isGreaterThanOrEqualTo(190);
    }
  }

  @Test
  void aFilterHoldsForVectorsAsForWords() {
    try (var writer = LuceneVectorWriter.open(folder, "m/1");
        var index = LuceneVectors.open(folder, "m/1")) {
      writer.put(
          "lama", "s", List.of(passage("lama", "satu.example", "2020-01-01")), List.of(vector()));
      writer.put(
          "baru", "s", List.of(passage("baru", "dua.example", "2024-01-01")), List.of(vector()));
      writer.commit();
      index.refresh();
      var since =
          new Filter(
              Set.of(), Optional.of(LocalDate.of(2023, 1, 1)), Optional.empty(), Optional.empty());
      assertThat(ids(index.nearest(vector(), since, 5))).containsExactly("baru#0-4");
      var asOf =
          new Filter(
              Set.of(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2021, 1, 1)));
      assertThat(ids(index.nearest(vector(), asOf, 5))).containsExactly("lama#0-4");
      var from =
          new Filter(Set.of("dua.example"), Optional.empty(), Optional.empty(), Optional.empty());
      assertThat(ids(index.nearest(vector(), from, 5))).containsExactly("baru#0-4");
    }
  }

  @Test
  void whatWasNotCommittedIsMadeAgainAndWhatWasRemovedIsGone() {
    try (var writer = LuceneVectorWriter.open(folder, "m/1")) {
      writer.put("satu", "s1", List.of(passage("satu", "x", "2024-01-01")), List.of(vector()));
      writer.commit();
      writer.put("dua", "s1", List.of(passage("dua", "x", "2024-01-01")), List.of(vector()));
    }
    try (var writer = LuceneVectorWriter.open(folder, "m/1")) {
      assertThat(writer.stamps()).isEqualTo(Map.of("satu", "s1"));
      writer.remove("satu");
      writer.commit();
    }
    try (var index = LuceneVectors.open(folder, "m/1")) {
      assertThat(index.nearest(vector(), Filter.NONE, 5)).isEmpty();
    }
  }

  @Test
  void vectorsOfAnotherModelAreRefusedByName() {
    LuceneVectorWriter.open(folder, "m/1").close();
    assertThatThrownBy(() -> LuceneVectors.open(folder, "m/2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("come from the embedder \"m/1\", not from \"m/2\"")
        .hasMessageContaining("delete the folder");
    assertThatThrownBy(() -> LuceneVectorWriter.open(folder, "m/2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("m/1");
  }

  @Test
  void vectorsOfAnotherLengthAreRefusedWithWhatMendsIt() {
    try (var writer = LuceneVectorWriter.open(folder, "m/1")) {
      writer.put("satu", "s", List.of(passage("satu", "x", "2024-01-01")), List.of(vector()));
      writer.commit();
      assertThatThrownBy(
              () ->
                  writer.put(
                      "dua",
                      "s",
                      List.of(passage("dua", "x", "2024-01-01")),
                      List.of(new float[] {1, 0})))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("delete the folder");
    }
    try (var index = LuceneVectors.open(folder, "m/1")) {
      assertThatThrownBy(() -> index.nearest(new float[] {1, 0}, Filter.NONE, 5))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("delete the folder");
    }
  }

  @Test
  void aSecondWriterIsTold() {
    try (var writer = LuceneVectorWriter.open(folder, "m/1")) {
      assertThat(writer.stamps()).isEmpty();
      assertThatThrownBy(() -> LuceneVectorWriter.open(folder, "m/1"))
          .hasMessageContaining("another kutip is making vectors");
    }
  }

  @Test
  void aDiskThatIsFullWhenItOpensLeavesNoLockBehind() throws IOException {
    var full =
        new FilterDirectory(FSDirectory.open(folder)) {
          @Override
          public IndexOutput createOutput(String name, IOContext context) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> LuceneVectorWriter.open(full, folder, "m/1"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device");
    LuceneVectorWriter.open(folder, "m/1").close();
  }

  private static List<String> ids(List<Scored> near) {
    return near.stream().map(Scored::passage).toList();
  }

  private float[] vector() {
    var vector = new float[DIMENSIONS];
    double square = 0;
    for (int at = 0; at < DIMENSIONS; at++) {
      vector[at] = (float) random.nextGaussian();
      square += vector[at] * vector[at];
    }
    for (int at = 0; at < DIMENSIONS; at++) {
      vector[at] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += (double) one[at] * other[at];
    }
    return sum;
  }

  private static Passage passage(String id, String source, String day) {
    var article = Fixtures.article(id, "kata");
    var reference =
        new ArticleRef(
            id,
            "Judul",
            source,
            Optional.empty(),
            Published.on(LocalDate.parse(day), Published.From.METADATA),
            "id",
            article.sha256(),
            id);
    return new Passage(id + "#0-4", reference, new Span(0, 4), "kata");
  }
}
