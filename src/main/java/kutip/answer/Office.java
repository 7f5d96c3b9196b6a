package kutip.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kutip.language.KnownNames;
import kutip.language.Span;
import kutip.language.Words;

/**
 * The office whose holder a question asks for: "presiden" and Korea Selatan in "Siapa presiden
 * Korea Selatan?".
 *
 * <p>Articles write it right before a name, with whose it is between them or without.
 *
 * @param title stems of its words, and of what they may be in another language
 * @param of the known things whose it is
 */
record Office(Set<String> title, Set<Integer> of) {
  private static final Pattern BRACKETS = Pattern.compile("[\\s\\u00a0()]+");

  private static final Pattern BESIDE = Pattern.compile("[\\s\\u00a0,()\"“]+");

  Office {
    title = Set.copyOf(title);
    of = Set.copyOf(of);
  }

  /** The office that {@code question} may speak of. */
  static Office in(String question, Names names) {
    var title = new HashSet<String>();
    var words = Words.in(question);
    int at = 0;
    while (at < words.size()) {
      var known = KnownNames.at(question, words, at);
      if (known.isEmpty() && words.get(at).content()) {
        title.add(words.get(at).stem());
        title.addAll(Terms.in(words.get(at).folded()));
      }
      at += known.map(KnownNames.Known::words).orElse(1);
    }
    names.glossed().stream().flatMap(Set::stream).flatMap(List::stream).forEach(title::add);
    return new Office(title, names.things());
  }

  /** Whether the value stands in the sentence right behind the title. */
  boolean heldBy(String value, String sentence) {
    return at(value, sentence).stream().anyMatch(Held::plain);
  }

  /** Whether the value stands in the sentence as who holds such an office of something else. */
  boolean ofAnother(String value, String sentence) {
    return at(value, sentence).stream().anyMatch(Held::elsewhere);
  }

  /** Whether some name stands in the sentence right behind the title. */
  boolean held(String sentence) {
    return named(sentence).anyMatch(Held::plain);
  }

  /** The title and the name behind it that the value is, or begins with. */
  private Optional<Held> at(String value, String sentence) {
    int start = sentence.indexOf(value);
    return named(sentence)
        .filter(held -> held.title.start() <= start && start <= held.name.start())
        .filter(held -> held.name.start() < start + value.length())
        .findFirst();
  }

  /**
   * A name behind the title.
   *
   * @param title from its first word to its last
   * @param name the first word of the name
   * @param whose what stands between them
   */
  private record Held(Span title, Span name, Set<Integer> whose, Set<Integer> wanted) {
    boolean plain() {
      return wanted.containsAll(whose);
    }

    boolean elsewhere() {
      return !wanted.isEmpty() && !whose.isEmpty() && whose.stream().noneMatch(wanted::contains);
    }
  }

  private Stream<Held> named(String sentence) {
    var words = Words.in(sentence);
    return IntStream.range(0, words.size())
        .mapToObj(at -> held(sentence, words, at))
        .flatMap(Optional::stream);
  }

  /** The name behind a title that begins at the word {@code at}. */
  private Optional<Held> held(String sentence, List<Words.Word> words, int at) {
    if (!isTitle(words.get(at))) {
      return Optional.empty();
    }
    var whose = new HashSet<Integer>();
    int next = at + 1;
    while (next < words.size()) {
      var known = KnownNames.at(sentence, words, next);
      int behind = next + known.map(KnownNames.Known::words).orElse(1);
      if (known.isPresent() && goesOn(sentence, words, behind, known.get().thing())) {
        whose.add(known.get().thing());
      } else if (known.isPresent() || !named(words.get(next))) {
        break;
      }
      next = behind;
    }
    return next < words.size()
            && capital(sentence, words.get(next))
            && joined(sentence, words, next)
        ? Optional.of(
            new Held(
                new Span(words.get(at).span().start(), words.get(next - 1).span().end()),
                words.get(next).span(),
                whose,
                of))
        : Optional.empty();
  }

  private boolean isTitle(Words.Word word) {
    return title.contains(word.stem())
        || Terms.in(word.folded()).stream().anyMatch(title::contains);
  }

  /** Whether the word may belong to a title. */
  private boolean named(Words.Word word) {
    return isTitle(word) || KnownNames.title(word.folded());
  }

  /** Whether a name stands right behind the known thing, so that this one is whose office it is. */
  private boolean goesOn(String sentence, List<Words.Word> words, int behind, int thing) {
    if (behind >= words.size() || !capital(sentence, words.get(behind))) {
      return false;
    }
    return of.contains(thing) || BRACKETS.matcher(between(sentence, words, behind)).matches();
  }

  private static boolean joined(String sentence, List<Words.Word> words, int at) {
    return BESIDE.matcher(between(sentence, words, at)).matches();
  }

  private static String between(String sentence, List<Words.Word> words, int at) {
    return sentence.substring(words.get(at - 1).span().end(), words.get(at).span().start());
  }

  private static boolean capital(String sentence, Words.Word word) {
    return Character.isUpperCase(sentence.codePointAt(word.span().start()));
  }
}
