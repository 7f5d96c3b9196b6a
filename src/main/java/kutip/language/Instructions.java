package kutip.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences that tell a language model what to do or say, whoever planted them in a text.
 *
 * <p>News reports what people were told; it does not speak to a model. What is found here may still
 * be news about models, so a finding is a reason not to rest an answer on the sentence, no more.
 */
public final class Instructions {
  private static final List<Pattern> TOLD = patterns("told");
  private static final List<Pattern> THEN = patterns("then");

  /** Of a longer sentence only the beginning is read. */
  private static final int READ = 2_000;

  private Instructions() {}

  private static List<Pattern> patterns(String kind) {
    return WordLists.lines("instructions.tsv").stream()
        .map(line -> line.split("\t", 3))
        .filter(columns -> columns[0].equals(kind))
        .map(columns -> Pattern.compile(columns[2], FLAGS))
        .toList();
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Whether a sentence, by itself, speaks to a model. */
  public static boolean isOne(String sentence) {
    return matches(TOLD, sentence);
  }

  /** The sentences of {@code text} that speak to a model, and what it is told behind them. */
  public static List<Span> in(String text) {
    var found = new ArrayList<Span>();
    boolean told = false;
    for (var sentence : Sentences.in(text)) {
      var words = sentence.of(text);
      if (isOne(words) || (told && matches(THEN, words))) {
        told = true;
        found.add(sentence);
      }
    }
    return found;
  }

  private static boolean matches(List<Pattern> patterns, String sentence) {
    var read = sentence.substring(0, Math.min(READ, sentence.length())).replace('\u00a0', ' ');
    return patterns.stream().anyMatch(pattern -> pattern.matcher(read).find());
  }
}
