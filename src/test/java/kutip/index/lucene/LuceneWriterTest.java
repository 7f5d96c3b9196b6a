package kutip.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import kutip.Fixtures;
import kutip.index.Origin;
import kutip.passage.Splitter;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneWriterTest {
  @TempDir private Path folder;

  @Test
  void aRefusedWriterLeavesNothingOpen() {
    try (var writer = LuceneWriter.open(folder)) {
      var reading = LuceneIndex.open(folder);
      assertThatThrownBy(() -> LuceneWriter.open(folder, reading))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another kutip");
      assertThatThrownBy(reading::refresh).isInstanceOf(AlreadyClosedException.class);
      assertThat(writer.isOpen()).isTrue();
    }
  }

  @Test
  void itGoesOnFromWhatAnotherCommittedUntilTheLockWasItsOwn() {
    var reading = LuceneIndex.open(folder);
    try (var other = LuceneWriter.open(folder)) {
      keep(other, "satu");
      other.commit();
    }
    try (var writer = LuceneWriter.open(folder, reading)) {
      assertThat(writer.current("satu")).isPresent();
      keep(writer, "dua");
      writer.commit();
    }
    try (var index = LuceneIndex.open(folder)) {
      assertThat(index.state().sequence()).isEqualTo(2);
    }
  }

  private static void keep(LuceneWriter writer, String id) {
    var article = Fixtures.article(id, "Judul berita\n\nHujan turun di kota kecil itu.");
    writer.keep(article, Splitter.USUAL.split(article), new Origin(id, Optional.empty()));
  }
}
