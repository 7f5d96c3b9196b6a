package kutip.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kutip.Fixtures;
import kutip.article.folder.Folder;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  @Test
  void aFolderThatIsNotThereIsToldOnceUntilItIs() throws IOException {
    var missing = folder.resolve("missing");
    var place = folder.resolve("index");
    var logged = new ByteArrayOutputStream();
    var err = System.err;
    System.setErr(new PrintStream(logged, true, UTF_8));
    try (var desk = new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {})) {
      var watched = new WatchedFolder(missing, desk, () -> Folder.of(missing));
      watched.look();
      watched.look();
      assertThat(logged.toString(UTF_8)).containsOnlyOnce("folder " + missing + " is not there");
      Files.createDirectories(missing);
      watched.look();
      Files.delete(missing);
      logged.reset();
      watched.look();
      assertThat(logged.toString(UTF_8)).contains("folder " + missing + " is not there");
    } finally {
      System.setErr(err);
    }
  }

  @Test
  void isNotKeptWaitingByWhatIsHidden() throws IOException {
    var coming = Files.createDirectories(folder.resolve("coming"));
    var hidden = Files.createDirectories(coming.resolve(".sync"));
    var place = folder.resolve("index");
    try (var desk = new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {})) {
      var watched = new WatchedFolder(coming, desk, () -> Folder.of(coming));
      Files.writeString(
          coming.resolve("a.txt"), "Judul berita\n\nWarga menanam pohon di taman kota.");
      watched.look();
      Files.writeString(hidden.resolve("b.txt"), "half of it");
      Files.writeString(coming.resolve(".c.txt"), "half of it");
      watched.look();
      assertThat(articles(place)).isEqualTo(1);
    }
  }

  /** What lies deeper than a path can say cannot be read, not even by root. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a path ends elsewhere")
  void keepsTheRestWhereAFolderCannotBeRead() throws IOException {
    var coming = folder.resolve("coming");
    var apart = folder.resolve("apart");
    var place = folder.resolve("index");
    Files.createDirectories(below(apart, 12));
    var deep = Files.createDirectories(below(coming, 10)).resolve("deep");
    Files.writeString(
        coming.resolve("a.txt"), "Judul berita\n\nWarga menanam pohon di taman kota.");
    Files.move(apart, deep);
    try (var desk = new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {})) {
      var watched = new WatchedFolder(coming, desk, () -> Folder.of(coming));
      watched.look();
      watched.look();
      assertThat(articles(place)).isEqualTo(1);
    } finally {
      Files.move(deep, apart); // else it could not be deleted
    }
  }

  private static Path below(Path top, int folders) {
    var path = top;
    for (int at = 0; at < folders; at++) {
      path = path.resolve("d".repeat(200));
    }
    return path;
  }

  private static int articles(Path place) {
    try (var index = LuceneIndex.open(place)) {
      return index.state().articles();
    }
  }
}
