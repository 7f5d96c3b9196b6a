package kutip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a {@link ScriptedLlm} was asked.
 *
 * @param headers by name in lower case
 */
public record ScriptedRequest(String path, Map<String, String> headers, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PASSAGE =
      Pattern.compile(
          "^=== (\\w+) passage (\\d+) ===$(.*?)^=== \\1 end of passage \\2 ===$",
          Pattern.DOTALL | Pattern.MULTILINE);

  static ScriptedRequest read(InputStream in) throws IOException {
    var path = line(in).split(" ", 3)[1];
    var headers = new TreeMap<String, String>();
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new ScriptedRequest(path, headers, JSON.readTree(body));
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the client has gone");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  /** Whether it speaks Ollama's protocol, not OpenAI's. */
  public boolean ollama() {
    return path.endsWith("/api/chat");
  }

  public boolean streamed() {
    return body.path("stream").asBoolean(ollama());
  }

  public boolean wantsSchema() {
    return ollama() ? body.hasNonNull("format") : body.hasNonNull("response_format");
  }

  public boolean setsTemperature() {
    return ollama()
        ? body.path("options").hasNonNull("temperature")
        : body.hasNonNull("temperature");
  }

  /** The prompt's first part: what the model is to do. */
  public String system() {
    return message("system");
  }

  /** The prompt's second part: passages and question. */
  public String user() {
    return message("user");
  }

  private String message(String role) {
    for (var message : body.path("messages")) {
      if (message.path("role").asText().equals(role)) {
        return message.path("content").asText();
      }
    }
    return "";
  }

  /** The number of the first passage in the prompt that holds these words; 0 if none does. */
  public int passageWith(String words) {
    var passages = PASSAGE.matcher(user());
    while (passages.find()) {
      if (passages.group(3).contains(words)) {
        return Integer.parseInt(passages.group(2));
      }
    }
    return 0;
  }
}
