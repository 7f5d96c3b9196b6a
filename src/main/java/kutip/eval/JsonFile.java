package kutip.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of one JSON object a line; it may be gzipped, and lines may be blank. */
public final class JsonFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFile() {}

  /**
   * A line.
   *
   * @param where it stands: the file and the line's number, from 1
   */
  public record Line(String where, JsonNode object) {}

  /**
   * Hands on the lines in their order.
   *
   * @throws IllegalArgumentException if it is no such file, naming it and the line at fault
   */
  public static void each(Path file, Consumer<Line> taker) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          file + " is a folder; wanted a file of one JSON object a line");
    }
    try (var bytes = Files.newInputStream(file);
        var lines = lines(file, bytes)) {
      int number = 0;
      for (var text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        if (!text.isBlank()) {
          taker.accept(line(file + ":" + number, text));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8", e);
    } catch (ZipException e) {
      throw new IllegalArgumentException(file + " is not gzipped, as its name says", e);
    }
  }

  private static BufferedReader lines(Path file, InputStream bytes) throws IOException {
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    // A decoder of one's own reports what is not UTF-8, where the charset alone replaces it.
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
  }

  private static Line line(String where, String text) {
    try {
      var object = JSON.readTree(text);
      if (!object.isObject()) {
        throw new IllegalArgumentException(where + " is no JSON object");
      }
      return new Line(where, object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
