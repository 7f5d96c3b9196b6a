package kutip;

import java.time.Duration;
import java.util.Optional;
import kutip.model.BreakerChat;
import kutip.model.Chat;
import kutip.model.QueuedChat;
import kutip.model.RetryingChat;
import kutip.model.langchain4j.LangChain4jChat;
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

  private LanguageModel() {}

  /** The model, guarded; empty if none is set up. */
  static Optional<Chat> chat(LlmSettings llm) {
    return switch (llm.provider()) {
      case NONE -> Optional.empty();
      case OPENAI -> Optional.of(guarded(llm, Protocol.OPENAI));
      case OLLAMA -> Optional.of(guarded(llm, Protocol.OLLAMA));
    };
  }

  private static Chat guarded(LlmSettings llm, Protocol protocol) {
    var served =
        new Served(
            llm.baseUrl().toString(), llm.model(), llm.apiKey(), llm.firstWord(), llm.timeout());
    var chat = new LangChain4jChat(protocol, served);
    // The queue lies outside, so that who asks again keeps the turn; the breaker counts answers,
    // not
    // attempts.
    return new QueuedChat(
        new BreakerChat(
            new RetryingChat(chat, ATTEMPTS, PAUSE, llm.timeout()),
            FAILURES,
            REST,
            System::nanoTime),
        llm.concurrent(),
        llm.timeout());
  }
}
