package kutip.cli;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import kutip.TestParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of questions, asked of a running service. */
class EvalIT {
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";
  private static final String QUESTIONS =
      """
      {"id":"1","kind":"who","question":"Siapa Sekretaris Jenderal NATO?","answerable":true,\
      "answers":["Rutte"],"evidence":[{"article":"002_1b129b28f06463f4.txt"}]}
      {"id":"2","kind":"who","question":"Siapa Presiden Rusia?","answerable":true,"answers":["Putin"]}
      {"id":"3","kind":"absent","question":"Berapa gaji Sekjen?","answerable":false,\
      "history":["Siapa Sekretaris Jenderal NATO?"]}
      """;

  @TempDir private static Path folder;
  private static ScriptedLlm llm;
  private static RunningServer server;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    llm = ScriptedLlm.start();
    llm.completes(
        request ->
            request.user().contains("Siapa Sekretaris Jenderal")
                ? claims(claim("Mark Rutte memimpin NATO.", request.passageWith(QUOTE), QUOTE))
                : claims(claim("Itu Vladimir Putin.", 1, "kata-kata yang tidak ada")));
    server = RunningServer.start(folder, llm, "10s");
  }

  @AfterAll
  static void stop() {
    server.close();
    llm.close();
  }

  @Test
  void countsWhatIsRightCitedShownAndWithheld() throws IOException {
    assertThat(eval(QUESTIONS)).isZero();
    assertThat(said(out))
        .contains("ok   1", "NOT  2", "ok   3")
        .containsPattern("answerable, right +1 of 2 \\(50 %\\)")
        .containsPattern("right article cited +1 of 1")
        .containsPattern("unanswerable, abstained +1 of 1")
        .containsPattern("citations +1, 0 not at their offsets, 0 from boilerplate")
        .containsPattern("claims +1 shown, withheld quote_not_found 2")
        .containsPattern("abstained +2, not_supported 2");
  }

  @Test
  void printsALineOfJsonForEachQuestion() throws IOException {
    eval(QUESTIONS, "--json", "--callers", "2");
    var lines = said(out).strip().split("\n", -1);
    assertThat(lines).hasSize(3);
    var second = new ObjectMapper().readTree(lines[1]);
    assertThat(second.path("withheld").path(0).asText()).isEqualTo("quote_not_found");
    assertThat(second.path("abstention").asText()).isEqualTo("not_supported");
  }

  @Test
  void namesTheLineThatIsNoQuestion() throws IOException {
    assertThat(eval("{\"id\":\"1\"}\n")).isEqualTo(2);
    assertThat(said(err)).contains("questions.jsonl:1 has no \"question\"");
    assertThat(eval(QUESTIONS, "--callers", "0")).isEqualTo(2);
    assertThat(said(err)).contains("--callers is 0; wanted 1 to 256");
  }

  @Test
  void namesTheLineThatIsNoJson() throws IOException {
    assertThat(eval(QUESTIONS + "{\"id\":\n")).isEqualTo(2);
    assertThat(said(err)).contains("questions.jsonl:4 is not JSON: ").doesNotContain("REDACTED");
  }

  @Test
  void aServiceThatIsNotThereIsNamed() throws IOException {
    assertThat(evalAt("http://127.0.0.1:1", QUESTIONS)).isEqualTo(1); // nobody listens there
    assertThat(said(err))
        .contains("kutip: http://127.0.0.1:1 cannot be reached; wanted the address of a running");
    assertThat(evalAt("localhost:7080", QUESTIONS)).isEqualTo(2);
    assertThat(said(err)).contains("the server is \"localhost:7080\"; wanted an address such as");
  }

  private int eval(String questions, String... options) throws IOException {
    return evalAt(server.address(), questions, options);
  }

  private int evalAt(String address, String questions, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("questions.jsonl"), questions);
    var words = new ArrayList<String>();
    words.add("eval");
    words.add(file.toString());
    words.add("--server");
    words.add(address);
    words.addAll(List.of(options));
    return Commands.run(
        () -> TestParts.in(folder, Map.of()),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Signals(),
        words.toArray(String[]::new));
  }

  /** What was said since it was last asked. */
  private static String said(ByteArrayOutputStream stream) {
    var said = stream.toString(StandardCharsets.UTF_8);
    stream.reset();
    return said;
  }
}
