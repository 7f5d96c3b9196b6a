package kutip.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that come with the program, one file each. */
public final class WordLists {

  private WordLists() {}

  /** The lines of a file beside this class, without remarks and empty lines. */
  static List<String> lines(String file) {
    return lines(WordLists.class, file);
  }

  /** The lines of a file beside a class, without remarks and empty lines. */
  public static List<String> lines(Class<?> beside, String file) {
    return new String(bytes(beside, file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  /** A file beside this class as it is, in UTF-8. */
  static byte[] bytes(String file) {
    return bytes(WordLists.class, file);
  }

  private static byte[] bytes(Class<?> beside, String file) {
    try (var in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no list " + file + " in this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
