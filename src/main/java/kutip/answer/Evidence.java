package kutip.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kutip.language.Sentences;
import kutip.language.Span;
import kutip.language.Words;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import kutip.passage.Passage;

/**
 * What one passage has to say to a question.
 *
 * @param sentence the sentence that holds the reader's span, in the passage's text
 * @param value the span, cleaned, in the passage's text; empty if it holds no word
 * @param found the share of the question's weight that passage and title hold, 0 to 1
 * @param inside the share that the sentence itself holds
 * @param fits whether the sentence holds the kind of thing asked for
 */
record Evidence(
    Hit hit,
    Reading reading,
    Span sentence,
    Optional<Span> value,
    double found,
    double inside,
    boolean fits) {

  Passage passage() {
    return hit.passage();
  }

  /** The sentence, to the letter. */
  String quoted() {
    return sentence.of(passage().text());
  }

  /** The short answer, to the letter. */
  Optional<String> answer() {
    return value.map(span -> span.of(passage().text()));
  }

  /** What {@code hit} has to say, once read; empty if its passage has no sentence. */
  static Optional<Evidence> of(Asked asked, Hit hit, Reading reading) {
    var text = hit.passage().text();
    var sentences = Sentences.in(text);
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    var sentence = holding(sentences, reading);
    double total = Math.max(asked.terms().total(), 1e-9);
    var quoted = sentence.of(text);
    return Optional.of(
        new Evidence(
            hit,
            reading,
            sentence,
            value(text, reading, sentence, asked),
            asked.found(hit),
            asked.terms().found(Terms.in(quoted)) / total,
            ShortAnswers.present(asked.kind(), quoted, asked.forms())));
  }

  /** The sentence in which the span begins. */
  private static Span holding(List<Span> sentences, Reading reading) {
    return sentences.stream()
        .filter(sentence -> reading.start() < sentence.end())
        .findFirst()
        .orElse(sentences.getLast());
  }

  /**
   * The words of the span inside the sentence; of a person, without the office that the question
   * already names.
   */
  private static Optional<Span> value(String text, Reading reading, Span sentence, Asked asked) {
    int from = Math.max(reading.start(), sentence.start());
    int to = Math.min(reading.end(), sentence.end());
    if (from >= to) {
      return Optional.empty();
    }
    var words = Words.in(text.substring(from, to));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int first = 0;
    if (asked.kind() == QuestionKind.WHO) {
      while (first < words.size() - 1 && named(words.get(first), asked.forms())) {
        first++;
      }
      if (named(words.get(first), asked.forms())) {
        first = 0;
      }
    }
    return Optional.of(
        new Span(
            from + words.get(first).span().start(),
            Math.min(to, from + words.getLast().span().end() + closing(text, from, words))));
  }

  /** A percent sign belongs to the number before it. */
  private static int closing(String text, int from, List<Words.Word> words) {
    int end = from + words.getLast().span().end();
    return end < text.length() && text.charAt(end) == '%' ? 1 : 0;
  }

  private static boolean named(Words.Word word, Set<String> asked) {
    return asked.contains(word.stem()) || asked.containsAll(Terms.in(word.folded()));
  }
}
