package kutip.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import kutip.model.ModelException;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for the protocols that stream server-sent events. */
abstract class StreamedEventsContract extends LangChain4jChatContract {

  /** What is told of a refusal in the protocol's own field. */
  abstract String refusal();

  /** What is told of a completion that a filter has emptied. */
  abstract String filtered();

  /** Where it asks, after the server's address. */
  abstract String path();

  @TestFactory
  Stream<DynamicTest> failsAsOnlyTheseProtocolsCan() {
    return Stream.of(
        failing(Behaviour.REFUSAL_FIELD, Kind.REFUSED, refusal()),
        failing(Behaviour.CONTENT_FILTER, Kind.REFUSED, filtered()),
        failing(Behaviour.RATE_LIMIT_EVENT, Kind.OVERLOADED, "slow down"),
        failing(Behaviour.DOES_NOT_STREAM, Kind.BROKEN, "not a stream of events"));
  }

  private DynamicTest failing(Behaviour behaviour, Kind kind, String words) {
    return DynamicTest.dynamicTest(
        behaviour.name(),
        () -> {
          try (var server = ScriptedLlm.start().behaves(behaviour)) {
            assertThatThrownBy(
                    () ->
                        chat(server, Duration.ofSeconds(2))
                            .complete(PROMPT, piece -> {}, () -> false))
                .isInstanceOfSatisfying(
                    ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
          }
        });
  }

  @Test
  void asksTheModelItWasGiven() {
    try (var server = ScriptedLlm.start()) {
      chat(server, Duration.ofSeconds(2)).complete(PROMPT, piece -> {}, () -> false);

      var request = server.requests().getFirst();
      assertThat(request.path()).isEqualTo(path());
      assertThat(request.path() + request.body().path("model").asText()).contains("some-model");
    }
  }
}
