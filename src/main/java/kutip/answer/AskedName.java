package kutip.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kutip.language.KnownNames;
import kutip.language.Words;

/** The name of a person of whom a question asks no more than who he is. */
final class AskedName {
  /** Words that may stand on either side of the name and ask nothing more. */
  private static final String SURELY = "(?:itu|sih|sebenarnya|sebetulnya|adalah|exactly)";

  private static final String WHO =
      "(?i:siapa(?:kah)?|who(?: exactly)?(?: is|['’]s| was)?)(?:\\s+" + SURELY + ")*";

  /** A word with a capital, or several with small ones between them, as in Ahmad bin Ali. */
  private static final String NAME =
      "\\p{Lu}[^\\s?!,]*(?:\\s+(?:(?:bin|binti|van|von|de|der|al)\\s+)*\\p{Lu}[^\\s?!,]*)*";

  private static final Pattern ASKING =
      Pattern.compile(
          "^\\P{L}*" + WHO + "\\s+(\\p{Lu}[^?!,]*?)(?:\\s+(?:" + SURELY + "|ya))*\\s*[?!.]*$");

  private static final Pattern NAMING_FIRST =
      Pattern.compile(
          "^\\P{L}*("
              + NAME
              + ")(?:\\s+"
              + SURELY
              + ")*\\s+(?i:siapa(?:kah)?)(?:\\s+(?:"
              + SURELY
              + "|ya))*\\s*[?!.]*$");

  private static final Pattern IN_KOREAN =
      Pattern.compile(
          "^\\s*(\\S+(?:\\s\\S+)?)(?:은|는|이|가)\\s+"
              + "(?:누[구군굽]|(?:어떤|(?:뭐|뭘|무엇을)\\s?하는)\\s?(?:사람|인물|분))\\p{L}*[?!.\\s]*$");

  private AskedName() {}

  /** The name without titles; empty if more is asked. */
  static Optional<String> in(String question) {
    return List.of(ASKING, NAMING_FIRST, IN_KOREAN).stream()
        .map(pattern -> pattern.matcher(question))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .filter(
            name ->
                Words.in(name).stream()
                    .allMatch(word -> word.content() && !KnownNames.title(word.folded())))
        .findFirst();
  }
}
