package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kutip.Fixtures;
import kutip.article.Given;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  @TempDir private Path place;

  @Test
  void whatCameBitByBitLiesTogetherOnceItRests() throws IOException {
    try (var desk = desk()) {
      for (int at = 0; at < 9; at++) {
        keep(desk, at);
      }
      assertThat(segments()).isGreaterThan(1);
      desk.rest();
      assertThat(segments()).isEqualTo(1);
      try (var index = LuceneIndex.open(place)) {
        assertThat(index.state().articles()).isEqualTo(9);
      }
    }
  }

  @Test
  void anotherProcessMayWriteOnceItRests() throws IOException {
    try (var desk = desk()) {
      keep(desk, 1);
      desk.rest();
      LuceneWriter.open(place).close();
      keep(desk, 2);
    }
    try (var index = LuceneIndex.open(place)) {
      assertThat(index.state().articles()).isEqualTo(2);
    }
  }

  private Desk desk() {
    return new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {});
  }

  private static void keep(Desk desk, int number) {
    var text = "Berita ke-%d\n\nWarga desa ke-%d menanam pohon.".formatted(number, number);
    desk.keep(Given.plain("berita-" + number, text), new Desk.Expected.Any());
  }

  private int segments() throws IOException {
    try (var folder = FSDirectory.open(place);
        var reader = DirectoryReader.open(folder)) {
      return reader.leaves().size();
    }
  }
}
