package kutip.answer;

import java.util.LinkedHashSet;
import java.util.Set;
import kutip.language.Words;

/**
 * The names and numbers of a question, the only words of it that a text in another language can
 * hold, if often spelt a little differently: Moscow and Moskow.
 */
record Names(Set<String> words) {
  /** So many first letters must agree. */
  private static final int AGREEING = 3;

  /** What a question without any names is taken to have in common with every text. */
  private static final double UNKNOWN = 0.6;

  Names {
    words = Set.copyOf(words);
  }

  static Names in(String question) {
    var names = new LinkedHashSet<String>();
    var all = Words.in(question);
    for (int at = 0; at < all.size(); at++) {
      int first = question.codePointAt(all.get(at).span().start());
      if (Character.isDigit(first) || (at > 0 && Character.isUpperCase(first))) {
        names.add(all.get(at).folded());
      }
    }
    return new Names(names);
  }

  /** The share of them that {@code text} holds, 0 to 1. */
  double share(String text) {
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    var there = Words.in(text).stream().map(Words.Word::folded).toList();
    long found =
        words.stream().filter(name -> there.stream().anyMatch(word -> alike(name, word))).count();
    return (double) found / words.size();
  }

  private static boolean alike(String name, String word) {
    if (name.length() <= AGREEING || !Character.isLetter(name.charAt(0))) {
      return name.equals(word);
    }
    return word.length() >= AGREEING && word.startsWith(name.substring(0, AGREEING));
  }
}
