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

  ScriptedProtocol protocol() {
    if (path.endsWith("/api/chat") || path.endsWith("/api/embed") || path.endsWith("/api/tags")) {
      return ScriptedProtocol.OLLAMA;
    }
    if (headers.containsKey("x-goog-api-key")) {
      return ScriptedProtocol.GEMINI;
    }
    return headers.containsKey("x-api-key") ? ScriptedProtocol.ANTHROPIC : ScriptedProtocol.OPENAI;
  }

  /** Whether it asks not for an answer, but which models there are. */
  boolean listsModels() {
    return path.contains("/models?") || path.endsWith("/models") || path.endsWith("/api/tags");
  }

  public boolean streamed() {
    return switch (protocol()) {
      case OPENAI, ANTHROPIC -> body.path("stream").asBoolean();
      case OLLAMA -> body.path("stream").asBoolean(true);
      case GEMINI -> true;
    };
  }

  /** The model's name. */
  String model() {
    return body.path("model").asText(path);
  }

  /** The key it shows, as it shows it; empty without one. */
  public String key() {
    return switch (protocol()) {
      case OPENAI, OLLAMA -> headers.getOrDefault("authorization", "");
      case ANTHROPIC -> headers.getOrDefault("x-api-key", "");
      case GEMINI -> headers.getOrDefault("x-goog-api-key", "");
    };
  }

  /** The JSON schema that the completion is to keep to; missing if none is asked for. */
  public JsonNode schema() {
    return switch (protocol()) {
      case OPENAI -> body.at("/response_format/json_schema/schema");
      case OLLAMA -> body.path("format");
      case ANTHROPIC -> body.at("/output_config/format/schema");
      case GEMINI -> body.at("/generationConfig/responseJsonSchema");
    };
  }

  public boolean wantsSchema() {
    return schema().isObject();
  }

  public boolean setsTemperature() {
    return switch (protocol()) {
      case OPENAI, ANTHROPIC -> body.hasNonNull("temperature");
      case OLLAMA -> body.path("options").hasNonNull("temperature");
      case GEMINI -> body.path("generationConfig").hasNonNull("temperature");
    };
  }

  /** The prompt's first part: what the model is to do. */
  public String system() {
    return switch (protocol()) {
      case OPENAI, OLLAMA -> message("system");
      case ANTHROPIC -> body.at("/system/0/text").asText();
      case GEMINI -> body.at("/systemInstruction/parts/0/text").asText();
    };
  }

  /** The prompt's second part: passages and question. */
  public String user() {
    return switch (protocol()) {
      case OPENAI, OLLAMA -> message("user");
      case ANTHROPIC -> body.at("/messages/0/content/0/text").asText();
      case GEMINI -> body.at("/contents/0/parts/0/text").asText();
    };
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
