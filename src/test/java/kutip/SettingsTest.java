package kutip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kutip.answer.LlmAnswerer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void takesTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
    var file = folder.resolve("kutip.properties");
    Files.writeString(file, "server.port=7001\nsearch.k=5\n");
    var settings = Settings.read(Map.of("KUTIP_SERVER_PORT", "7002", "PATH", "x"), file);
    assertThat(settings.port()).isEqualTo(7002);
    assertThat(settings.k()).isEqualTo(5);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.values().stream().map(Config.Value::origin))
        .contains("environment", file.toString(), "default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KUTIP_SERVER_PORT | abc | server.port is \"abc\"",
        "KUTIP_SERVER_PORT | 70000 | 0 to 65535",
        "KUTIP_SEARCH_K | 0 | 1 to 100",
        "KUTIP_MODELS | all | none or embedded",
        "KUTIP_ANSWER_CAUTION | brave | careful, balanced or eager",
        "KUTIP_LLM_PROVIDER | gpt | none, openai, ollama",
        "KUTIP_EMBEDDER_PROVIDER | cohere | embedded, openai, ollama",
        "KUTIP_EMBEDDER_PROVIDER | ollama | embedder.model is not set",
        "KUTIP_EMBEDDER_BASE_URL | ftp://x | embedder.base-url is \"ftp://x\"; wanted an http",
        "KUTIP_EMBEDDER_TIMEOUT | soon | such as 60s or 2m",
        "KUTIP_EMBEDDER_API_KEY_FILE | no/such/file | embedder.api-key-file is \"no/such/file\"",
        "KUTIP_LLM_CONCURRENT | 0 | 1 to 1000",
        "KUTIP_LLM_PROVIDER | anthropic | llm.model is not set",
        "KUTIP_LLM_API_KEY_FILE | no/such/file | llm.api-key-file is \"no/such/file\"",
        "KUTIP_LLM_CONTEXT | 2048 | 5192 to 1000000",
        "KUTIP_LLM_FALLBACK | yes | none or reader",
        "KUTIP_LLM_FIRST_TOKEN | 0s | from 1s to 1h",
        "KUTIP_LLM_PROVIDER | openai | llm.model is not set",
        "KUTIP_LLM_TIMEOUT | soon | such as 60s or 2m",
        "KUTIP_LLM_BASE_URL | ftp://x | http or https",
        "KUTIP_SERVER_PROT | 1 | unknown setting KUTIP_SERVER_PROT",
        "KUTIP_ADMIN_TOKEN | short | admin.token",
      })
  void saysWhatIsWrongAndWhatWasWanted(String name, String value, String message) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value), folder.resolve("none")))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownNameInTheFileStopsTheProgram() throws IOException {
    var file = folder.resolve("kutip.properties");
    Files.writeString(file, "sever.port=1\n");
    assertThatThrownBy(() -> Settings.read(Map.of(), file)).hasMessageContaining("sever.port");
  }

  @Test
  void aFileThatIsNoPropertiesIsNamed() throws IOException {
    var folderOfThatName = Files.createDirectory(folder.resolve("folder.properties"));
    var noText = folder.resolve("bytes.properties");
    Files.write(noText, new byte[] {'a', '=', (byte) 0xff});
    var noEscape = Files.writeString(folder.resolve("escape.properties"), "search.k=\\u00zz\n");
    for (var file : List.of(folderOfThatName, noText, noEscape)) {
      assertThatThrownBy(() -> Settings.read(Map.of(), file))
          .isInstanceOf(WrongSetting.class)
          .hasMessageStartingWith(file + " cannot be read; wanted settings in UTF-8: ");
    }
  }

  @Test
  void anIndexThatIsAFileIsNoFolder() throws IOException {
    var file = Files.writeString(folder.resolve("index.txt"), "x");
    for (var place : List.of(file, file.resolve("index"))) {
      assertThatThrownBy(
              () ->
                  Settings.read(
                      Map.of("KUTIP_INDEX_DIR", place.toString()), folder.resolve("none")))
          .isInstanceOf(WrongSetting.class)
          .hasMessageContaining("index.dir is \"" + place + "\"")
          .hasMessageContaining("wanted a folder; " + file + " is a file");
    }
  }

  @Test
  void aHostMayStandInBracketsAsInAnAddress() {
    var settings = Settings.read(Map.of("KUTIP_SERVER_HOST", "[::1]"), folder.resolve("none"));
    assertThat(settings.host()).isEqualTo("::1");
  }

  @Test
  void whatTheLauncherHandsToJavaIsNoSetting() {
    var settings = Settings.read(Map.of("KUTIP_JAVA_OPTIONS", "-Xmx512m"), folder.resolve("none"));
    assertThat(settings.values().stream().map(Config.Value::text)).doesNotContain("-Xmx512m");
  }

  @Test
  void neverShowsASecret() {
    var settings =
        Settings.read(
            Map.of(
                "KUTIP_LLM_API_KEY", "sk-12345",
                "KUTIP_EMBEDDER_API_KEY", "sk-67890",
                "KUTIP_ADMIN_TOKEN", "0123456789abcdef"),
            folder.resolve("none"));
    assertThat(settings.values().stream().map(Config.Value::shown))
        .doesNotContain("sk-12345", "sk-67890", "0123456789abcdef");
  }

  @Test
  void aProviderThatAnswersNobodyWithoutAKeyIsNotSetUpWithoutOne() {
    assertThatThrownBy(
            () ->
                Settings.read(
                    Map.of("KUTIP_LLM_PROVIDER", "gemini", "KUTIP_LLM_MODEL", "m"),
                    folder.resolve("none")))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("neither llm.api-key nor llm.api-key-file");
  }

  @Test
  void aKeyInTwoPlacesIsOneTooMany() {
    assertThatThrownBy(
            () ->
                Settings.read(
                    Map.of("KUTIP_LLM_API_KEY", "sk-1", "KUTIP_LLM_API_KEY_FILE", "key"),
                    folder.resolve("none")))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("wanted one")
        .message()
        .doesNotContain("sk-1");
  }

  @Test
  void aLargerContextHoldsMorePassages() {
    var usual = Settings.read(Map.of(), folder.resolve("none"));
    var larger = Settings.read(Map.of("KUTIP_LLM_CONTEXT", "16384"), folder.resolve("none"));
    assertThat(usual.llm().passageBytes()).isEqualTo(LlmAnswerer.USUAL_PASSAGE_BYTES);
    assertThat(larger.llm().passageBytes()).isEqualTo(36_576);
  }

  @Test
  void readsATimeInTheUsualShortForm() {
    var settings = Settings.read(Map.of("KUTIP_LLM_TIMEOUT", "2m"), folder.resolve("none"));
    assertThat(settings.llm().timeout()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void theReadmeListsEverySettingWithItsDefault() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    for (var known : Settings.KNOWN) {
      var usual = known.usual().isEmpty() ? "" : "`" + known.usual() + "` ";
      assertThat(readme).contains("| `" + known.name() + "` | " + usual + "|");
    }
  }
}
