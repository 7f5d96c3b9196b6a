package kutip.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kutip.language.Figures;
import kutip.language.Span;
import kutip.language.Words;
import kutip.language.WrittenDates;

/**
 * Looks in a sentence for the thing a question asks for: a name, a date, a number, a place, a
 * reason.
 */
final class ShortAnswers {
  private static final Set<String> REASONS =
      Set.of(
          "karena",
          "sebab",
          "disebabkan",
          "akibat",
          "lantaran",
          "demi",
          "sehingga",
          "because",
          "due",
          "since",
          "after",
          "setelah",
          "때문",
          "때문에");

  /** Words before a place. */
  private static final Set<String> PLACES =
      Set.of("di", "ke", "dari", "in", "at", "to", "from", "mengunjungi", "menuju");

  private ShortAnswers() {}

  /** Whether the sentence holds something of the kind that the question does not already name. */
  static boolean present(QuestionKind kind, String sentence, Set<String> asked) {
    return switch (kind) {
      case WHO -> names(sentence).stream().anyMatch(name -> isNew(name.of(sentence), asked));
      case WHEN -> !WrittenDates.in(sentence).isEmpty();
      case WHERE -> place(sentence, asked);
      case HOW_MANY -> !Figures.in(sentence).isEmpty();
      case WHY -> Words.in(sentence).stream().anyMatch(word -> REASONS.contains(word.folded()));
      case HOW, WHAT, OTHER -> true;
    };
  }

  /**
   * The name that stands right behind words of the question, such as the holder of an office; empty
   * if none does.
   *
   * @param asked the normal forms of the question
   */
  static Optional<Span> named(String sentence, Set<String> asked) {
    var words = Words.in(sentence);
    int bestLength = 1;
    Optional<Span> best = Optional.empty();
    for (var name : names(sentence)) {
      if (!isNew(name.of(sentence), asked)) {
        continue;
      }
      int length = runBefore(name, words, sentence, asked);
      if (length > bestLength) {
        bestLength = length;
        best = Optional.of(name);
      }
    }
    return best;
  }

  /** How many words of the question stand in one run right before {@code name}. */
  private static int runBefore(
      Span name, List<Words.Word> words, String sentence, Set<String> asked) {
    int run = 0;
    int edge = name.start();
    for (int at = words.size() - 1; at >= 0; at--) {
      var word = words.get(at);
      if (word.span().end() > edge) {
        continue;
      }
      var between = sentence.substring(word.span().end(), edge);
      if (!between.isBlank() && !between.strip().matches("[,()\"“]+")) {
        return run;
      }
      if (!asked.contains(word.stem())) {
        return run;
      }
      run++;
      edge = word.span().start();
    }
    return run;
  }

  private static boolean place(String sentence, Set<String> asked) {
    var words = Words.in(sentence);
    for (int at = 1; at < words.size(); at++) {
      var word = words.get(at);
      boolean capital = Character.isUpperCase(sentence.codePointAt(word.span().start()));
      if (capital && PLACES.contains(words.get(at - 1).folded()) && !asked.contains(word.stem())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNew(String name, Set<String> asked) {
    return Words.in(name).stream().noneMatch(word -> asked.contains(word.stem()));
  }

  /**
   * Runs of capitalised words that do not merely open the sentence, without the titles before them.
   */
  private static List<Span> names(String sentence) {
    var spans = new ArrayList<Span>();
    var words = Words.in(sentence);
    int at = 0;
    while (at < words.size()) {
      if (!capital(words.get(at), sentence)) {
        at++;
        continue;
      }
      int from = at;
      while (at + 1 < words.size() && joined(words.get(at), words.get(at + 1), sentence)) {
        at++;
      }
      if (from > 0 || at > from) {
        addTails(words.subList(from, at + 1), spans);
      }
      at++;
    }
    return spans;
  }

  /** A run such as "Sekretaris Jenderal NATO Jens Stoltenberg" holds the name among its tails. */
  private static void addTails(List<Words.Word> run, List<Span> spans) {
    int end = run.getLast().span().end();
    for (var word : run) {
      spans.add(new Span(word.span().start(), end));
    }
  }

  private static boolean joined(Words.Word word, Words.Word next, String sentence) {
    return capital(next, sentence)
        && sentence.substring(word.span().end(), next.span().start()).matches("[ \\u00a0'’-]");
  }

  private static boolean capital(Words.Word word, String sentence) {
    return Character.isUpperCase(sentence.codePointAt(word.span().start()));
  }
}
