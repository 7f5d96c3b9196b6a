package kutip.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A line of the list that the glossary is.
 *
 * @param at where it begins in the file
 * @param headwords with a hyphen where an ending follows, divided by bars as what they mean
 */
record GlossaryLine(int at, String headwords, String indonesian, String english) {
  /** The file as it is; here, so that it is read when a word of its languages is asked of. */
  private static final byte[] LIST = WordLists.bytes("glossary.tsv");

  static GlossaryLine at(int at) {
    var columns = new String(LIST, at, end(at) - at, StandardCharsets.UTF_8).split("\t", -1);
    return new GlossaryLine(at, columns[0], columns[1], columns[2]);
  }

  /** Has each line taken in the order of the list, one at a time. */
  static void each(Consumer<GlossaryLine> taken) {
    for (int at = 0; at < LIST.length; at = end(at) + 1) {
      if (LIST[at] != '#') {
        taken.accept(at(at));
      }
    }
  }

  private static int end(int at) {
    int end = at;
    while (LIST[end] != '\n') {
      end++;
    }
    return end;
  }

  /** What a column says, each for itself. */
  static List<String> divided(String column) {
    return List.of(column.split("\\|", -1));
  }

  List<String> in(String language) {
    return divided(language.equals("en") ? english : indonesian);
  }
}
