package kutip.article.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kutip.article.ArticleSource;
import kutip.article.Given;

/**
 * Plain-text files, one article each.
 *
 * @param path a file, or a folder with files ending in .txt
 */
public record TextFiles(Path path) implements ArticleSource {
  private static final long LARGEST = 20_000_000;

  @Override
  public void forEach(Consumer<Incoming> taker) throws IOException {
    if (Files.isDirectory(path)) {
      try (var files = Files.walk(path)) {
        for (var file :
            files
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted()
                .toList()) {
          taker.accept(read(file));
        }
      }
    } else {
      taker.accept(read(path));
    }
  }

  private Incoming read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return new Incoming.Refused(file.toString(), "larger than " + LARGEST + " bytes");
      }
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (text.isBlank() || text.indexOf('\0') >= 0) {
        return new Incoming.Refused(file.toString(), text.isBlank() ? "empty" : "not text");
      }
      var name = file.getFileName().toString();
      var id = name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
      return new Incoming.Read(file.toString(), Given.plain(id, text));
    } catch (CharacterCodingException e) {
      return new Incoming.Refused(file.toString(), "not UTF-8");
    } catch (IOException e) {
      return new Incoming.Refused(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public double read() {
    return Double.NaN;
  }
}
