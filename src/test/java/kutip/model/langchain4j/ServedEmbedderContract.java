package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import kutip.model.Embedder;
import kutip.model.EmbedderContract;
import kutip.model.ModelException;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every embedder on a server. */
abstract class ServedEmbedderContract extends EmbedderContract {
  private static final String KEY = "sk-embedder-1";

  private final ScriptedLlm server = ScriptedLlm.start();
  private final Embedder embedder = embedder("", "");

  abstract Protocol protocol();

  abstract String baseUrl(ScriptedLlm server);

  /** Where texts are sent, after the address of the server. */
  abstract String path();

  private Embedder embedder(String question, String passage) {
    return new LangChain4jEmbedder(
        "some-model@server",
        protocol(),
        new Served(baseUrl(server), "some-model", Optional.of(KEY), Duration.ofSeconds(2)),
        new LangChain4jEmbedder.Prefixes(question, passage));
  }

  @Override
  protected Embedder embedder() {
    return embedder;
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNAUTHORIZED     | REFUSED    | 401",
        "NO_SUCH_MODEL    | REFUSED    | some-model",
        "RATE_LIMITED     | OVERLOADED | 429",
        "FAILS            | BROKEN     | 500",
        "SILENT           | TIMEOUT    | no vector within 2000 ms",
        "SILENT_AFTER_HEAD| TIMEOUT    | no vector within 2000 ms",
        "HANGS_UP_AT_ONCE | BROKEN     | 127.0.0.1",
        "HANGS_UP_HALFWAY | BROKEN     | 127.0.0.1",
        "PAGE             | BROKEN     | 127.0.0.1",
        "NO_VECTORS       | BROKEN     | 127.0.0.1",
        "NAN_VECTOR       | BROKEN     | 127.0.0.1",
        "ZERO_VECTOR      | BROKEN     | no direction",
        "SHORT_VECTOR     | BROKEN     | has 255 numbers; those before had 256",
      })
  void failsInTheTermsACallerCanActOn(Behaviour behaviour, Kind kind, String words) {
    assertThat(embedder.dimensions()).isEqualTo(256);
    server.behaves(behaviour);
    assertThatThrownBy(() -> embedder.question("Siapa?", "id"))
        .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(words)
        .message()
        .doesNotContain(KEY);
  }

  @Test
  void aTextThatTheServerFindsTooLongIsCut() {
    server.behaves(Behaviour.TAKES_SHORT_TEXTS);
    assertThat(embedder.passage("Judul", "kata ".repeat(1_000), "id")).hasSize(256);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void asksTheModelItWasGivenWithTheKeyAndWhatIsToStandBeforeTheText() {
    var prefixed = embedder("query:", "passage:");
    prefixed.question("Siapa?", "id");
    prefixed.passage("Judul", "Isi.", "id");
    var asked = server.requests();
    assertThat(asked).allMatch(request -> request.path().equals(path()));
    assertThat(asked).allMatch(request -> request.key().equals("Bearer " + KEY));
    assertThat(asked).allMatch(r -> r.body().path("model").asText().equals("some-model"));
    assertThat(asked.getFirst().body().path("input").toString()).contains("\"query: Siapa?\"");
    assertThat(asked.getLast().body().path("input").toString())
        .contains("\"passage: Judul. Isi.\"");
  }

  @Test
  void anInterruptedCallEndsAndHangsUp() throws InterruptedException {
    server.behaves(Behaviour.SILENT);
    var asking = Thread.ofVirtual().start(() -> embedder.question("Siapa?", "id"));
    for (int round = 0; round < 100 && server.requests().isEmpty(); round++) {
      Thread.sleep(10);
    }
    asking.interrupt();
    assertThat(asking.join(Duration.ofSeconds(1))).isTrue();
    assertThat(server.hungUp(1_000)).isTrue();
  }
}
