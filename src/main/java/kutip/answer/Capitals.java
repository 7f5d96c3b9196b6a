package kutip.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kutip.language.Sentences;
import kutip.language.Words;
import kutip.passage.Hit;

/**
 * How passages write the words that have a capital there wherever they stand. A reader trained on
 * edited text, and the rules that look for names, know a name by its capital, which hardly anybody
 * types.
 */
final class Capitals {
  private final Map<String, String> written = new HashMap<>();
  private final Set<String> small = new HashSet<>();

  private Capitals() {}

  static Capitals of(List<Hit> hits) {
    var capitals = new Capitals();
    for (var hit : hits) {
      var text = hit.passage().text();
      for (var sentence : Sentences.in(text)) {
        capitals.learn(sentence.of(text));
      }
    }
    return capitals;
  }

  private void learn(String sentence) {
    var words = Words.in(sentence);
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (!word.capital(sentence)) {
        small.add(word.folded());
      } else if (at > 0 && word.content()) {
        written.merge(word.folded(), word.span().of(sentence), Capitals::plainer);
      }
    }
  }

  /** Headlines and datelines shout what sentences write with one capital. */
  private static String plainer(String one, String other) {
    return one.equals(one.toUpperCase(Locale.ROOT)) ? other : one;
  }

  /** The question with the capitals that its words in small letters have in the passages. */
  String in(String question) {
    var cased = new StringBuilder();
    int done = 0;
    for (var word : Words.in(question)) {
      var asked = word.span().of(question);
      var there = written.get(word.folded());
      if (there != null
          && !small.contains(word.folded())
          && asked.equals(asked.toLowerCase(Locale.ROOT))) {
        cased.append(question, done, word.span().start()).append(there);
        done = word.span().end();
      }
    }
    return cased.append(question, done, question.length()).toString();
  }
}
