package kutip.eval;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {
  @TempDir private Path folder;

  @Test
  void blankLinesAreCountedAndLeftOut() throws IOException {
    var file = file("lines.jsonl", "{\"a\":1}\n\n{\"a\":2}\n".getBytes(UTF_8));
    assertThat(lines(file))
        .extracting(JsonFile.Line::where)
        .containsExactly(file + ":1", file + ":3");
  }

  @Test
  void aFileMayBeGzipped() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(packed)) {
      packing.write("{\"a\":\"비\"}\n".getBytes(UTF_8));
    }
    assertThat(lines(file("lines.jsonl.gz", packed.toByteArray())))
        .extracting(line -> line.object().path("a").asText())
        .containsExactly("비");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.jsonl | not json | a.jsonl:1 is not JSON: Unrecognized token 'not'",
        "a.jsonl | {\"a\": | a.jsonl:1 is not JSON: Unexpected end-of-input",
        "a.jsonl | [1] | a.jsonl:1 is no JSON object",
        "a.jsonl | {\"a\":\"\u00ff\"} | a.jsonl is not UTF-8",
        "a.jsonl.gz | {\"a\":1} | a.jsonl.gz is not gzipped",
      })
  void whatIsNoSuchFileIsNamed(String name, String text, String named) throws IOException {
    var file = file(name, text.getBytes(ISO_8859_1));
    assertThatThrownBy(() -> lines(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named)
        .message()
        .doesNotContain("REDACTED");
  }

  @Test
  void aFolderIsNoSuchFile() {
    assertThatThrownBy(() -> lines(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder + " is a folder; wanted a file");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<JsonFile.Line> lines(Path file) throws IOException {
    var lines = new ArrayList<JsonFile.Line>();
    JsonFile.each(file, lines::add);
    return lines;
  }
}
