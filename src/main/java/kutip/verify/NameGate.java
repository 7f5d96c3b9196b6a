package kutip.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kutip.answer.Claim;
import kutip.language.Abbreviations;
import kutip.language.EditDistance;
import kutip.language.Figures;
import kutip.language.Glossary;
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

  /** So many must be written small in another language: by chance one name may mean a word. */
  private static final int MEANT = 2;

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

  private NameGate(List<Quote> quotes, String question) {
    quoted = String.join(" ", quotes.stream().map(Quote::text).toList());
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
   * small, or {@link #MEANT} on words whose meaning they write small in another language. Offices
   * and what opens the sentence do not count.
   */
  private boolean headline(Statement claim) {
    var words = claim.words();
    var content =
        IntStream.range(0, words.size()).filter(at -> words.get(at).content()).boxed().toList();
    var capitals = content.stream().filter(claim::capital).toList();
    if (content.size() < SHORTEST_HEADLINE || capitals.size() <= HEADLINE * content.size()) {
      return false;
    }
    var telling =
        capitals.stream()
            .filter(at -> at > 0)
            .map(words::get)
            .filter(word -> !KnownNames.title(bare(word)))
            .toList();
    var written = small.stream().map(NameGate::bare).collect(Collectors.toSet());
    return telling.stream().anyMatch(word -> written.contains(bare(word)))
        || telling.stream().filter(this::meant).limit(MEANT).count() == MEANT;
  }

  /** Whether the quotes write small what the word means, from English to Indonesian or back. */
  private boolean meant(Word word) {
    var stems = small.stream().map(Word::stem).collect(Collectors.toSet());
    return means(word, stems)
        || small.stream().anyMatch(other -> means(other, Set.of(word.stem())));
  }

  /** Whether the Indonesian for the word, taken for English, is made of words of these stems. */
  private static boolean means(Word word, Set<String> stems) {
    return Glossary.all(word, "en").stream()
        .anyMatch(meaning -> Words.in(meaning).stream().map(Word::stem).allMatch(stems::contains));
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
