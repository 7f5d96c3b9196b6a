package kutip.model.langchain4j;

import static kutip.model.ModelException.Kind.BROKEN;
import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.REFUSED;
import static kutip.model.ModelException.Kind.TIMEOUT;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.model.Chat;
import kutip.model.ModelException;
import kutip.model.Stopwatch;

/**
 * A chat model on a server. Safe for many threads.
 *
 * <p>Every call has a connection of its own and is streamed. It ends within the time limit whatever
 * the server does, and when it ends, however it ends, the connection is closed, so that the server
 * can stop too. The time in which the caller listens, and may do much with what it hears, is not
 * the server's, and counts neither for the limit nor for the completion.
 */
public final class LangChain4jChat implements Chat {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Protocol protocol;
  private final Served served;
  private final Failures failures;

  /** How this server is asked: everything at first, and less once it has refused something. */
  private volatile Manner manner = Manner.FULL;

  /**
   * A chat that connects with the first call.
   *
   * @throws IllegalArgumentException if the protocol wants a key and there is none
   */
  public LangChain4jChat(Protocol protocol, Served served) {
    if (protocol.wantsKey() && served.apiKey().isEmpty()) {
      throw new IllegalArgumentException(protocol + " wants an API key; there is none");
    }
    this.protocol = protocol;
    this.served = served;
    this.failures = served.failures();
  }

  @Override
  public String model() {
    return served.model();
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    var watch = new Stopwatch();
    var trying = manner;
    while (true) {
      var heard = new StringBuilder();
      try {
        var completion =
            attempt(
                trying.request(prompt, protocol),
                watch.pausing(
                    piece -> {
                      heard.append(piece);
                      partial.accept(piece);
                    }),
                cancelled,
                watch);
        manner = trying;
        return completion;
      } catch (HttpException refusal) {
        var lesser = trying.without(refusal);
        // Once the caller has heard a word, beginning again would repeat it.
        if (lesser.isEmpty() || !heard.isEmpty()) {
          throw failures.answered(refusal);
        }
        trying = lesser.get();
      }
    }
  }

  /**
   * One request and its answer; {@link HttpException} goes to the caller, who may know another way
   * to ask.
   */
  private Completion attempt(
      ChatRequest request, Consumer<String> partial, BooleanSupplier cancelled, Stopwatch watch) {
    var inbox = new Inbox();
    var text = new StringBuilder();
    var heard = false;
    try (var connection = new Connection(inbox::closed)) {
      var sent = false;
      while (true) {
        if (cancelled.getAsBoolean()) {
          throw failures.of(CANCELLED, "cancelled by the caller");
        }
        var limit = heard ? served.whole() : shorter(served.firstWord(), served.whole());
        var left = limit.minus(watch.time());
        if (!left.isPositive()) {
          var missing = heard ? "no end" : "no word";
          throw failures.of(TIMEOUT, missing + " within " + limit.toMillis() + " ms");
        }
        if (!sent) {
          send(request, inbox, connection);
          sent = true;
        }
        switch (inbox.next(shorter(left, POLL))) {
          case Inbox.Nothing() -> {}
          case Inbox.Thought() -> heard = true;
          case Inbox.Piece(var piece) -> {
            heard = true;
            text.append(piece);
            partial.accept(piece);
          }
          case Inbox.Refusal(var words) -> throw failures.of(REFUSED, words);
          case Inbox.Failed(var error) -> throw failed(error);
          case Inbox.Closed() -> throw stopped(connection);
          case Inbox.Ended(var response) -> {
            check(response, text, connection);
            return completion(response, text.toString(), watch.time());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.of(CANCELLED, "interrupted");
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void send(ChatRequest request, Inbox inbox, Connection connection) {
    try {
      protocol.model(served, connection.asBuilder()).chat(request, inbox);
    } catch (RuntimeException e) {
      throw failures.of(e);
    }
  }

  private RuntimeException failed(Throwable error) {
    return Failures.httpAmong(error)
        .<RuntimeException>map(http -> http)
        .orElseGet(() -> failures.of(error));
  }

  /** A stream that merely stops looks to the library like one that is complete. */
  private void check(ChatResponse response, CharSequence text, Connection connection) {
    var reason = response.metadata().finishReason();
    if (reason == null && !connection.saidDone()) {
      throw stopped(connection);
    }
    if (reason == FinishReason.CONTENT_FILTER && text.isEmpty()) {
      throw failures.of(REFUSED, "finish_reason content_filter");
    }
  }

  private ModelException stopped(Connection connection) {
    return failures.of(
        BROKEN,
        connection.sentEvents()
            ? "the stream stopped before its end"
            : "not a stream of events: " + connection.opening());
  }

  private Completion completion(ChatResponse response, String text, Duration time) {
    var metadata = response.metadata();
    var usage = Optional.ofNullable(metadata.tokenUsage());
    return new Completion(
        text,
        Optional.ofNullable(metadata.modelName())
            .filter(name -> !name.isBlank())
            .orElse(served.model()),
        usage.map(used -> used.inputTokenCount()).orElse(0),
        usage.map(used -> used.outputTokenCount()).orElse(0),
        time);
  }
}
