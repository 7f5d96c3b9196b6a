package kutip.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kutip.language.KnownNames;
import kutip.language.Languages;
import kutip.language.WordLists;
import kutip.language.Words;

/** Indonesian as it is typed in chats: "kpn" for kapan, "skrg" for sekarang. No article has it. */
final class ChatSpelling {
  private static final String FILE = "chat-spellings.tsv";
  private static final String STAR = "*";
  private static final Map<String, String> WRITTEN = new HashMap<>();

  /** Those that stay before a name. */
  private static final Set<String> INITIALS = new HashSet<>();

  private static final Pattern TYPED;

  static {
    for (var line : WordLists.lines(ChatSpelling.class, FILE)) {
      int tab = line.indexOf('\t');
      var typed = line.substring(0, tab).replace(STAR, "");
      WRITTEN.put(typed, line.substring(tab + 1));
      if (line.startsWith(typed + STAR)) {
        INITIALS.add(typed);
      }
    }
    var any =
        WRITTEN.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    TYPED =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.@/-])(?:" + any + ")(?![\\p{L}\\p{N}@/-]|\\.\\p{L})",
            Pattern.CASE_INSENSITIVE);
  }

  private ChatSpelling() {}

  /** The question as articles would write it; as it is, if it is not in Indonesian. */
  static String written(String question) {
    return Languages.of(question).equals("id")
        ? TYPED
            .matcher(question)
            .replaceAll(found -> Matcher.quoteReplacement(written(question, found)))
        : question;
  }

  private static String written(String question, MatchResult found) {
    var typed = found.group();
    var folded = typed.toLowerCase(Locale.ROOT);
    boolean opens = question.substring(0, found.start()).isBlank();
    var small = opens ? typed.substring(0, 1).toLowerCase(Locale.ROOT) + typed.substring(1) : typed;
    if (!small.equals(folded) || (INITIALS.contains(folded) && !goesOn(question, found.end()))) {
      return typed;
    }
    var written = WRITTEN.getOrDefault(folded, typed);
    return Character.isUpperCase(typed.charAt(0)) ? Opening.capitalised(written) : written;
  }

  /** Whether what stands behind is no person's name, even in a question without capitals. */
  private static boolean goesOn(String question, int end) {
    var rest = question.substring(end);
    var words = Words.in(rest);
    return !words.isEmpty()
        && (!words.getFirst().content()
            || KnownNames.title(words.getFirst().folded())
            || KnownNames.at(rest, words, 0)
                .filter(name -> !KnownNames.person(name.thing()))
                .isPresent());
  }
}
