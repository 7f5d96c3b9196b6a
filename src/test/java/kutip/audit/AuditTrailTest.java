package kutip.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.TestParts;
import kutip.ask.Progress;
import kutip.audit.sqlite.SqliteAuditStore;
import kutip.index.lucene.LuceneWriter;
import kutip.passage.Filter;
import kutip.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void anEntryWithOtherWordsIsNeitherShownNorListed() throws IOException, SQLException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var first = parts.ask().ask(in("talk"), Progress.NONE).answer().id();
      var second = parts.ask().ask(in("talk"), Progress.NONE);
      var trail = parts.trail();

      change(
          "UPDATE entries SET canonical = replace(canonical, 'Mark Rutte', 'Mark Twain')"
              + " WHERE sequence = 1");

      assertThatThrownBy(() -> trail.entry(first))
          .isInstanceOf(UnreadableEntry.class)
          .hasMessageContaining(first)
          .hasMessageContaining("it is not what was written: sealed as ");
      assertThat(trail.latest(9, Long.MAX_VALUE)).containsExactly(second);
      assertThat(trail.conversation("talk", 9).orElseThrow()).containsExactly(second);
    }
  }

  @Test
  void aTurnMovedToAnotherConversationDoesNotHold() throws IOException, SQLException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var id = parts.ask().ask(in("talk"), Progress.NONE).answer().id();
      var trail = parts.trail();

      change("UPDATE entries SET conversation = 'elsewhere'");

      assertThat(trail.verify(id).orElseThrow().ok()).isFalse();
      assertThat(trail.conversation("elsewhere", 9).orElseThrow()).isEmpty();
      assertThatThrownBy(() -> trail.entry(id))
          .isInstanceOf(UnreadableEntry.class)
          .hasMessageContaining(
              "it stands in conversation \"elsewhere\", and was given in conversation \"talk\"");
    }
  }

  @Test
  void anEntryOfAnotherAnswerDoesNotHoldEvenWithItsHash() throws IOException, SQLException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var first = parts.ask().ask(QUESTION, Progress.NONE).answer().id();
      var second = parts.ask().ask(QUESTION, Progress.NONE).answer().id();
      var trail = parts.trail();

      change(
          "UPDATE entries SET (canonical, leaf_hash) ="
              + " (SELECT canonical, leaf_hash FROM entries WHERE sequence = 1)"
              + " WHERE sequence = 2");

      assertThat(trail.verifyAll()).extracting(Verification::id).containsExactly(second, first);
      assertThat(trail.verifyAll()).extracting(Verification::ok).containsExactly(false, true);
      assertThat(trail.latest(9, Long.MAX_VALUE))
          .extracting(entry -> entry.answer().id())
          .containsExactly(first);
      assertThatThrownBy(() -> trail.entry(second))
          .isInstanceOf(UnreadableEntry.class)
          .hasMessageContaining(second)
          .hasMessageContaining("it holds answer \"" + first + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "substr(canonical, 1, 100)",
        "''",
        "'null'",
        "'{}'",
        "json_set(canonical, '$.answer.id', NULL)",
        "json_set(canonical, '$.answer.citations[0]', NULL)",
        "json_remove(canonical, '$.answer.claims')"
      })
  void anEntryThatCannotBeReadFailsItsOwnCheckOnly(String canonical)
      throws IOException, SQLException {
    try (var parts = TestParts.in(folder, Map.of())) {
      parts.keepSeeds();
      var first = parts.ask().ask(QUESTION, Progress.NONE).answer().id();
      var second = parts.ask().ask(QUESTION, Progress.NONE).answer().id();
      var trail = parts.trail();

      change("UPDATE entries SET canonical = " + canonical + " WHERE sequence = 2");

      var checks = trail.verify(second).orElseThrow().checks();
      assertThat(checks).extracting(Verification.Check::name).containsExactly("entry_hash");
      assertThat(checks).extracting(Verification.Check::ok).containsExactly(false);
      assertThat(trail.verifyAll()).extracting(Verification::ok).containsExactly(false, true);
      assertThat(trail.latest(1, Long.MAX_VALUE))
          .extracting(entry -> entry.answer().id())
          .containsExactly(first);
      assertThatThrownBy(() -> trail.entry(second))
          .isInstanceOf(UnreadableEntry.class)
          .hasMessageContaining(second)
          .hasMessageContaining("it is not what was written");
    }
  }

  @Test
  void listsAndChecksGoPastManyEntriesThatCannotBeRead() throws IOException {
    try (var parts = TestParts.in(folder, Map.of());
        AuditStore store = SqliteAuditStore.inMemory()) {
      parts.keepSeeds();
      var entry = parts.ask().ask(QUESTION, Progress.NONE);
      var trail = new AuditTrail(store, parts.index());
      trail.record(entry.answer(), entry.trace());
      for (int number = 0; number < 120; number++) {
        store.append(new AuditStore.Row(0, "x" + number, Optional.empty(), "{}", "none"));
      }
      assertThat(trail.latest(20, Long.MAX_VALUE)).containsExactly(entry);
      assertThat(trail.verifyAll()).hasSize(121).filteredOn(Verification::ok).hasSize(1);
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

  @Test
  void anEntryFromBeforeArticlesToldTheirLanguageIsReadAsItWasAndHolds() throws IOException {
    try (var parts = TestParts.in(folder, Map.of());
        AuditStore store = SqliteAuditStore.inMemory()) {
      parts.keepSeeds();
      var entry = parts.ask().ask(QUESTION, Progress.NONE);
      var id = entry.answer().id();
      var before =
          entry
              .canonical()
              .replaceAll("(\"article\":\\{\"id\":\"[^\"]+\"),\"language\":\"id\"", "$1");
      assertThat(before).isNotEqualTo(entry.canonical());
      var hash = Seal.leafHash(before.getBytes(StandardCharsets.UTF_8));
      store.append(new AuditStore.Row(0, id, entry.answer().conversation(), before, hash));

      var trail = new AuditTrail(store, parts.index());
      var read = trail.entry(id).orElseThrow();
      assertThat(read.answer().citations())
          .isNotEmpty()
          .allSatisfy(citation -> assertThat(citation.article().language()).isEmpty());
      assertThat(read.canonical()).isEqualTo(before);
      assertThat(trail.verify(id).orElseThrow().ok()).isTrue();
    }
  }

  private static Question in(String conversation) {
    return new Question(QUESTION.text(), List.of(), Optional.of(conversation), Filter.NONE);
  }

  private void change(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("index/audit.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
