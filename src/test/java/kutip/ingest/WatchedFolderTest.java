package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kutip.Fixtures;
import kutip.article.folder.Folder;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  @TempDir private Path folder;

  @Test
  void keepsWhatComesOnceItHasComeToRestAndLeavesWhatGoes() throws IOException {
    var coming = Files.createDirectories(folder.resolve("coming"));
    var place = folder.resolve("index");
    try (var desk = new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {})) {
      var watched = new WatchedFolder(coming, desk, () -> Folder.of(coming));
      watched.look();
      var file = coming.resolve("banjir.txt");
      Files.writeString(file, "Banjir surut\n\nAir sungai surut pada Senin pagi, kata petugas.");
      watched.look();
      assertThat(articles(place)).isZero(); // it could still be growing
      watched.look();
      assertThat(articles(place)).isEqualTo(1);
      Files.delete(file);
      watched.look();
      watched.look();
      assertThat(articles(place)).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatIsNotThereIsLookedForAgain() throws IOException {
    var missing = folder.resolve("missing");
    var place = folder.resolve("index");
    try (var desk = new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {})) {
      var watched = new WatchedFolder(missing, desk, () -> Folder.of(missing));
      watched.look();
      Files.createDirectories(missing);
      Files.writeString(
          missing.resolve("a.txt"), "Judul berita\n\nWarga menanam pohon di taman kota.");
      watched.look();
      watched.look();
      assertThat(articles(place)).isEqualTo(1);
    }
  }

  private static int articles(Path place) {
    try (var index = LuceneIndex.open(place)) {
      return index.state().articles();
    }
  }
}
