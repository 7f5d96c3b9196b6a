package kutip.model.langchain4j;

import static kutip.model.ModelException.Kind.BROKEN;
import static kutip.model.ModelException.Kind.OVERLOADED;
import static kutip.model.ModelException.Kind.REFUSED;
import static kutip.model.ModelException.Kind.UNREACHABLE;

import dev.langchain4j.exception.HttpException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.model.ModelException;

/**
 * What goes wrong at one provider, in the terms a caller can act on.
 *
 * <p>The provider's own words stay whole, but for the key: some servers repeat the one they were
 * sent. For the same reason no exception of the library is passed on as a cause.
 */
record Failures(String host, Optional<String> key) {
  /** The most of a provider's words that a message holds, in characters. */
  private static final int LONGEST = 8_000;

  /**
   * Whether a status finds fault with the request itself, rather than with who sends it or how
   * often.
   */
  static boolean isComplaint(int status) {
    return status >= 400 && status < 500 && status != 401 && status != 403 && status != 429;
  }

  /** The HTTP status that a library's exception is about, if it is about one. */
  static Optional<HttpException> httpAmong(Throwable error) {
    return causes(error).stream()
        .filter(HttpException.class::isInstance)
        .map(HttpException.class::cast)
        .findFirst();
  }

  /** A failure in the provider's words. */
  ModelException of(ModelException.Kind kind, String words) {
    return of(kind, words, Optional.empty());
  }

  private ModelException of(ModelException.Kind kind, String words, Optional<Duration> again) {
    var told = key.map(secret -> words.replace(secret, "(api key)")).orElse(words);
    return new ModelException(
        kind,
        host + ": " + (told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told),
        again);
  }

  /** The failure that an answer with an error status is. */
  ModelException answered(HttpException error) {
    var kind =
        switch (error.statusCode()) {
          case 429, 503, 529 -> OVERLOADED;
          default -> error.statusCode() >= 400 && error.statusCode() < 500 ? REFUSED : BROKEN;
        };
    return of(kind, "HTTP " + error.statusCode() + " " + error.getMessage(), again(error));
  }

  /** When the same request may do better: after too many requests, and after a server's fault. */
  private static Optional<Duration> again(HttpException error) {
    if (error.statusCode() != 429 && error.statusCode() / 100 != 5) {
      return Optional.empty();
    }
    return Optional.of(
        error instanceof Answered answered
            ? answered.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO);
  }

  /** The failure that an exception of the library or of the connection is. */
  ModelException of(Throwable error) {
    var http = httpAmong(error);
    if (http.isPresent()) {
      return answered(http.get());
    }
    var causes = causes(error);
    var unreachable = causes.stream().anyMatch(Failures::isUnreachable);
    // The innermost cause says what happened; what lies around it only says where.
    var words =
        causes.reversed().stream()
            .filter(cause -> cause.getMessage() != null)
            .findFirst()
            .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
            .orElseGet(() -> causes.getLast().getClass().getSimpleName());
    return unreachable ? of(UNREACHABLE, words, Optional.of(Duration.ZERO)) : of(BROKEN, words);
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException;
  }

  /** The exception and what caused it, outermost first. */
  private static List<Throwable> causes(Throwable error) {
    var causes = new ArrayList<Throwable>();
    for (Throwable cause = error;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
