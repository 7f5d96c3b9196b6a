package kutip.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kutip.language.Instructions;
import kutip.language.KnownNames;
import kutip.language.Naming;
import kutip.language.Span;
import kutip.language.Values;
import kutip.language.Words;
import kutip.passage.Hit;

/**
 * Who a person is that a question names and asks nothing else of, by the title that articles write
 * before the name: a reader looks for a name and finds another one.
 */
final class Titles {
  /** How sure such an answer is. */
  private static final double SURE = 0.9;

  /** The longest title, in words. */
  private static final int LONGEST = 10;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0'’()-]+");
  private static final Pattern COMMA = Pattern.compile(",[\\s\\u00a0]+");

  /** Those that are named by their kin or their superior, who has the title. */
  static final Pattern KIN =
      Pattern.compile(
          "(?:istri|suami|putra|putri|anak|adik|kakak|ayah|ibu|penasihat|ajudan|pengacara)(?:nya)?"
              + "|wife|husband|son|daughter|brother|sister|father|mother|advis[eo]r|aide|lawyer");

  private static final Pattern FORMER =
      Pattern.compile("(?i)(?<!\\p{L})(?:mantan|bekas|eks|former|ex)(?!\\p{L})");

  private static final Pattern HOPED_FOR =
      Pattern.compile("(?i)(?<!\\p{L})(?:calon|candidate)(?!\\p{L})");

  private Titles() {}

  /** The claims that say who the person is; empty if more is asked, or nothing says so. */
  static List<Claim> asked(String question, List<Hit> hits) {
    var claims = new ArrayList<Claim>();
    var name = AskedName.in(question);
    if (name.isEmpty()) {
      return claims;
    }
    for (var hit : hits) {
      var text = hit.passage().text();
      for (var sentence : Instructions.apart(text)) {
        var quoted = sentence.of(text);
        var called = new Naming(quoted, text).in(name.get());
        before(called, quoted)
            .map(title -> upTo(called, title, quoted))
            .filter(title -> WholeTitle.at(title, quoted))
            .map(title -> title.of(quoted))
            .ifPresent(
                title -> {
                  var citations = List.of(Citation.at(hit.passage(), sentence));
                  add(new Claim(quoted, citations, Optional.of(title), SURE), title, claims);
                });
      }
    }
    return claims;
  }

  /**
   * Adds the claim, or has it stand for one whose title says less; one that says no more is left
   * out.
   */
  private static void add(Claim claim, String title, List<Claim> claims) {
    for (int at = 0; at < claims.size(); at++) {
      var other = claims.get(at).value().orElseThrow();
      if (!ofOneTime(title, other)) {
        continue;
      }
      boolean same =
          Values.between(title, other) != Values.Relation.DIFFERENT
              && !anotherOffice(claim, claims.get(at));
      if (same || within(title, other)) {
        return;
      }
      if (within(other, title)) {
        claims.set(at, claim);
        return;
      }
    }
    claims.add(claim);
  }

  /** Whether both offices are held, or both were, or both may be. */
  private static boolean ofOneTime(String title, String other) {
    return FORMER.matcher(title).find() == FORMER.matcher(other).find()
        && HOPED_FOR.matcher(title).find() == HOPED_FOR.matcher(other).find();
  }

  /** Whether the titles are of two offices, which may be of one country. */
  private static boolean anotherOffice(Claim one, Claim other) {
    return notNamed(one, other) && notNamed(other, one);
  }

  /** Whether the title of {@code one} is not in that of {@code other}, in whichever language. */
  private static boolean notNamed(Claim one, Claim other) {
    var language = one.citations().getFirst().passage().article().language();
    var office = Office.in(one.value().orElseThrow(), language);
    var title = other.value().orElseThrow();
    return office.title().another(new Span(0, title.length()), title);
  }

  private static boolean within(String title, String other) {
    return Terms.in(other).containsAll(Terms.in(title));
  }

  /**
   * Where in the sentence the title stands that is written before the name, which has a capital.
   */
  static Optional<Span> before(String name, String sentence) {
    var found = Naming.standing(name).matcher(sentence);
    while (found.find()) {
      boolean capital = !Character.isLowerCase(sentence.codePointAt(found.start()));
      var title = before(sentence, found.start());
      if (capital && title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /**
   * The title with what stands between it and a name of several words, which is hardly a part of
   * the name: Kepala Staf Kepresidenan.
   */
  private static Span upTo(String name, Span title, String sentence) {
    var behind = sentence.substring(title.end());
    var found = Naming.standing(name).matcher(behind);
    if (Words.in(name).size() == 1 || !found.find()) {
      return title;
    }
    var between = behind.substring(0, found.start());
    return Words.in(between).isEmpty() || between.indexOf(',') >= 0
        ? title
        : new Span(title.start(), title.end() + between.stripTrailing().length());
  }

  /** The title that ends where the whole name begins of which a part begins at {@code start}. */
  private static Optional<Span> before(String sentence, int start) {
    var words = Words.in(sentence).stream().filter(it -> it.span().end() <= start).toList();
    int at = words.size();
    int edge = start;
    while (at > 0 && ofTheName(sentence, words, at - 1, edge)) {
      at--;
      edge = words.get(at).span().start();
    }
    if (at == 0) {
      return Optional.empty();
    }
    int end = words.get(at - 1).span().end();
    boolean apart = COMMA.matcher(sentence.substring(end, edge)).matches();
    if (!apart && !SPACE.matcher(sentence.substring(end, edge)).matches()) {
      return Optional.empty();
    }
    int closed = sentence.charAt(end) == ')' ? end + 1 : end;
    return beginning(sentence, words, at, apart).map(first -> new Span(first, closed));
  }

  /** Whether the word before {@code edge} is a part of the name that goes on there. */
  private static boolean ofTheName(String sentence, List<Words.Word> words, int at, int edge) {
    var word = words.get(at);
    return word.capital(sentence)
        && SPACE.matcher(sentence.substring(word.span().end(), edge)).matches()
        && !KnownNames.title(word.folded())
        && known(sentence, words, at) == 0;
  }

  /**
   * Where the title begins that ends before the word {@code at}, with a word for one who has it no
   * more or not yet: before a comma it may say in other words what the office is for, but name
   * nobody else who has it.
   */
  private static Optional<Integer> beginning(
      String sentence, List<Words.Word> words, int at, boolean apart) {
    Optional<Integer> first = Optional.empty();
    boolean beside = false;
    int before = at - 1;
    while (before >= Math.max(0, at - LONGEST)
        && (before == at - 1
            || SPACE
                .matcher(
                    sentence.substring(
                        words.get(before).span().end(), words.get(before + 1).span().start()))
                .matches())) {
      var word = words.get(before);
      int known = known(sentence, words, before);
      boolean title =
          (KnownNames.title(word.folded()) && word.capital(sentence))
              || (beside && first.isPresent() && AskedTitle.LESSER.contains(word.folded()));
      if (title) {
        first = Optional.of(word.span().start());
      } else if (apart
          && KIN.matcher(word.folded()).matches()
          && (first.isPresent() || !word.capital(sentence))) {
        return Optional.empty();
      } else if (apart ? nameEndsWith(sentence, words, before, at) : known == 0) {
        break;
      }
      beside = title || known > 0;
      before -= Math.max(1, known);
    }
    return first;
  }

  /**
   * Whether a person's name ends with the word, of those before {@code at}: a known one, or words
   * that may be one and are not followed by more of a title.
   */
  private static boolean nameEndsWith(String sentence, List<Words.Word> words, int last, int at) {
    var known = KnownNames.endingAt(sentence, words, last);
    if (known.isPresent()) {
      return KnownNames.person(known.get().thing());
    }
    int first = last + 1;
    while (first > 0 && mayBeOfName(sentence, words, first - 1)) {
      first--;
    }
    // Behind a function word it is rather a place: Duta Besar Rusia di Kuala Lumpur.
    boolean behindTitle = first == 0 || words.get(first - 1).content();
    boolean ends = last + 1 == at || !words.get(last + 1).capital(sentence);
    return first <= last && behindTitle && ends;
  }

  /** Whether the word is written as in a name and is none that is known, nor an abbreviation. */
  private static boolean mayBeOfName(String sentence, List<Words.Word> words, int at) {
    var word = words.get(at);
    var written = word.span().of(sentence);
    boolean abbreviation = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    return word.capital(sentence)
        && !abbreviation
        && !KnownNames.title(word.folded())
        && known(sentence, words, at) == 0;
  }

  /** How many words the known name has that ends with this one; 0 without one. */
  static int known(String sentence, List<Words.Word> words, int last) {
    return KnownNames.endingAt(sentence, words, last).map(KnownNames.Known::words).orElse(0);
  }
}
