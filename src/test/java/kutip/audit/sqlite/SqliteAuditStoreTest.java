package kutip.audit.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kutip.audit.AuditStore;
import kutip.audit.AuditStore.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditStoreTest {

  @Test
  void givesBackWhatWasAppended() {
    try (AuditStore store = SqliteAuditStore.inMemory()) {
      assertThat(store.append(row("x", Optional.of("c")))).isEqualTo(1);
      assertThat(store.append(row("y", Optional.empty()))).isEqualTo(2);
      assertThat(store.row("x"))
          .contains(new Row(1, "x", Optional.of("c"), "{\"id\":\"x\"}", "hash-x"));
      assertThat(store.row("z")).isEmpty();
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  void listsTheLatestBeforeASequenceNewestFirst() {
    try (AuditStore store = SqliteAuditStore.inMemory()) {
      IntStream.rangeClosed(1, 5).forEach(n -> store.append(row("r" + n, Optional.empty())));
      assertThat(store.latest(2, Long.MAX_VALUE)).extracting(Row::id).containsExactly("r5", "r4");
      assertThat(store.latest(9, 3)).extracting(Row::id).containsExactly("r2", "r1");
    }
  }

  @Test
  void listsTheLastOfAConversationOldestFirst() {
    try (AuditStore store = SqliteAuditStore.inMemory()) {
      for (var id : List.of("a", "b", "c")) {
        store.append(row(id, Optional.of("talk")));
        store.append(row("other-" + id, Optional.of("elsewhere")));
      }
      assertThat(store.conversation("talk", 2)).extracting(Row::id).containsExactly("b", "c");
      assertThat(store.conversation("none", 2)).isEmpty();
    }
  }

  @Test
  void refusesTheSameIdTwiceAndKeepsTheFirst() {
    try (AuditStore store = SqliteAuditStore.inMemory()) {
      store.append(row("x", Optional.empty()));
      assertThatThrownBy(() -> store.append(row("x", Optional.empty())))
          .hasMessageContaining("append x");
      assertThat(store.size()).isEqualTo(1);
    }
  }

  @Test
  void twoProgramsAppendToOneFileWithoutLosingAnEntry(@TempDir Path folder)
      throws InterruptedException {
    var file = folder.resolve("audit.db");
    try (AuditStore one = SqliteAuditStore.open(file);
        AuditStore other = SqliteAuditStore.open(file)) {
      var threads =
          IntStream.range(0, 4)
              .mapToObj(
                  thread ->
                      Thread.ofPlatform()
                          .start(
                              () -> {
                                for (int n = 0; n < 25; n++) {
                                  (thread % 2 == 0 ? one : other)
                                      .append(row(thread + "-" + n, Optional.empty()));
                                }
                              }))
              .toList();
      for (var thread : threads) {
        thread.join();
      }
      assertThat(one.size()).isEqualTo(100);
      assertThat(other.latest(100, Long.MAX_VALUE))
          .extracting(Row::sequence)
          .doesNotHaveDuplicates()
          .hasSize(100);
    }
  }

  @Test
  void saysWhatToDoWithAFileThatIsNoLog(@TempDir Path folder) throws IOException {
    var file = folder.resolve("audit.db");
    Files.writeString(file, "not a database, but long enough to be looked at as one ".repeat(40));
    assertThatThrownBy(() -> SqliteAuditStore.open(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("move the file away");
  }

  private static Row row(String id, Optional<String> conversation) {
    return new Row(0, id, conversation, "{\"id\":\"" + id + "\"}", "hash-" + id);
  }
}
