package kutip.model.langchain4j;

import dev.langchain4j.exception.HttpException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer with an error status, and how long the server asks to be left alone. */
final class Answered extends HttpException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  Answered(int status, String words, HttpHeaders headers) {
    super(status, words);
    this.retryAfter = retryAfter(headers).orElse(null);
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Retry-After of RFC 9110: seconds, or a date, which is held against the server's own clock. */
  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    var written = headers.firstValue("Retry-After").map(String::strip);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (written.get().matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written.get())));
    }
    var now = headers.firstValue("Date").flatMap(Answered::time);
    return written
        .flatMap(Answered::time)
        .flatMap(until -> now.map(from -> Duration.between(from, until)))
        .filter(Duration::isPositive);
  }

  private static Optional<ZonedDateTime> time(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty(); // a server that writes no date asks for nothing
    }
  }
}
