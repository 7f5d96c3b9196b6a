package kutip.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code headline-words.tsv}, by what they tell of a headline's end. */
final class HeadlineWords {
  private static final String FILE = "headline-words.tsv";
  private static final Map<String, Set<String>> WORDS = read();

  private HeadlineWords() {}

  /** Whether a headline with capitals at its words writes this one small. */
  static boolean small(String word) {
    return is("small", word);
  }

  /** Whether a sentence begins with this word, and a headline hardly goes on with it. */
  static boolean opens(String word) {
    return is("opens", word);
  }

  /** Whether a sentence can begin with this word. */
  static boolean mayOpen(String word) {
    return is("may-open", word);
  }

  /** Whether this word stands before a name and can begin a sentence. */
  static boolean role(String word) {
    return is("role", word);
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Set<String>> read() {
    var words = new HashMap<String, Set<String>>();
    var stream = Objects.requireNonNull(HeadlineWords.class.getResourceAsStream(FILE), FILE);
    try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var row = file.readLine(); row != null; row = file.readLine()) {
        var columns = row.split("\t", -1);
        if (columns.length == 3 && !row.startsWith("#")) {
          words
              .computeIfAbsent(columns[0], kind -> new HashSet<>())
              .addAll(List.of(columns[2].split(" ", -1)));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
