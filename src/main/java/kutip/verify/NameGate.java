package kutip.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import kutip.answer.Claim;
import kutip.language.Abbreviations;
import kutip.language.EditDistance;
import kutip.language.Figures;
import kutip.language.KnownNames;
import kutip.language.Languages;
import kutip.language.StopWords;
import kutip.language.Words;
import kutip.language.Words.Word;
import kutip.language.WrittenDates;

/**
 * Holds the names of a claim against those of its quotes, of their articles' titles and of the
 * question.
 *
 * <p>A name is a capitalised word that does not open its sentence. Where the scripts differ nothing
 * can be said; where the languages do, names may be spelt a little otherwise, and countries and
 * titles translated.
 */
final class NameGate {
  /** The share of capitalised words from which capitals tell nothing. */
  private static final double HEADLINE = 0.9;

  private static final int SHORTEST_HEADLINE = 5;

  /** Function words; but who stands before one of them is said to be what stands behind it. */
  private static final Set<String> COPULAS =
      Set.of("adalah", "ialah", "merupakan", "is", "are", "was", "were");

  private final String quoted;
  private final Set<String> there = new HashSet<>();
  private final Set<String> small = new HashSet<>();
  private final Set<Integer> things = new HashSet<>();
  private final Set<String> initials = new HashSet<>();
  private final List<Statement> quotes = new ArrayList<>();

  private NameGate(List<Quote> quotes, String question) {
    quoted = String.join(" ", quotes.stream().map(Quote::text).toList());
    quotes.forEach(quote -> this.quotes.addAll(Statement.in(quote.text())));
    for (var quote : this.quotes) {
      IntStream.range(0, quote.words().size())
          .filter(at -> !quote.capital(at))
          .forEach(at -> small.add(bare(quote.words().get(at))));
    }
    read(question);
    for (var quote : quotes) {
      read(quote.text());
      read(quote.passage().article().title());
      read(quote.passage().article().source());
    }
  }

  static boolean passes(Claim claim, List<Quote> quotes, String question) {
    var gate = new NameGate(quotes, question);
    return !latin(gate.quoted) || Statement.in(claim.text()).stream().allMatch(gate::holds);
  }

  private void read(String text) {
    for (var variant : concat(text, Abbreviations.variants(text))) {
      var statement = Statement.of(variant);
      for (int at = 0; at < statement.words().size(); at++) {
        there.add(bare(statement.words().get(at)));
        KnownNames.at(variant, statement.words(), at).ifPresent(known -> things.add(known.thing()));
      }
      statement.names().forEach(name -> initials.add(initials(statement, name)));
    }
  }

  private static List<String> concat(String text, List<String> variants) {
    var all = new ArrayList<>(variants);
    all.add(text);
    return all;
  }

  private boolean holds(Statement claim) {
    if (headline(claim)) {
      return true;
    }
    var words = claim.words();
    boolean foreign = !Languages.of(claim.text()).equals(Languages.of(quoted));
    for (var name : claim.names()) {
      if (name.size() > 1 && there.contains(initials(claim, name).toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (!foreign && name.size() > 1 && nameless(claim, name)) {
        return false;
      }
      int next = name.getFirst();
      for (int at : name) {
        if (at < next) {
          continue;
        }
        var known = KnownNames.at(claim.text(), words, at);
        boolean isThere = known.filter(this::isThere).isPresent();
        next = at + (isThere ? known.orElseThrow().words() : 1);
        boolean another =
            known
                .filter(one -> one.words() > 1 && !spelt(words.subList(at, at + one.words())))
                .isPresent();
        if (!isThere
            && (another || (at > 0 ? !known(claim, at, foreign) : replaced(claim, foreign)))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether it is written as headlines are, so that its capitals tell no names. Names and offices
   * alone may fill a sentence with capitals; so one must stand on a word that the quotes write
   * small, and that neither opens the sentence nor is an office.
   */
  private boolean headline(Statement claim) {
    var words = claim.words();
    var content =
        IntStream.range(0, words.size()).filter(at -> words.get(at).content()).boxed().toList();
    var capitals = content.stream().filter(claim::capital).toList();
    return content.size() >= SHORTEST_HEADLINE
        && capitals.size() > HEADLINE * content.size()
        && capitals.stream()
            .filter(at -> at > 0)
            .map(at -> bare(words.get(at)))
            .anyMatch(word -> small.contains(word) && !KnownNames.title(word));
  }

  /** Whether the run is an office that nobody mentions, as in "Foreign Minister" for a name. */
  private boolean nameless(Statement claim, List<Integer> name) {
    return name.stream()
        .map(at -> bare(claim.words().get(at)))
        .allMatch(word -> KnownNames.title(word) && !there.contains(word));
  }

  private boolean isThere(KnownNames.Known known) {
    return things.contains(known.thing());
  }

  private boolean known(Statement claim, int at, boolean foreign) {
    var word = claim.words().get(at);
    var written = word.span().of(claim.text());
    var bare = bare(word);
    return bare.length() < 2
        || !Character.isLetter(bare.charAt(0))
        || StopWords.contains(bare)
        || KnownNames.title(bare)
        || dated(written)
        || there.contains(bare)
        || initials.contains(written)
        || Abbreviations.variants(written).stream().anyMatch(name -> spelt(Words.in(name)))
        || there.stream().anyMatch(other -> alike(bare, other, foreign));
  }

  private boolean spelt(List<Word> name) {
    return name.stream().allMatch(word -> there.contains(bare(word)));
  }

  /** Months, weekdays and numbers in words are figures, which another gate holds. */
  private static boolean dated(String word) {
    return !WrittenDates.in("1 " + word + " 2000").isEmpty()
        || WrittenDates.in(word + ", 1 May 2000").getFirst().weekday().isPresent()
        || !Figures.in(word).isEmpty();
  }

  /**
   * Whether the word that opens the claim, and may be a name or not, stands where the quote has
   * another name: "Rutte memimpin" for "Stoltenberg memimpin", "Rutte adalah" for "Stoltenberg
   * adalah".
   */
  private boolean replaced(Statement claim, boolean foreign) {
    if (claim.words().size() < 2 || foreign || known(claim, 0, false) || claim.capital(1)) {
      return false;
    }
    var next = claim.words().get(1);
    for (var quote : quotes) {
      for (int at = 1; at < quote.words().size(); at++) {
        if (sameVerb(next, quote.words().get(at))
            && !quote.capital(at)
            && quote.capital(at - 1)
            && quote.joined(at - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both say the same of who stands before them; all copulas do. */
  private static boolean sameVerb(Word one, Word other) {
    return one.content()
        ? one.stem().equals(other.stem())
        : COPULAS.contains(one.folded()) && COPULAS.contains(other.folded());
  }

  private static boolean alike(String name, String other, boolean foreign) {
    int shorter = Math.min(name.length(), other.length());
    int difference = Math.abs(name.length() - other.length());
    if (shorter < 4 || difference > 3) {
      return false;
    }
    if (name.startsWith(other) || other.startsWith(name)) {
      return true;
    }
    int most = foreign ? Math.min(2, shorter / 3) : shorter >= 7 ? 1 : 0;
    return most > 0
        && name.startsWith(other.substring(0, foreign ? 2 : 3))
        && EditDistance.of(name, other) <= most;
  }

  private static String initials(Statement statement, List<Integer> name) {
    var initials = new StringBuilder();
    name.forEach(
        at ->
            initials.appendCodePoint(
                statement.text().codePointAt(statement.words().get(at).span().start())));
    return initials.toString();
  }

  private static String bare(Word word) {
    var folded = word.folded();
    int apostrophe = folded.indexOf('\'');
    return apostrophe > 2 ? folded.substring(0, apostrophe) : folded;
  }

  /** Whether the text is written in Latin letters, for the most part. */
  private static boolean latin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > letters;
  }
}
