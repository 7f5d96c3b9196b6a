package kutip.model.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.util.Optional;

/** An error that comes after the head of an answer has said that all is well. */
final class StreamedError {

  private StreamedError() {}

  /**
   * The error an event tells of, in its own words; an {@link HttpException} if it says which status
   * it would have had.
   */
  static Optional<Exception> in(JsonNode event, String words) {
    var error = event.path("error");
    if (error.isMissingNode() || error.isNull()) {
      return Optional.empty();
    }
    int status = status(error);
    return Optional.of(
        status >= 400 && status < 600 ? new HttpException(status, words) : new IOException(words));
  }

  private static int status(JsonNode error) {
    return switch (error.path("type").asText()) {
      // Anthropic's names; the others send the number, if anything.
      case "rate_limit_error" -> 429;
      case "api_error" -> 500;
      case "overloaded_error" -> 529;
      default -> error.path("code").asInt(0);
    };
  }
}
