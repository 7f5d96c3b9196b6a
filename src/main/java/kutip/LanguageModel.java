package kutip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kutip.model.BreakerChat;
import kutip.model.Chat;
import kutip.model.ModelException;
import kutip.model.PricedChat;
import kutip.model.QueuedChat;
import kutip.model.RetryingChat;
import kutip.model.langchain4j.LangChain4jChat;
import kutip.model.langchain4j.ListedModels;
import kutip.model.langchain4j.Protocol;
import kutip.model.langchain4j.Served;

/** The language model the settings name, and what keeps it from doing harm when it fails. */
final class LanguageModel {
  /** How often a call is tried, as long as nothing of an answer has come. */
  private static final int ATTEMPTS = 3;

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** After how many failures in a row the model is left alone. */
  private static final int FAILURES = 5;

  private static final Duration REST = Duration.ofSeconds(30);

  /** Where Ollama listens unless told otherwise. */
  static final String LOCAL_OLLAMA = "http://127.0.0.1:11434";

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Duration TO_LIST = Duration.ofSeconds(5);

  /** How many of a server's models a message names. */
  private static final int MOST_NAMED = 10;

  private LanguageModel() {}

  /** The model, guarded; empty if none is set up. */
  static Optional<Chat> chat(LlmSettings llm) {
    return protocol(llm.provider()).map(protocol -> guarded(llm, protocol));
  }

  /**
   * What keeps the model from answering, and what mends it, in one line; empty if nothing is known
   * to. Where none is set up: how to use an Ollama on this machine, if there is one.
   *
   * <p>It asks the server which models it has, and nobody else anything; it takes a moment.
   *
   * @param local where an Ollama on this machine would be
   */
  static Optional<String> note(LlmSettings llm, String local) {
    var protocol = protocol(llm.provider());
    return protocol.isEmpty() ? unused(local) : complaint(llm, protocol.get());
  }

  private static Optional<String> unused(String local) {
    if (!listening(URI.create(local))) {
      return Optional.empty();
    }
    var served = new Served(local, "any", Optional.empty(), A_MOMENT);
    try {
      var models = ListedModels.of(Protocol.OLLAMA, served, A_MOMENT);
      return models.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "an Ollama answers at %s; to have it write the answers, start with KUTIP_LLM_PROVIDER=ollama KUTIP_LLM_MODEL=%s"
                  .formatted(local, models.getFirst()));
    } catch (ModelException e) {
      return Optional.empty(); // something else listens there
    }
  }

  /** Usually nobody does: then nothing of HTTP and TLS need be loaded while the service starts. */
  private static boolean listening(URI server) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()), (int) A_MOMENT.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> complaint(LlmSettings llm, Protocol protocol) {
    try {
      var models = ListedModels.of(protocol, served(llm), TO_LIST);
      if (models.contains(llm.model()) || models.contains(llm.model() + ":latest")) {
        return Optional.empty();
      }
      return Optional.of(
          protocol == Protocol.OLLAMA
              ? "Ollama at %s has no model %s; run: ollama pull %s"
                  .formatted(llm.baseUrl(), llm.model(), llm.model())
              : "%s does not list the model %s; llm.model may be one of: %s"
                  .formatted(llm.baseUrl(), llm.model(), some(models)));
    } catch (ModelException e) {
      return switch (e.kind()) {
        case UNREACHABLE, TIMEOUT ->
            Optional.of(
                "no model server answers at %s (%s); start it%s, or set llm.base-url"
                    .formatted(
                        llm.baseUrl(),
                        e.getMessage(),
                        protocol == Protocol.OLLAMA ? " with: ollama serve" : ""));
        // Not every server has a list; but every one has words for a key it does not take.
        case REFUSED ->
            String.valueOf(e.getMessage()).matches("(?s).*: HTTP 40[13] .*")
                ? Optional.of("the model server takes no key like llm.api-key: " + e.getMessage())
                : Optional.empty();
        case OVERLOADED, BROKEN, CANCELLED -> Optional.empty();
      };
    }
  }

  private static String some(List<String> models) {
    return String.join(", ", models.subList(0, Math.min(MOST_NAMED, models.size())))
        + (models.size() > MOST_NAMED ? ", …" : "");
  }

  private static Optional<Protocol> protocol(LlmSettings.Provider provider) {
    return switch (provider) {
      case NONE -> Optional.empty();
      case OPENAI -> Optional.of(Protocol.OPENAI);
      case OLLAMA -> Optional.of(Protocol.OLLAMA);
      case ANTHROPIC -> Optional.of(Protocol.ANTHROPIC);
      case GEMINI -> Optional.of(Protocol.GEMINI);
    };
  }

  private static Served served(LlmSettings llm) {
    return new Served(
        llm.baseUrl().toString(),
        llm.model(),
        llm.apiKey(),
        llm.firstWord(),
        llm.timeout(),
        llm.context());
  }

  private static Chat guarded(LlmSettings llm, Protocol protocol) {
    var chat = new LangChain4jChat(protocol, served(llm));
    // The queue lies outside, so that who asks again keeps the turn; the breaker counts answers,
    // not attempts.
    var priced = new PricedChat(chat, llm.promptPrice(), llm.completionPrice());
    return new QueuedChat(
        new BreakerChat(
            new RetryingChat(priced, ATTEMPTS, PAUSE, llm.timeout()),
            FAILURES,
            REST,
            System::nanoTime),
        llm.concurrent(),
        llm.timeout());
  }
}
