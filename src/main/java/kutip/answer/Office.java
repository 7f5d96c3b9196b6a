package kutip.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kutip.language.Glossary;
import kutip.language.KnownNames;
import kutip.language.Span;
import kutip.language.Words;

/**
 * The office whose holder a question asks for: "presiden" and Korea Selatan in "Siapa presiden
 * Korea Selatan?".
 *
 * <p>Articles write it right before a name, with whose it is between them or without.
 *
 * @param title stems of its words, and of what they may be in Indonesian
 * @param of the known things whose it is
 * @param said the title as Indonesian sentences have it, if it is a single word
 * @param alone whether nothing more is asked than who holds the office
 */
record Office(Set<String> title, Set<Integer> of, Optional<String> said, boolean alone) {
  private static final Pattern BRACKETS = Pattern.compile("[\\s\\u00a0()]+");

  /** With one of these before a title, it is not the title's holder who is named behind it. */
  private static final Set<String> LESSER =
      Set.of(
          "wakil",
          "deputi",
          "vice",
          "deputy",
          "mantan",
          "bekas",
          "eks",
          "former",
          "ex",
          "calon",
          "candidate");

  /** Titles that may be another word for any other. */
  private static final Set<String> VAGUE =
      Set.of(
          "kepala",
          "ketua",
          "head",
          "chief",
          "chair",
          "chairman",
          "chairwoman",
          "pak",
          "bu",
          "bapak",
          "ibu",
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "professor",
          "sir",
          "lord",
          "tuan",
          "nyonya");

  private static final Pattern BESIDE = Pattern.compile("[\\s\\u00a0,()\"“]+");

  Office {
    title = Set.copyOf(title);
    of = Set.copyOf(of);
  }

  /** The office that {@code question} may speak of. */
  static Office in(String question, String language) {
    var title = new HashSet<String>();
    var of = new HashSet<Integer>();
    var said = new ArrayList<String>();
    boolean alone = true;
    var words = Words.in(question);
    int at = 0;
    while (at < words.size()) {
      var known = KnownNames.at(question, words, at);
      var word = words.get(at);
      int taken = known.map(KnownNames.Known::words).orElse(1);
      if (known.isPresent()) {
        of.add(known.get().thing());
      } else if (word.content() && QuestionKind.asking(word.folded()).isEmpty()) {
        var meanings = new ArrayList<String>();
        taken = phrase(words, at, meanings);
        words.subList(at, at + taken).forEach(each -> title.addAll(Terms.in(each.folded())));
        if (taken == 1) {
          meanings.add(word.folded());
          meanings.addAll(Glossary.all(word, language));
        }
        meanings.forEach(meaning -> title.addAll(Terms.in(meaning)));
        boolean several = taken > 1;
        alone &= meanings.stream().anyMatch(meaning -> titled(meaning, several));
        said.add(meanings.get(several ? 0 : Math.min(1, meanings.size() - 1)));
      }
      at += taken;
    }
    var single = said.size() == 1 ? Optional.of(said.getFirst()) : Optional.<String>empty();
    return new Office(title, of, single, alone && !title.isEmpty() && !of.isEmpty());
  }

  /** How many English words from {@code at} on are one thing in Indonesian, which is added. */
  private static int phrase(List<Words.Word> words, int at, List<String> meanings) {
    for (int to = Math.min(words.size(), at + Glossary.LONGEST_PHRASE); to > at + 1; to--) {
      if (meanings.addAll(Glossary.all(words.subList(at, to)))) {
        return to - at;
      }
    }
    return 1;
  }

  /**
   * Whether the words are a title.
   *
   * @param known whether they are known to be one thing, so that the first of them tells
   */
  private static boolean titled(String words, boolean known) {
    return Words.in(words).stream()
        .limit(known ? 1 : Integer.MAX_VALUE)
        .allMatch(word -> KnownNames.title(word.folded()) || !word.content());
  }

  /** Whether the value stands in the sentence right behind the title. */
  boolean heldBy(String value, String sentence) {
    return at(value, sentence).stream().anyMatch(Held::plain);
  }

  /** Whether the value stands in the sentence as who holds an office of something else. */
  boolean ofAnother(String value, String sentence) {
    return at(value, sentence).stream().anyMatch(Held::elsewhere)
        || (alone && whose(value, sentence).filter(this::others).isPresent())
        || Titles.before(value, sentence).filter(span -> another(span, sentence)).isPresent();
  }

  /** Whether the title that stands before a name in the sentence is not the one asked for. */
  private boolean another(Span span, String sentence) {
    var words = Words.in(sentence);
    var held = words.stream().filter(word -> span.overlaps(word.span())).toList();
    int first = words.indexOf(held.getFirst());
    boolean lesser =
        words.subList(Math.max(0, first - 1), first + held.size()).stream().anyMatch(this::lesser);
    boolean other =
        alone && held.stream().noneMatch(word -> isTitle(word) || VAGUE.contains(word.folded()));
    return other || (lesser && held.stream().anyMatch(this::isTitle));
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

  /** Those who hold such an office of something else, by this sentence. */
  Stream<String> others(String sentence) {
    return named(sentence).filter(Held::elsewhere).map(held -> held.name.of(sentence)).distinct();
  }

  /**
   * The question in Indonesian, in the words of the sentence if the value stands in it right behind
   * the title; empty if the sentence says whose office the value holds, and if more is asked.
   */
  Optional<String> asked(String value, String sentence) {
    if (of.size() != 1 || whose(value, sentence).filter(it -> !it.isEmpty()).isPresent()) {
      return Optional.empty();
    }
    return at(value, sentence)
        .map(held -> held.title.of(sentence))
        .or(() -> said.filter(any -> alone))
        .map(
            words ->
                "Siapa %s %s?".formatted(words, KnownNames.names(of.iterator().next()).getFirst()));
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
    if (!isTitle(words.get(at)) || (at > 0 && lesser(words.get(at - 1)))) {
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

  private boolean isTitle(Words.Word word) {
    return title.contains(word.stem())
        || Terms.in(word.folded()).stream().anyMatch(title::contains);
  }

  /** Whether the word makes the title behind it another than the one asked for. */
  private boolean lesser(Words.Word word) {
    return LESSER.contains(word.folded()) && !isTitle(word);
  }

  /** Whether the word may belong to a title. */
  private boolean named(Words.Word word) {
    return isTitle(word) || KnownNames.title(word.folded());
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
