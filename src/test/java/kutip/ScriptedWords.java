package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What a {@link ScriptedLlm} says, as the servers of one protocol write it.
 *
 * <p>Events are given as they go over the wire.
 */
abstract class ScriptedWords {
  static final String TOOL = "delete_articles";

  static final ObjectMapper JSON = new ObjectMapper();

  /** The events before the first piece. */
  abstract List<String> opening();

  /** The event that holds a piece of the completion. */
  abstract String piece(String text);

  /** The event that holds a piece of what the model thinks before it answers. */
  abstract String thought(String text);

  /**
   * The events that mark the end.
   *
   * @param reason as OpenAI names it
   */
  abstract List<String> ending(String reason);

  abstract List<String> toolCall();

  /** The events by which a model declines, in a field of its own where there is one, and ends. */
  abstract List<String> refusal();

  /** A whole answer, not streamed. */
  abstract JsonNode whole(String text);

  /** The body of an answer with an error status. */
  abstract JsonNode error(int status, String message);

  /** The list of the models: the one there is. */
  abstract String models();

  /** What a server says that knows no schemas. */
  abstract String noSchema();

  /** An error in the stream. */
  String errorEvent(int status, String message) {
    return event(error(status, message).toString());
  }

  /** An event with any data. */
  String event(String data) {
    return "data: " + data + "\n\n";
  }

  static String data(JsonNode data) {
    return "data: " + data + "\n\n";
  }
}
