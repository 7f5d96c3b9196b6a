package kutip.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kutip.TestParts;
import kutip.ask.Progress;
import kutip.index.lucene.LuceneWriter;
import kutip.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
  private static final Question QUESTION = Question.of("Siapa Sekretaris Jenderal NATO?");

  @TempDir private Path folder;

  @Test
  void anEntryHoldsUntilSomebodyChangesIt() throws IOException, SQLException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var entry = parts.ask().ask(QUESTION, Progress.NONE);
      var id = entry.answer().id();
      assertThat(parts.trail().verify(id).orElseThrow().ok()).isTrue();
      assertThat(parts.trail().entry(id)).contains(entry);

      change("UPDATE entries SET canonical = replace(canonical, 'Mark Rutte', 'Mark Twain')");

      var verification = parts.trail().verify(id).orElseThrow();
      assertThat(verification.ok()).isFalse();
      assertThat(verification.checks())
          .filteredOn(check -> !check.ok())
          .extracting(Verification.Check::name)
          .contains("entry_hash", "quote");
    }
  }

  @Test
  void anAnswerStillHoldsAfterItsArticleWasRemoved() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var id = parts.ask().ask(QUESTION, Progress.NONE).answer().id();
      try (var writer = LuceneWriter.open(folder.resolve("index"))) {
        writer.remove("002_1b129b28f06463f4");
        writer.commit();
      }
      parts.index().refresh();
      assertThat(parts.trail().verify(id).orElseThrow().ok()).isTrue();
      assertThat(parts.ask().ask(QUESTION, Progress.NONE).answer().text()).doesNotContain("Rutte");
    }
  }

  @Test
  void theSameAnswerHasTheSameCanonicalFormForEver() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var entry = parts.ask().ask(QUESTION, Progress.NONE);
      var again = parts.trail().entry(entry.answer().id()).orElseThrow();
      assertThat(Json.canonical(Map.of("answer", again.answer())))
          .isEqualTo(Json.canonical(Map.of("answer", entry.answer())));
      assertThat(entry.canonical()).startsWith("{\"answer\":{\"abstention\":null,");
    }
  }

  @Test
  void anAnswerFromBeforeThereWereFallbacksIsStillRead() throws IOException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var answer = parts.ask().ask(QUESTION, Progress.NONE).answer();
      var before = Json.write(answer).replace(",\"fallback\":null", "");

      assertThat(before).doesNotContain("fallback");
      assertThat(Json.read(before, Answer.class)).isEqualTo(answer);
    }
  }

  private void change(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("index/audit.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
