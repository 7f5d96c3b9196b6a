package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kutip.ScriptedLlm.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code serve} says of the language model at its start. */
@Timeout(20)
class LanguageModelTest {
  private static final String KEY = "sk-secret-4711";

  @TempDir private Path folder;
  private final ScriptedLlm server = ScriptedLlm.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private LlmSettings settings(Map<String, String> environment) {
    return Settings.read(environment, folder.resolve("none")).llm();
  }

  private Optional<String> note(String provider, String model) {
    var url = provider.equals("ollama") ? server.ollamaUrl() : server.baseUrl();
    return note(provider, model, url);
  }

  private Optional<String> note(String provider, String model, String url) {
    var environment = new HashMap<String, String>();
    environment.put("KUTIP_LLM_PROVIDER", provider);
    environment.put("KUTIP_LLM_BASE_URL", url);
    environment.put("KUTIP_LLM_MODEL", model);
    environment.put("KUTIP_LLM_API_KEY", KEY);
    return LanguageModel.note(settings(environment), "http://127.0.0.1:1");
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "ollama", "anthropic", "gemini"})
  void aModelThatIsThereIsNotSpokenOf(String provider) {
    assertThat(note(provider, ScriptedLlm.MODEL)).isEmpty();
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().getFirst().key()).endsWith(KEY);
  }

  @Test
  void aModelThatOllamaLacksIsNamedWithTheCommandThatMendsIt() {
    assertThat(note("ollama", "qwen2.5:7b"))
        .contains(
            "Ollama at "
                + server.ollamaUrl()
                + " has no model qwen2.5:7b; run: ollama pull qwen2.5:7b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "anthropic", "gemini"})
  void aModelThatAnotherServerLacksIsNamedWithThoseItHas(String provider) {
    assertThat(note(provider, "gtp-5").orElseThrow())
        .contains("does not list the model gtp-5", "one of: " + ScriptedLlm.MODEL);
  }

  @Test
  void aServerThatIsNotThereIsNamedWithItsAddress() throws IOException {
    var address = "http://127.0.0.1:" + freePort();

    assertThat(note("ollama", "m", address).orElseThrow())
        .startsWith("no model server answers at " + address)
        .contains("ollama serve");
  }

  @Test
  void aServerThatKeepsSilentIsNotWaitedForLong() {
    server.behaves(Behaviour.SILENT);

    assertThat(note("openai", "m").orElseThrow())
        .startsWith("no model server answers at " + server.baseUrl())
        .contains("within 5000 ms");
  }

  @Test
  void aKeyThatIsNotTakenIsToldInTheServersWordsAndNeverShown() {
    server.behaves(Behaviour.UNAUTHORIZED);

    assertThat(note("openai", "m").orElseThrow())
        .contains("Incorrect API key provided: Bearer (api key)")
        .doesNotContain(KEY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"NO_SUCH_MODEL", "FAILS", "OVERLOADED", "PAGE", "REDIRECTS", "HANGS_UP_AT_ONCE"})
  void aServerThatGivesNoListIsGivenTheBenefitOfTheDoubt(Behaviour behaviour) {
    server.behaves(behaviour);

    assertThat(note("openai", "m")).isEmpty();
  }

  @Test
  void withoutAModelALocalOllamaIsPointedOut() {
    assertThat(LanguageModel.note(settings(Map.of()), server.ollamaUrl()))
        .contains(
            "an Ollama answers at "
                + server.ollamaUrl()
                + "; to have it write the answers, start with KUTIP_LLM_PROVIDER=ollama"
                + " KUTIP_LLM_MODEL=scripted-1:latest");
  }

  @Test
  void withoutAModelAndWithoutAnOllamaNothingIsSaid() throws IOException {
    assertThat(LanguageModel.note(settings(Map.of()), "http://127.0.0.1:" + freePort())).isEmpty();
    server.behaves(Behaviour.SILENT);
    assertThat(LanguageModel.note(settings(Map.of()), server.ollamaUrl())).isEmpty();
  }

  @Test
  void theKeyMayStandInAFileAndIsNotPrintedThen() throws IOException {
    var file = Files.writeString(folder.resolve("key"), KEY + "\n");
    var settings =
        Settings.read(Map.of("KUTIP_LLM_API_KEY_FILE", file.toString()), folder.resolve("none"));

    assertThat(settings.llm().apiKey()).contains(KEY);
    assertThat(settings.values().toString()).contains(file.toString()).doesNotContain(KEY);
    assertThat(settings.toString()).doesNotContain(KEY);
  }
}
