package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The key to a model goes to its server and nowhere else. */
class LlmKeyIT {
  private static final String KEY = "sk-secret-0815-4711";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"ANSWERS", "UNAUTHORIZED", "SILENT_AFTER_HEAD"})
  void aKeyFromAFileIsSentAndNeitherAuditedNorLogged(Behaviour behaviour) throws IOException {
    var file = Files.writeString(Files.createDirectory(folder.resolve("keys")).resolve("key"), KEY);
    var logged = new ByteArrayOutputStream();
    var err = System.err;
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try (var llm = ScriptedLlm.start().behaves(behaviour);
        var server =
            RunningServer.start(
                folder, llm, "2s", Map.of("KUTIP_LLM_API_KEY_FILE", file.toString()))) {
      var body = server.post("/api/answers", "{\"question\":\"Siapa Mark Rutte?\"}").body();
      var id = new ObjectMapper().readTree(body).path("id").asText();

      assertThat(llm.requests().getFirst().key()).isEqualTo("Bearer " + KEY);
      assertThat(body).contains("answerer").doesNotContain(KEY);
      assertThat(server.get("/api/answers/" + id + "/audit").body())
          .contains("calls")
          .doesNotContain(KEY);
    } finally {
      System.setErr(err);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(KEY);
    try (Stream<Path> kept = Files.walk(RunningServer.indexIn(folder))) {
      for (var path : kept.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
            .as("%s", path)
            .doesNotContain(KEY);
      }
    }
  }
}
