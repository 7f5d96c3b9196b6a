package kutip.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kutip.language.KnownNames;
import kutip.language.Naming;
import kutip.language.RelativeDate;
import kutip.language.RelativeDates;
import kutip.language.Span;
import kutip.language.Words;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import kutip.passage.Passage;

/**
 * What one sentence has to say to a question.
 *
 * @param rank of its passage among the hits, from 1
 * @param sentence where it stands in the passage's text
 * @param around what passage and title hold of the question
 * @param inside the share that the sentence itself holds
 * @param fits whether the sentence holds the kind of thing asked for
 * @param across whether it is in another language than the question
 */
record Evidence(
    Hit hit,
    int rank,
    Span sentence,
    Asked.Around around,
    double inside,
    boolean fits,
    boolean across) {
  /** What a word found only around the sentence, in its passage or title, counts. */
  private static final double AROUND = 0.55;

  /** What a sentence loses that lacks the kind of thing asked for. */
  private static final double WRONG_KIND = 0.25;

  /** The share of the question's weight that passage, title and sentence hold, 0 to 1. */
  double found() {
    return Math.max(around.found(), inside);
  }

  Passage passage() {
    return hit.passage();
  }

  /** The sentence, to the letter. */
  String quoted() {
    return sentence.of(passage().text());
  }

  /** A text of the asker with the names that the sentence has for what it names. */
  String naming(String asked) {
    return new Naming(quoted(), passage().text()).in(asked);
  }

  /** How well its words fit the question, by which the sentences to read are chosen. */
  double overlap() {
    return inside + AROUND * (found() - inside) - (fits ? 0 : WRONG_KIND);
  }

  static Evidence of(Asked asked, Hit hit, int rank, Span sentence, Asked.Around around) {
    var quoted = sentence.of(hit.passage().text());
    double inside = asked.inside(hit, quoted);
    return new Evidence(
        hit,
        rank,
        sentence,
        around,
        inside,
        ShortAnswers.present(asked.kind(), quoted, asked.forms()),
        asked.across(hit));
  }

  /** Whether the span of the whole passage begins in this sentence. */
  boolean holds(Reading around) {
    return around.start() >= sentence.start() && around.start() < sentence.end();
  }

  /** The part of the whole passage's reading that lies in this sentence, counted in it. */
  Reading clipped(Reading around) {
    int start = around.start() - sentence.start();
    int end = Math.max(start, Math.min(around.end(), sentence.end()) - sentence.start());
    return new Reading(start, end, around.answerable(), around.relevance(), around.margin());
  }

  /**
   * The words of the reader's span, cleaned; of a person, without the office that the question
   * already names, but with the names that somebody in the question has too.
   *
   * @param reading whose span counts in the sentence
   */
  Optional<String> value(Reading reading, Asked asked) {
    var quoted = quoted();
    var span = reading.of(quoted);
    var words = Words.in(span);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int from = reading.start();
    int first = asked.kind() == QuestionKind.WHO ? firstUnnamed(span, words, asked) : 0;
    int start = from + words.get(first).span().start();
    int end = from + words.getLast().span().end();
    if (asked.kind() == QuestionKind.HOW_MANY) {
      end = beforeDate(quoted, start, end);
    }
    // A percent sign belongs to the number before it.
    int closing = end < reading.end() && quoted.charAt(end) == '%' ? 1 : 0;
    return Optional.of(closed(quoted, start, end + closing));
  }

  /**
   * Where the number ends of which a date begins too that goes on behind it: two times this year.
   */
  private static int beforeDate(String quoted, int start, int end) {
    return RelativeDates.in(quoted).stream()
        .map(RelativeDate::span)
        .filter(date -> start < date.start() && date.start() < end && end < date.end())
        .mapToInt(date -> start + quoted.substring(start, date.start()).stripTrailing().length())
        .findFirst()
        .orElse(end);
  }

  /** The words, of which a bracket that opens in them closes, or is left out with what it holds. */
  private static String closed(String quoted, int start, int end) {
    var words = quoted.substring(start, end);
    int opening = words.lastIndexOf('(');
    if (opening < words.lastIndexOf(')') || opening <= 0) {
      return words;
    }
    return end < quoted.length() && quoted.charAt(end) == ')'
        ? words + ')'
        : words.substring(0, opening).strip();
  }

  /** The first word that the question does not hold; the first of all if it holds every one. */
  private static int firstUnnamed(String span, List<Words.Word> words, Asked asked) {
    var forms = asked.forms();
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (!forms.contains(word.stem()) && !forms.containsAll(Terms.in(word.folded()))) {
        return nameOf(span, words, at, asked.text());
      }
    }
    return 0;
  }

  /**
   * The first word of the name that the word {@code at} is of, which may begin as one in the
   * question does: Kim Jong Il, of whom the question says that he is Kim Jong Un's father.
   */
  private static int nameOf(String span, List<Words.Word> words, int at, String question) {
    int first = at;
    while (first > 0 && goesOn(span, words, first) && ofName(span, words, first - 1, question)) {
      first--;
    }
    // Behind a title it is rather what the office is of: Gubernur Bali Wayan Koster.
    boolean whole = first == 0 || KnownNames.endingAt(span, words, first - 1).isPresent();
    return whole ? first : at;
  }

  /** Whether the word goes on with the name that the one before it is of. */
  private static boolean goesOn(String span, List<Words.Word> words, int at) {
    var word = words.get(at);
    var between = span.substring(words.get(at - 1).span().end(), word.span().start());
    return between.equals("-") || (between.isBlank() && word.capital(span));
  }

  /** Whether the word is written as a person's name, in the question too. */
  private static boolean ofName(String span, List<Words.Word> words, int at, String question) {
    var word = words.get(at);
    var written = word.span().of(span);
    boolean abbreviation = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    return word.capital(span)
        && !abbreviation
        && !KnownNames.title(word.folded())
        && KnownNames.endingAt(span, words, at).isEmpty()
        && Words.in(question).stream()
            .noneMatch(same -> same.stem().equals(word.stem()) && !same.capital(question));
  }
}
