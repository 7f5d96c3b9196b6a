package kutip.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.Figures;
import kutip.language.KnownNames;
import kutip.language.Quantities;
import kutip.language.Sounds;
import kutip.language.Span;
import kutip.language.Times;
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
          "terkait",
          "mengingat",
          "menyusul",
          "dipicu",
          "berkat",
          "agar",
          "supaya",
          "because",
          "due",
          "since",
          "after",
          "setelah",
          "때문",
          "때문에");

  /** A name, a day or a number has at most so many words; longer spans are descriptions. */
  static final int LONGEST_VALUE = 8;

  /** Words before a place. */
  private static final Set<String> PLACES =
      Set.of("di", "ke", "dari", "in", "at", "to", "from", "mengunjungi", "menuju");

  /** Words with which a question for the holder of an office opens. */
  private static final Set<String> OPENERS = Set.of("siapa", "siapakah", "who");

  /** Words that end the name of an office. */
  static final Set<String> LIMITS =
      Set.of(
          "yang",
          "saat",
          "sekarang",
          "pada",
          "ketika",
          "that",
          "when",
          "in",
          "at",
          "during",
          "now",
          "tahun");

  private static final Pattern BRACKETS = Pattern.compile("[\\s,()\"“]+");

  /** Words of a question for a length of time. */
  private static final Pattern LASTING =
      Pattern.compile("(?iu)(?<!\\p{L})(?:lama(?:nya|kah)?|long)(?!\\p{L})|동안|며칠|몇일|오래");

  /** And of one for a degree, an age, or how often: no number need answer it. */
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          LASTING.pattern()
              + "|(?<!\\p{L})(?:seberapa|often|old|luas|tanggal|tahun|(?:usia|umur)(?:nya)?)(?!\\p{L})"
              + "|얼마|나이");

  private ShortAnswers() {}

  /** Whether the sentence holds something of the kind that the question does not already name. */
  static boolean present(QuestionKind kind, String sentence, Set<String> asked) {
    return switch (kind) {
      case WHO -> runs(sentence).stream().anyMatch(run -> isNew(run, asked));
      case WHEN -> !WrittenDates.in(sentence).isEmpty();
      case WHERE -> place(sentence, asked);
      case HOW_MANY -> !Figures.in(sentence).isEmpty();
      case WHY -> Words.in(sentence).stream().anyMatch(word -> REASONS.contains(word.folded()));
      case HOW, WHAT, LIST, YES_NO, OTHER -> true;
    };
  }

  /** Whether the words themselves are of the kind asked for, and no more than that. */
  static boolean typed(QuestionKind kind, String value) {
    if (kind.comparable() && Words.in(value).size() > LONGEST_VALUE) {
      return false;
    }
    return switch (kind) {
      case WHO, WHERE ->
          Words.in(value).stream()
              .anyMatch(word -> word.capital(value) || Sounds.hangul(word.folded()));
      case WHEN -> !WrittenDates.in(value).isEmpty() || !Figures.in(value).isEmpty();
      case HOW_MANY -> counts(value);
      case WHY, HOW, WHAT, LIST, YES_NO, OTHER -> true;
    };
  }

  /**
   * Whether the words may be shown as what is asked for: a time for when, and not how long; a
   * number for how many. What is not known for the one or the other may.
   *
   * <p>{@link #typed} is what the confidence was fitted with, and calls any number a time.
   */
  static boolean tells(QuestionKind kind, String question, String value) {
    return switch (kind) {
      case WHEN -> LASTING.matcher(question).find() || Times.in(value) || mayBeTime(value);
      case HOW_MANY -> UNCOUNTED.matcher(question).find() || !Quantities.in(value).isEmpty();
      case WHO, WHERE, WHY, HOW, WHAT, LIST, YES_NO, OTHER -> true;
    };
  }

  /** Whether it holds a name that is on no list, as feasts and wars have. */
  private static boolean mayBeTime(String value) {
    var words = Words.in(value);
    var counted = Quantities.in(value);
    int at = 0;
    while (at < words.size()) {
      var word = words.get(at);
      var known = KnownNames.at(value, words, at);
      boolean name =
          word.content()
              && (word.capital(value)
                  ? !KnownNames.title(word.folded())
                  : Sounds.hangul(word.folded()) && counted.isEmpty());
      if (known.isEmpty() && name && counted.stream().noneMatch(word.span()::overlaps)) {
        return true;
      }
      at += known.map(KnownNames.Known::words).orElse(1);
    }
    return false;
  }

  /** Whether it holds a number that is not of a date. */
  private static boolean counts(String value) {
    var dates = WrittenDates.in(value);
    return Figures.in(value).stream()
        .anyMatch(figure -> dates.stream().noneMatch(date -> date.span().contains(figure.span())));
  }

  /**
   * The last word of the office or part whose holder is asked for, in normal form: "NATO" in "Siapa
   * Sekretaris Jenderal NATO yang …"; empty unless the question opens with who.
   */
  static Optional<String> office(String question) {
    var words = Words.in(question);
    if (words.isEmpty() || !OPENERS.contains(words.getFirst().folded())) {
      return Optional.empty();
    }
    Optional<String> last = Optional.empty();
    for (var word : words.subList(1, words.size())) {
      if (LIMITS.contains(word.folded())) {
        break;
      }
      if (word.content()) {
        last = Optional.of(word.stem());
      }
    }
    return last;
  }

  /** The name that stands right behind the word {@code office}; empty if none does. */
  static Optional<Span> holder(String sentence, String office, Set<String> asked) {
    var words = Words.in(sentence);
    return names(sentence, asked).stream()
        .filter(name -> behind(name, office, words, sentence, asked))
        .findFirst();
  }

  /**
   * Whether {@code office} stands before the name, with at most its abbreviation in brackets
   * between them.
   */
  private static boolean behind(
      Span name, String office, List<Words.Word> words, String sentence, Set<String> asked) {
    int edge = name.start();
    for (int at = words.size() - 1; at >= 0; at--) {
      var word = words.get(at);
      if (word.span().end() > edge) {
        continue;
      }
      var between = sentence.substring(word.span().end(), edge);
      if (!between.isBlank() && !BRACKETS.matcher(between).matches()) {
        return false;
      }
      if (word.stem().equals(office)) {
        return true;
      }
      var spelt = Terms.in(word.span().of(sentence));
      if (spelt.contains(office)) {
        return true;
      }
      if (!asked.containsAll(spelt)) {
        return false;
      }
      edge = word.span().start();
    }
    return false;
  }

  private static boolean place(String sentence, Set<String> asked) {
    var words = Words.in(sentence);
    for (int at = 1; at < words.size(); at++) {
      var word = words.get(at);
      boolean capital = word.capital(sentence);
      if (capital && PLACES.contains(words.get(at - 1).folded()) && !asked.contains(word.stem())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNew(List<Words.Word> name, Set<String> asked) {
    return name.stream().noneMatch(word -> asked.contains(word.stem()));
  }

  /**
   * Whatever ends a run of capitalised words: "Sekretaris Jenderal NATO Jens Stoltenberg" holds the
   * name so.
   */
  private static List<Span> names(String sentence, Set<String> asked) {
    var spans = new ArrayList<Span>();
    for (var run : runs(sentence)) {
      for (int from = 0; from < run.size(); from++) {
        var tail = run.subList(from, run.size());
        if (isNew(tail, asked)) {
          spans.add(new Span(tail.getFirst().span().start(), tail.getLast().span().end()));
        }
      }
    }
    return spans;
  }

  /** The runs of capitalised words, but for a single one that opens the sentence. */
  private static List<List<Words.Word>> runs(String sentence) {
    var runs = new ArrayList<List<Words.Word>>();
    var words = Words.in(sentence);
    int at = 0;
    while (at < words.size()) {
      if (!words.get(at).capital(sentence)) {
        at++;
        continue;
      }
      int from = at;
      while (at + 1 < words.size() && joined(words.get(at), words.get(at + 1), sentence)) {
        at++;
      }
      if (from > 0 || at > from) {
        runs.add(words.subList(from, at + 1));
      }
      at++;
    }
    return runs;
  }

  private static boolean joined(Words.Word word, Words.Word next, String sentence) {
    return next.capital(sentence)
        && sentence.substring(word.span().end(), next.span().start()).matches("[ \\u00a0'’-]");
  }
}
