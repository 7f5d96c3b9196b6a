package kutip.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.KnownNames;
import kutip.language.Negations;
import kutip.language.Sentences;
import kutip.language.Words;
import kutip.language.Words.Word;

/** One sentence, with its words. */
record Statement(String text, List<Word> words) {

  /** So many first letters make two words of different languages the same name or loan. */
  private static final int ALIKE = 4;

  static Statement of(String sentence) {
    return new Statement(sentence, Words.in(sentence));
  }

  /** The sentences of a text. */
  static List<Statement> in(String text) {
    return Sentences.in(text).stream().map(span -> of(span.of(text))).toList();
  }

  /** What it speaks of: stems without function words and negations. */
  Set<String> content() {
    return words.stream()
        .filter(word -> word.content() && !Negations.contains(word.folded()))
        .map(Word::stem)
        .collect(Collectors.toSet());
  }

  /** The share of this sentence's content that {@code other} holds, 0 to 1. */
  double sharedWith(Statement other) {
    var mine = content();
    if (mine.isEmpty()) {
      return 0;
    }
    var theirs = other.content();
    return mine.stream().filter(theirs::contains).count() / (double) mine.size();
  }

  /**
   * Whether it names what the other names, or any word of its content is, or begins as, one of the
   * other's: names across languages.
   */
  boolean touches(Statement other) {
    var things = things();
    things.retainAll(other.things());
    return !things.isEmpty() || sharesBeginnings(other);
  }

  /** The things on the list of known names that it names. */
  Set<Integer> things() {
    var things = new HashSet<Integer>();
    for (int at = 0; at < words.size(); at++) {
      KnownNames.at(text, words, at).ifPresent(known -> things.add(known.thing()));
    }
    return things;
  }

  private boolean sharesBeginnings(Statement other) {
    return content().stream()
        .anyMatch(
            mine ->
                other.content().stream()
                    .anyMatch(
                        theirs ->
                            mine.equals(theirs)
                                || (Math.min(mine.length(), theirs.length()) >= ALIKE
                                    && mine.startsWith(theirs.substring(0, ALIKE)))));
  }

  boolean capital(int at) {
    return words.get(at).capital(text);
  }

  /** Whether nothing but a space or a hyphen parts a word from the next. */
  boolean joined(int at) {
    return at + 1 < words.size()
        && text.substring(words.get(at).span().end(), words.get(at + 1).span().start())
            .matches("[ \\u00a0’'-]");
  }

  /** The names: runs of capitalised words, each as the places of its words. */
  List<List<Integer>> names() {
    var runs = new ArrayList<List<Integer>>();
    int at = 0;
    while (at < words.size()) {
      var run = new ArrayList<Integer>();
      while (at < words.size() && capital(at)) {
        run.add(at);
        boolean joined = joined(at);
        at++;
        if (!joined) {
          break;
        }
      }
      if (run.isEmpty()) {
        at++;
      } else {
        runs.add(run);
      }
    }
    return runs;
  }

  /** The text from behind the word at {@code before} to the word at {@code behind}. */
  String between(int before, int behind) {
    return text.substring(words.get(before + 1).span().start(), words.get(behind - 1).span().end());
  }

  /** The names of at most so many words that stand between these two words, as written. */
  List<String> namesBetween(String before, String behind, int most) {
    var names = new ArrayList<String>();
    for (int at = 0; at < words.size(); at++) {
      if (!words.get(at).folded().equals(before)) {
        continue;
      }
      int next = at + 1;
      while (next < words.size() && next - at <= most && capital(next)) {
        next++;
        if (next < words.size() && words.get(next).folded().equals(behind)) {
          names.add(between(at, next));
        }
      }
    }
    return names;
  }

  /** The folded words of one of {@link #names}. */
  Set<String> folded(List<Integer> name) {
    var folded = new HashSet<String>();
    name.forEach(at -> folded.add(words.get(at).folded()));
    return folded;
  }
}
