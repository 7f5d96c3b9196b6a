package kutip.retrieve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Sounds;
import kutip.language.Words;
import kutip.passage.Passage;
import kutip.question.Query;

/** Which words of a query a passage has, by their stems, or by words that may stand for them. */
final class Matching {
  /** By a word of the question, folded: what may stand in the passage, each by its stems. */
  private final Map<String, List<List<String>>> asked = new LinkedHashMap<>();

  Matching(Query query) {
    for (var word : Words.in(query.text())) {
      if (word.content()) {
        var ways = new ArrayList<List<String>>();
        ways.add(List.of(word.stem()));
        query
            .alternatives()
            .getOrDefault(word.folded(), List.of())
            .forEach(other -> ways.add(stems(other)));
        asked.put(word.folded(), ways);
      }
    }
  }

  /** The words of the question that the passage or its title has, in their order. */
  List<String> in(Passage passage) {
    var said = said(passage);
    return asked.entrySet().stream()
        .filter(word -> word.getValue().stream().anyMatch(said::containsAll))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The share of the question's words that the passage has; 1 if the question has none. Words in
   * Hangul that nothing stands for in Latin letters do not count where there is no Hangul: they say
   * nothing of what the passage lacks.
   */
  double share(Passage passage) {
    if (asked.isEmpty()) {
      return 1;
    }
    boolean hangul = hangul(passage);
    long could =
        asked.entrySet().stream()
            .filter(word -> hangul || word.getValue().size() > 1 || !Sounds.hangul(word.getKey()))
            .count();
    return could == 0 ? 0 : in(passage).size() / (double) could;
  }

  /** Whether any of the passage is in Hangul. */
  static boolean hangul(Passage passage) {
    return passage
        .text()
        .codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL);
  }

  private static Set<String> said(Passage passage) {
    var words = new ArrayList<Words.Word>();
    words.addAll(Words.in(passage.article().title()));
    words.addAll(Words.in(passage.text()));
    return words.stream().map(Words.Word::stem).collect(Collectors.toSet());
  }

  private static List<String> stems(String text) {
    return Words.in(text).stream().map(Words.Word::stem).toList();
  }
}
