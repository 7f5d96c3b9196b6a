package kutip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kutip.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void asksAndEndsWithZeroOrThree() {
    assertThat(run("ask", "Siapa", "Sekretaris", "Jenderal", "NATO?")).isZero();
    assertThat(said(out)).contains("Mark Rutte (per 22 Oktober 2024) [1]").contains("[1] “");
    assertThat(run("ask", "Berapa jumlah penduduk Seoul?")).isEqualTo(3);
    assertThat(said(out)).contains("tidak menjawab").contains("Nearest:");
  }

  @Test
  void printsOnlyJsonWhereJsonIsAsked() throws IOException {
    run("ask", "--json", "Siapa Sekretaris Jenderal NATO?");
    var answer = new ObjectMapper().readTree(said(out));
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("seal").path("sequence").asInt()).isEqualTo(1);
    run("search", "--json", "-k", "2", "Rutte");
    assertThat(new ObjectMapper().readTree(said(out)).path("hits")).hasSize(2);
  }

  @Test
  void obeysTheOptionsThatNarrowAQuestion() {
    run("ask", "--as-of", "2024-08-01", "Siapa Sekretaris Jenderal NATO?");
    assertThat(said(out)).contains("Stoltenberg").doesNotContain("Rutte");
  }

  @Test
  void listsShowsAndChecksAnswers() {
    run("ask", "Siapa Sekretaris Jenderal NATO?");
    said(out);
    run("audit");
    var id = said(out).split(" ", 2)[0];
    assertThat(run("audit", id)).isZero();
    assertThat(said(out)).contains("Mark Rutte");
    assertThat(run("audit", "--verify")).isZero();
    assertThat(said(out)).contains(id + "  holds");
    assertThat(run("audit", "nope")).isEqualTo(2);
    assertThat(said(err)).contains("there is no answer \"nope\"");
  }

  @Test
  void checksEveryAnswerThatIsOnRecordByItsOwnId() throws SQLException {
    run("ask", "Siapa Sekretaris Jenderal NATO?");
    run("ask", "Berapa jumlah penduduk Seoul?");
    said(out);
    run("audit", "--limit", "1");
    var second = said(out).split(" ", 2)[0];
    var log = "jdbc:sqlite:" + folder.resolve("index/audit.db");
    try (var connection = DriverManager.getConnection(log);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE entries SET canonical = (SELECT canonical FROM entries WHERE sequence = 1)"
              + " WHERE sequence = 2");
    }
    said(err);
    assertThat(run("audit", "--verify")).isEqualTo(1);
    assertThat(said(out)).contains(second + "  DOES NOT HOLD");
    assertThat(said(err)).contains("2 answers checked, 1 do not hold");
    assertThat(run("audit", second)).isEqualTo(1);
    assertThat(said(err)).contains("the record of answer \"" + second + "\" cannot be read");
  }

  @Test
  void anAnswerWithOtherWordsIsNotShown() throws SQLException {
    run("ask", "Siapa Sekretaris Jenderal NATO?");
    said(out);
    run("audit");
    var id = said(out).split(" ", 2)[0];
    var log = "jdbc:sqlite:" + folder.resolve("index/audit.db");
    try (var connection = DriverManager.getConnection(log);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE entries SET canonical = replace(canonical, 'Rutte', 'Twain')");
    }
    said(err);
    assertThat(run("audit")).isZero();
    assertThat(said(out)).isEmpty();
    assertThat(run("audit", id)).isEqualTo(1);
    assertThat(said(out)).isEmpty();
    assertThat(said(err)).contains("the record of answer \"" + id, "it is not what was written");
    assertThat(run("audit", "--verify")).isEqualTo(1);
    assertThat(said(out)).contains(id + "  DOES NOT HOLD", "NOT quote of [1]");
  }

  @Test
  void ingestSaysWhatItKeptAndWhatItRefused() throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("a.txt"),
        "Judul berita yang panjang\n\nHujan turun di kota kecil itu pada pagi hari.");
    Files.writeString(articles.resolve("b.txt"), "  ");
    Files.write(articles.resolve("c.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(run("ingest", articles.toString())).isEqualTo(1);
    assertThat(said(out))
        .contains("1 added, 0 changed, 0 unchanged, 2 refused")
        .contains("b.txt")
        .contains("c.txt");
    assertThat(run("ingest", articles.resolve("a.txt").toString())).isZero();
    assertThat(said(out)).contains("0 added, 0 changed, 1 unchanged, 0 refused");
    assertThat(run("ingest", "nowhere")).isEqualTo(2);
    assertThat(said(err)).contains("there is no file or folder nowhere");
  }

  @Test
  void anEmptyPathIsNotTheFolderOneStandsIn() {
    assertThat(run("ingest", "")).isEqualTo(2);
    assertThat(run("eval", "dates", "")).isEqualTo(2);
    assertThat(said(err)).contains("kutip: a path is empty; wanted a file or folder, such as .");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run("--help")).isZero();
    assertThat(said(out)).contains("serve", "ingest", "ask", "search", "audit", "eval");
    assertThat(run("ask", "--help")).isZero();
    assertThat(run("fly")).isEqualTo(2);
    assertThat(run("ask", "--as-of", "besok", "x")).isEqualTo(2);
    assertThat(run("search", "-k", "0", "x")).isEqualTo(2);
  }

  @Test
  void aWrongSettingEndsAsAWrongCommandLineDoes() {
    assertThat(run(Map.of("KUTIP_SEARCH_K", "abc"), "search", "Rutte")).isEqualTo(2);
    assertThat(said(err))
        .contains("kutip: search.k is \"abc\" (environment); wanted a whole number from 1 to 100");
    assertThat(run(Map.of("KUTIP_SERVER_PROT", "1"), "search", "Rutte")).isEqualTo(2);
    assertThat(said(err)).contains("unknown setting KUTIP_SERVER_PROT in the environment");
  }

  @Test
  void aHostThatIsNotThisMachineIsNamedAndThePortIsNot() {
    for (var host : List.of("192.0.2.1", "nosuch.invalid", "127.0.0.1:80")) {
      assertThat(run(Map.of("KUTIP_SERVER_HOST", host), "serve")).as(host).isEqualTo(2);
      assertThat(said(err))
          .contains("server.host is \"" + host + "\"; wanted an address of this machine")
          .doesNotContain("is taken");
    }
  }

  private int run(String... words) {
    return run(Map.of(), words);
  }

  private int run(Map<String, String> settings, String... words) {
    return Commands.run(
        () -> TestParts.in(folder, settings),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Signals(),
        words);
  }

  /** What was said since it was last asked. */
  private static String said(ByteArrayOutputStream stream) {
    var said = stream.toString(StandardCharsets.UTF_8);
    stream.reset();
    return said;
  }
}
