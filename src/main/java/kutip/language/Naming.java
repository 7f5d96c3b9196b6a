package kutip.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text calls the things that it names, for questions that may call them otherwise: Korsel or
 * Korea Selatan, DK PBB or Dewan Keamanan PBB, Balbo or 발보.
 *
 * <p>A small reader knows few of these for the same.
 */
public final class Naming {
  private static final Pattern MEANING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:kepanjangan|singkatan|akronim|arti|artinya|stands? for|short for|"
              + "abbreviation|acronym|mean)(?!\\p{L})|약자|약어|줄임말|준말|뜻");

  private static final Pattern WHAT_IS =
      Pattern.compile("(?iu)^\\P{L}*(?:apa|apakah|what)(?!\\p{L})");

  private static final Pattern WHAT_IS_IN_KOREAN =
      Pattern.compile("^[^\\p{L}\\p{N}]*[\\p{Lu}\\p{N} -]{2,}(?:은|는|이란|란)\\s+(?:무엇|뭐|뭘)");

  private final String text;

  /** By the number of a thing, what it is called here. */
  private final Map<Integer, List<Name>> known = new HashMap<>();

  private final List<Acronyms.Acronym> explained;

  private final List<Words.Word> words;

  /** A name as it stands, and its words, folded. */
  private record Name(String written, List<String> words) {}

  /**
   * @param passage that the text is of, which may explain its abbreviations
   */
  public Naming(String text, String passage) {
    this.text = text;
    this.explained = Acronyms.in(passage);
    this.words = Words.in(text);
    for (int at = 0; at < words.size(); at++) {
      int from = at;
      KnownNames.at(text, words, at)
          .ifPresent(
              name ->
                  known
                      .computeIfAbsent(name.thing(), any -> new ArrayList<>())
                      .add(name(text, words.subList(from, from + name.words()))));
    }
  }

  private static Name name(String text, List<Words.Word> words) {
    var last = words.getLast();
    int from = words.getFirst().span().start();
    // In Hangul a particle may hang on the last word.
    int to =
        Sounds.hangul(last.folded())
            ? last.span().start() + last.stem().length()
            : last.span().end();
    return new Name(
        text.substring(from, Math.min(to, last.span().end())),
        words.stream().map(Words.Word::folded).toList());
  }

  /**
   * The question with its well-known abbreviations spelt out, and what they stand for in the
   * capitals it is written with, unless it asks what one of them means.
   */
  public static String speltOut(String question) {
    return asksForName(question)
        ? question
        : Abbreviations.capitalized(Abbreviations.speltOut(question));
  }

  /** Whether the question is about a name, not about what it names. */
  public static boolean asksForName(String question) {
    return MEANING.matcher(question).find()
        || WHAT_IS_IN_KOREAN.matcher(question).find()
        || (WHAT_IS.matcher(question).find()
            && Words.in(question).stream()
                .filter(Words.Word::content)
                .allMatch(word -> word.capital(question)));
  }

  /** The question with the names that the text has for what it names; the others stay. */
  public String in(String question) {
    if (asksForName(question)) {
      return question;
    }
    var asked = question;
    for (var acronym : explained) {
      asked = exchanged(asked, acronym.one(), acronym.other());
      asked = exchanged(asked, acronym.other(), acronym.one());
    }
    for (var pair : Abbreviations.in(asked)) {
      asked = exchanged(asked, pair.one(), pair.other());
    }
    return known(asked);
  }

  /** With the other name put for the one, if the text has it, and it is spelt out or alone. */
  private String exchanged(String question, String name, String other) {
    var asked = standing(name).matcher(question);
    boolean shorter = other.length() < name.length();
    if (!asked.find() || (shorter && standing(name).matcher(text).find())) {
      return question;
    }
    var here = standing(other).matcher(text);
    return here.find()
        ? question.substring(0, asked.start()) + here.group() + question.substring(asked.end())
        : question;
  }

  /** The name as words of their own, in whichever case; a Korean particle may hang on it. */
  public static Pattern standing(String name) {
    var behind = Sounds.hangul(name) ? "(?![\\p{L}\\p{N}])" : "(?![\\p{L}\\p{N}&&[^가-힣]])";
    return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + behind);
  }

  private String known(String question) {
    var words = Words.in(question);
    var said = new StringBuilder();
    int done = 0;
    int at = 0;
    while (at < words.size()) {
      var name = KnownNames.at(question, words, at);
      int count = name.map(KnownNames.Known::words).orElse(1);
      var named = words.subList(at, at + count);
      var here = name.isPresent() ? known(name.get(), named) : heard(named.getFirst());
      if (here.isPresent()) {
        said.append(question, done, named.getFirst().span().start()).append(here.get());
        done = named.getLast().span().end();
      }
      at += count;
    }
    return said.append(question.substring(done)).toString();
  }

  /** What the text calls it, if never so as the question does. */
  private Optional<String> known(KnownNames.Known thing, List<Words.Word> asked) {
    var here = known.getOrDefault(thing.thing(), List.of());
    var words = asked.stream().map(Words.Word::folded).toList();
    return here.stream().anyMatch(name -> name.words.equals(words))
        ? Optional.empty()
        : here.stream().findFirst().map(Name::written);
  }

  /** The name here that a word in Hangul sounds like. */
  private Optional<String> heard(Words.Word word) {
    if (!Sounds.hangul(word.folded())) {
      return Optional.empty();
    }
    var keys = Sounds.keys(word.stem());
    return words.stream()
        .filter(name -> name.capital(text))
        .filter(name -> Sounds.keys(name.folded()).stream().anyMatch(keys::contains))
        .map(name -> name.span().of(text))
        .filter(name -> Sounds.alike(word.stem(), name))
        .findFirst();
  }
}
