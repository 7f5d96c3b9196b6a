package kutip.answer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * @param of the known things whose it is
 * @param sought whether its holder is asked for, not somebody who has to do with him: "Siapa yang
 *     ditemui presiden Korea Selatan?"
 */
record Office(AskedTitle title, Set<Integer> of, boolean sought) {
  private static final Pattern BRACKETS = Pattern.compile("[\\s\\u00a0()]+");

  private static final Pattern COMMA = Pattern.compile(",[\\s\\u00a0]+");

  private static final Pattern BESIDE = Pattern.compile("[\\s\\u00a0,()\"“]+");

  Office {
    of = Set.copyOf(of);
  }

  /** The office that {@code question} may speak of. */
  static Office in(String question, String language) {
    var parts = new ArrayList<AskedTitle.Part>();
    var of = new HashSet<Integer>();
    var words = Words.in(question);
    int at = 0;
    while (at < words.size()) {
      var known = KnownNames.at(question, words, at);
      var word = words.get(at);
      if (known.isPresent()) {
        of.add(known.get().thing());
        at += known.get().words();
      } else if (word.content() && QuestionKind.asking(words, at).isEmpty()) {
        var part = AskedTitle.Part.at(question, words, at, language);
        parts.add(part);
        at += part.words();
      } else {
        at++;
      }
    }
    return new Office(new AskedTitle(parts), of, Sought.by(question, language));
  }

  /** Whether nothing more is asked than who holds the office. */
  private boolean alone() {
    return title.alone() && !of.isEmpty();
  }

  /** Whether the value stands in the sentence right behind the title. */
  boolean heldBy(String value, String sentence) {
    return at(value, sentence).stream().anyMatch(Held::plain) && !titledOtherwise(value, sentence);
  }

  /** Whether the value stands in the sentence as who holds an office of something else. */
  boolean ofAnother(String value, String sentence) {
    return sought
        && (at(value, sentence).stream().anyMatch(Held::elsewhere)
            || (alone() && whose(value, sentence).filter(this::others).isPresent())
            || (alone() && ofSomethingUnlisted(value, sentence))
            || titledOtherwise(value, sentence));
  }

  /**
   * Whether before the value and a comma the title stands with a name behind it that is on no list
   * and not what is asked: "Gubernur Sumatera Utara, Bobby Nasution".
   */
  private boolean ofSomethingUnlisted(String value, String sentence) {
    int start = sentence.indexOf(value);
    var words = Words.in(sentence).stream().filter(it -> it.span().end() <= start).toList();
    int at = words.size();
    if (at == 0
        || !COMMA.matcher(sentence.substring(words.getLast().span().end(), start)).matches()) {
      return false;
    }
    while (at > 0
        && (at == words.size() || between(sentence, words, at).isBlank())
        && unlisted(sentence, words, at - 1)) {
      at--;
    }
    return at > 0
        && at < words.size()
        && title.has(words.get(at - 1))
        && between(sentence, words, at).isBlank();
  }

  /** Whether the word is of a name that is on no list and is no abbreviation of what is asked. */
  private boolean unlisted(String sentence, List<Words.Word> words, int at) {
    var word = words.get(at);
    var written = word.span().of(sentence);
    return word.capital(sentence)
        && !written.equals(written.toUpperCase(Locale.ROOT))
        && !named(word)
        && KnownNames.endingAt(sentence, words, at).isEmpty()
        && of.stream()
            .flatMap(thing -> KnownNames.names(thing).stream())
            .flatMap(name -> Words.in(name).stream())
            .noneMatch(asked -> asked.folded().equals(word.folded()));
  }

  private boolean titledOtherwise(String value, String sentence) {
    return !of.isEmpty()
        && Titles.before(value, sentence).filter(span -> title.another(span, sentence)).isPresent();
  }

  private boolean others(Set<Integer> things) {
    return !things.isEmpty() && things.stream().noneMatch(of::contains);
  }

  /** Whose office of any title the value holds that stands right before it; empty without one. */
  private Optional<Set<Integer>> whose(String value, String sentence) {
    int start = sentence.indexOf(value);
    var words = Words.in(sentence).stream().filter(it -> it.span().end() <= start).toList();
    var things = new HashSet<Integer>();
    boolean titled = false;
    int edge = start;
    int at = words.size() - 1;
    while (at >= 0
        && BESIDE.matcher(sentence.substring(words.get(at).span().end(), edge)).matches()) {
      var known = KnownNames.endingAt(sentence, words, at);
      if (known.isPresent()) {
        things.add(known.get().thing());
        at -= known.get().words() - 1;
      } else if (named(words.get(at))) {
        titled = true;
      } else {
        break;
      }
      edge = words.get(at).span().start();
      at--;
    }
    return titled ? Optional.of(things) : Optional.empty();
  }

  /**
   * Whether nothing more is asked than who holds the office, and an Indonesian text has no such.
   */
  boolean missing(String text) {
    return sought && alone() && !title.spoken(OtherTitles.in(text));
  }

  /** Those who hold such an office of something else, by this sentence. */
  Stream<String> others(String sentence) {
    return named(sentence).filter(Held::elsewhere).map(held -> held.name.of(sentence)).distinct();
  }

  /**
   * The question in Indonesian, in the words of the sentence if the value stands in it right behind
   * the title; empty if the sentence says whose office the value holds, and if more is asked.
   */
  Optional<String> asked(String value, String sentence) {
    if (!sought
        || of.size() != 1
        || whose(value, sentence).filter(it -> !it.isEmpty()).isPresent()) {
      return Optional.empty();
    }
    return at(value, sentence)
        .map(held -> held.title.of(sentence))
        .or(this::said)
        .map(
            words ->
                "Siapa %s %s?".formatted(words, KnownNames.names(of.iterator().next()).getFirst()));
  }

  /**
   * The title as Indonesian sentences may have it, if nothing more is asked. What says more stands
   * behind there, and before in the other languages: menteri pertahanan, defense minister.
   */
  private Optional<String> said() {
    return alone()
        ? Optional.of(
            title.parts().reversed().stream().map(AskedTitle.Part::said).collect(joining(" ")))
        : Optional.empty();
  }

  /** Whether some name stands in the sentence right behind the title of the office sought. */
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
    if (!sought) {
      return Stream.empty();
    }
    var words = Words.in(sentence);
    return IntStream.range(0, words.size())
        .mapToObj(at -> held(sentence, words, at))
        .flatMap(Optional::stream);
  }

  /** The name behind a title that begins at the word {@code at}. */
  private Optional<Held> held(String sentence, List<Words.Word> words, int at) {
    if (!title.has(words.get(at)) || title.lesserBefore(sentence, words, at)) {
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
    if (next == words.size()
        || !words.get(next).capital(sentence)
        || !BESIDE.matcher(between(sentence, words, next)).matches()) {
      return Optional.empty();
    }
    int last = next;
    while (last + 1 < words.size() && sameName(sentence, words, last + 1)) {
      last++;
    }
    return Optional.of(
        new Held(
            new Span(words.get(at).span().start(), words.get(next - 1).span().end()),
            new Span(words.get(next).span().start(), words.get(last).span().end()),
            whose,
            of));
  }

  /** Whether the word goes on with the name before it: Suk behind Yoon, yul behind Tae-. */
  private static boolean sameName(String sentence, List<Words.Word> words, int at) {
    var between = between(sentence, words, at);
    return between.equals("-") || (between.isBlank() && words.get(at).capital(sentence));
  }

  /** Whether the word may belong to a title. */
  private boolean named(Words.Word word) {
    return title.has(word) || KnownNames.title(word.folded());
  }

  /** Whether a name stands right behind the known thing, so that this one is whose office it is. */
  private boolean goesOn(String sentence, List<Words.Word> words, int behind, int thing) {
    if (behind >= words.size() || !words.get(behind).capital(sentence)) {
      return false;
    }
    return of.contains(thing) || BRACKETS.matcher(between(sentence, words, behind)).matches();
  }

  private static String between(String sentence, List<Words.Word> words, int at) {
    return sentence.substring(words.get(at - 1).span().end(), words.get(at).span().start());
  }
}
