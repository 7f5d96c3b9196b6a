package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kutip.Fixtures;
import kutip.article.Given;
import kutip.article.ListedArticles;
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

  @Test
  void afterItsDiskHasFailedItWritesAgain() throws IOException {
    try (var desk = desk()) {
      keepWithoutADisk(desk);
      keep(desk, 2);
    }
    try (var index = LuceneIndex.open(place)) {
      assertThat(index.state().articles()).isEqualTo(1);
    }
  }

  @Test
  void itRestsThoughItsDiskHasFailed() throws IOException {
    try (var desk = desk()) {
      keepWithoutADisk(desk);
      desk.rest();
      LuceneWriter.open(place).close();
      keep(desk, 2);
    }
  }

  @Test
  void overMidnightArticlesAreKeptOnTheNewDay() {
    var eve = LocalDate.of(2026, 6, 4);
    var today = new AtomicReference<>(eve);
    try (var desk = new Desk(() -> LuceneWriter.open(place), today::get, () -> {})) {
      assertThat(published(desk, 1, eve)).contains(eve);
      today.set(eve.plusDays(1));
      assertThat(published(desk, 2, eve.plusDays(1))).contains(eve.plusDays(1));
      assertThat(published(desk, 3, eve.plusDays(2))).isEmpty();
    }
  }

  /** The day that an article is given when its metadata say {@code day}. */
  private static Optional<LocalDate> published(Desk desk, int number, LocalDate day) {
    var plain = given(number);
    var dated =
        new Given(
            plain.id(),
            plain.text(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(day),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            plain.rawSha256(),
            List.of());
    var kept = (Desk.Outcome.Kept) desk.keep(dated, new Desk.Expected.Any());
    return kept.version().article().published().date();
  }

  /** The disk goes away before the commit, and comes back when that has failed. */
  private void keepWithoutADisk(Desk desk) throws IOException {
    var away = place.resolveSibling(place.getFileName() + ".away");
    var source = new ListedArticles(List.of(given(1)), false);
    assertThatThrownBy(() -> desk.keep(source, progress -> move(place, away)))
        .isInstanceOf(UncheckedIOException.class);
    move(away, place);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Desk desk() {
    return new Desk(() -> LuceneWriter.open(place), () -> Fixtures.TODAY, () -> {});
  }

  private static void keep(Desk desk, int number) {
    desk.keep(given(number), new Desk.Expected.Any());
  }

  private static Given given(int number) {
    var text = "Berita ke-%d\n\nWarga desa ke-%d menanam pohon.".formatted(number, number);
    return Given.plain("berita-" + number, text);
  }

  private int segments() throws IOException {
    try (var folder = FSDirectory.open(place);
        var reader = DirectoryReader.open(folder)) {
      return reader.leaves().size();
    }
  }
}
