package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service makes of an audit log that somebody has changed. */
class BrokenLogIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anEntryCutShortFailsItsCheckAndIsLeftOutOfTheList() throws IOException, SQLException {
    var oldest = asked("new").path("id").asText();
    var cut = asked("new").path("id").asText();
    var newest = asked("new").path("id").asText();
    cutShort(2);

    var verification = read("/api/answers/" + cut + "/verify", true);
    assertThat(verification.path("ok").asBoolean(true)).isFalse();
    assertThat(verification.path("checks")).hasSize(1);
    assertThat(verification.path("checks").path(0).path("name").asText()).isEqualTo("entry_hash");

    var page = read("/api/answers?limit=2", false);
    assertThat(page.path("answers").findValuesAsText("id")).containsExactly(newest, oldest);
    assertThat(page.path("next").asText()).isEqualTo("1");

    var answer = server.get("/api/answers/" + cut);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(JSON.readTree(answer.body()).path("detail").asText())
        .contains("the record of answer \"" + cut + "\" cannot be read");
  }

  @Test
  void anAnswerWithOtherWordsIsAProblemAndNoTurnThatIsGoneOnFrom()
      throws IOException, SQLException {
    var given = asked("new");
    var conversation = given.path("conversation").asText();
    change("replace(canonical, 'Mark Rutte', 'Mark Twain')", 1);

    var answer = server.get("/api/answers/" + given.path("id").asText());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(JSON.readTree(answer.body()).path("detail").asText())
        .contains("it is not what was written")
        .doesNotContain("Twain");
    assertThat(read("/api/answers", false).path("answers")).isEmpty();

    var next = asked(conversation, "Kapan dia bertemu Yoon?");
    assertThat(next.path("standaloneQuestion").asText()).isEqualTo("Kapan dia bertemu Yoon?");
    assertThat(read("/api/conversations/" + conversation, false).path("turns")).hasSize(1);
  }

  @Test
  void aConversationGoesOnWithoutTheTurnsThatCannotBeRead() throws IOException, SQLException {
    var conversation = asked("new").path("conversation").asText();
    asked(conversation);
    var path = "/api/conversations/" + conversation;

    cutShort(1);
    assertThat(read(path, false).path("turns")).hasSize(1);
    cutShort(2);
    assertThat(read(path, false).path("turns")).isEmpty();

    asked(conversation);
    assertThat(read(path, false).path("turns")).hasSize(1);
  }

  private JsonNode asked(String conversation) throws IOException {
    return asked(conversation, "Siapa Sekretaris Jenderal NATO?");
  }

  private JsonNode asked(String conversation, String question) throws IOException {
    var body = JSON.createObjectNode().put("question", question).put("conversation", conversation);
    var response = server.post("/api/answers", body.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private JsonNode read(String path, boolean posting) throws IOException {
    var response = posting ? server.post(path, "") : server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private void cutShort(int sequence) throws SQLException {
    change("substr(canonical, 1, 100)", sequence);
  }

  private void change(String canonical, int sequence) throws SQLException {
    var log = "jdbc:sqlite:" + RunningServer.indexIn(folder).resolve("audit.db");
    try (var connection = DriverManager.getConnection(log);
        var statement = connection.createStatement()) {
      var sql = "UPDATE entries SET canonical = " + canonical + " WHERE sequence = " + sequence;
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
