package kutip.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.language.Figures;
import kutip.language.Instructions;
import kutip.language.Languages;
import kutip.language.Words;

/**
 * What a follow-up may become: the same question, with nothing that nobody asked or answered.
 *
 * <p>Claims may repeat names of the question, so none may come in by way of a rewording.
 */
final class Rewording {
  /** How much longer than the follow-up it may be, in characters. */
  private static final int LONGER = 200;

  /** So many first letters tell a word written in a script without capitals. */
  private static final int BEGINNING = 2;

  private final Question question;
  private final List<String> said;
  private final Set<String> known;
  private final String whole;

  Rewording(Question question) {
    this.question = question;
    this.said =
        Stream.concat(
                Stream.of(question.text()),
                question.before().stream()
                    .flatMap(turn -> Stream.of(turn.question(), turn.answer())))
            .toList();
    this.whole = String.join("\n", said);
    this.known = Words.in(whole).stream().map(Words.Word::folded).collect(Collectors.toSet());
  }

  boolean allows(String text) {
    return bounded(text)
        && Languages.of(text).equals(Languages.of(question.text()))
        && !Instructions.isOne(text)
        && Figures.missing(text, said).isEmpty()
        && Figures.missing(question.text(), List.of(text)).isEmpty()
        && namesIn(text).allMatch(this::isKnown)
        && keepsNames(text);
  }

  private boolean bounded(String text) {
    return !text.isBlank()
        && text.codePoints().noneMatch(Character::isISOControl)
        && text.codePoints().noneMatch(point -> point == '{' || point == '}')
        && text.codePoints().noneMatch(Rewording::isUnpaired)
        && text.length() <= Math.min(Question.LONGEST, question.text().length() + LONGER)
        && !Words.in(text).isEmpty();
  }

  /** Whether it is half of a character, which no question may hold. */
  private static boolean isUnpaired(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private boolean keepsNames(String text) {
    var kept = Words.in(text).stream().map(Words.Word::folded).collect(Collectors.toSet());
    return namesIn(question.text())
        .filter(word -> latin(word.folded()))
        .allMatch(word -> kept.contains(word.folded()));
  }

  /** Capitalised words with content; of a script without capitals, every word with content. */
  private static Stream<Words.Word> namesIn(String text) {
    return Words.in(text).stream()
        .filter(Words.Word::content)
        .filter(
            word -> {
              int first = text.codePointAt(word.span().start());
              return !Character.isLowerCase(first) && !Character.isDigit(first);
            });
  }

  private boolean isKnown(Words.Word word) {
    var folded = word.folded();
    return known.contains(folded)
        || (!latin(folded)
            && whole.contains(folded.substring(0, Math.min(BEGINNING, folded.length()))));
  }

  private static boolean latin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
