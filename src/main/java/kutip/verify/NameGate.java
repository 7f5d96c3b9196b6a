package kutip.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import kutip.passage.Passage;

/**
 * Holds the names of a claim against those of its quotes, of their articles' titles and of the
 * question.
 *
 * <p>A name is a capitalised word that does not open its sentence; one that does is if it is a
 * known name. Where the scripts differ nothing can be said; where the languages do, names may be
 * spelt a little otherwise, and countries and titles translated.
 */
final class NameGate {
  /** Function words; but who stands before one of them is said to be what stands behind it. */
  private static final Set<String> COPULAS = Set.of("adalah", "ialah", "merupakan", "is", "was");

  /** These open a sentence as names do, and name nobody: they stand for those named before. */
  private static final Set<String> OPENERS =
      Set.of(
          ("keduanya ketiganya keempatnya semuanya seluruhnya sebagian beberapa lainnya kebanyakan"
                  + " mayoritas belasan puluhan ratusan ribuan both others several few none neither"
                  + " another everyone dozens hundreds thousands")
              .split(" ", -1));

  private final String quoted;
  private final Set<String> there = new HashSet<>();
  private final List<Word> small = new ArrayList<>();
  private final Set<Integer> things = new HashSet<>();
  private final Set<String> initials = new HashSet<>();
  private final List<Statement> quotes = new ArrayList<>();
  private final List<Passage> passages;

  private NameGate(List<Quote> quotes, String question) {
    quoted = String.join(" ", quotes.stream().map(Quote::text).toList());
    passages = quotes.stream().map(Quote::passage).distinct().toList();
    quotes.forEach(quote -> this.quotes.addAll(Statement.in(quote.text())));
    for (var quote : this.quotes) {
      IntStream.range(0, quote.words().size())
          .filter(at -> !quote.capital(at))
          .forEach(at -> small.add(quote.words().get(at)));
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
    if (new Headline(small).is(claim)) {
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
        boolean isThere =
            known.filter(one -> isThere(one) || (at == 0 && isMeant(one))).isPresent();
        next = at + (isThere ? known.orElseThrow().words() : 1);
        if (!isThere
            && (at > 0
                ? another(claim, at, known) || !known(claim, at, foreign)
                : opensOtherwise(claim, known, foreign))) {
          return false;
        }
      }
    }
    return true;
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

  /** Whether a known name of several words stands there, though they may be there one by one. */
  private boolean another(Statement claim, int at, Optional<KnownNames.Known> known) {
    return known
        .filter(name -> name.words() > 1)
        .filter(name -> !spelt(claim.words().subList(at, at + name.words())))
        .isPresent();
  }

  /** Whether the claim opens with the name of something else than the quotes speak of. */
  private boolean opensOtherwise(
      Statement claim, Optional<KnownNames.Known> known, boolean foreign) {
    boolean elsewhere =
        known
            .filter(name -> name.words() == 1)
            .filter(name -> !known(claim, 0, foreign) && !nearby(name))
            .isPresent();
    return elsewhere || another(claim, 0, known) || replaced(claim, foreign);
  }

  /** Whether a passage has the name around its quote, which may mean it by a pronoun. */
  private boolean nearby(KnownNames.Known name) {
    return passages.stream()
        .anyMatch(passage -> Statement.of(passage.text()).things().contains(name.thing()));
  }

  /** Whether the quotes name the seat of whom the claim opens with, or who sits there. */
  private boolean isMeant(KnownNames.Known known) {
    return Seats.of(known).stream().anyMatch(this::named);
  }

  /** Whether the name is there, in any of its words. */
  private boolean named(String name) {
    var words = Words.in(name);
    return spelt(words) || KnownNames.at(name, words, 0).filter(this::isThere).isPresent();
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
    if (claim.words().size() < 2
        || foreign
        || OPENERS.contains(bare(claim.words().getFirst()))
        || known(claim, 0, false)
        || claim.capital(1)) {
      return false;
    }
    for (var quote : quotes) {
      for (int at = 1; at < quote.words().size(); at++) {
        if (sameVerb(claim, quote, at)
            && !quote.capital(at)
            && quote.capital(at - 1)
            && quote.joined(at - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the claim's second word and the quote's word {@code at} say the same of who stands
   * before them; copulas do if what stands behind them has something in common.
   */
  private static boolean sameVerb(Statement claim, Statement quote, int at) {
    var one = claim.words().get(1);
    var other = quote.words().get(at);
    return one.content()
        ? one.stem().equals(other.stem())
        : COPULAS.contains(one.folded())
            && COPULAS.contains(other.folded())
            && !Collections.disjoint(behind(claim, 1), behind(quote, at));
  }

  private static Set<String> behind(Statement statement, int at) {
    var words = statement.words();
    return new Statement(statement.text(), words.subList(at + 1, words.size())).content();
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

  /** The word, folded, without what stands behind an apostrophe: Putin for Putin's. */
  static String bare(Word word) {
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
