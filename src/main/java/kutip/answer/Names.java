package kutip.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Glossary;
import kutip.language.KnownNames;
import kutip.language.Sounds;
import kutip.language.Words;
import kutip.language.WrittenDates;

/**
 * What of a question a text in another language can hold: names and numbers, if often spelt a
 * little differently (Moscow and Moskow, 뤼터 and Rutte), and what the {@link Glossary} has for its
 * other words.
 *
 * @param things known names, by what they name
 * @param words other names, and numbers
 * @param dates the words and numbers of dates, and years
 * @param heard words that may be names or not, as Hangul does not tell
 * @param glossed of each other word what may stand for it, each by its stems
 */
record Names(
    Set<Integer> things,
    Set<String> words,
    Set<String> dates,
    Set<String> heard,
    List<Set<List<String>>> glossed) {
  /** So many first letters must agree. */
  private static final int AGREEING = 3;

  /** What a question without any names is taken to have in common with every text. */
  private static final double UNKNOWN = 0.6;

  Names {
    things = Set.copyOf(things);
    words = Set.copyOf(words);
    dates = Set.copyOf(dates);
    heard = Set.copyOf(heard);
    glossed = List.copyOf(glossed);
  }

  /** Those of a text in {@code language}, which for a text only looked into need not be known. */
  static Names in(String text, String language) {
    var things = new HashSet<Integer>();
    var names = new HashSet<String>();
    var dates = new HashSet<String>();
    var heard = new HashSet<String>();
    var glossed = new ArrayList<Set<List<String>>>();
    var words = Words.in(text);
    var times = WrittenDates.in(text);
    int at = 0;
    while (at < words.size()) {
      var word = words.get(at);
      var known = KnownNames.at(text, words, at);
      if (known.isPresent()) {
        things.add(known.get().thing());
        at += known.get().words();
        continue;
      }
      int first = text.codePointAt(word.span().start());
      if (Character.isDigit(first) || (at > 0 && Character.isUpperCase(first))) {
        boolean dated =
            Years.is(word.folded())
                || times.stream().anyMatch(time -> time.span().contains(word.span()));
        (dated ? dates : names).add(word.folded());
      } else if (word.content()) {
        var meanings = Glossary.all(word, language);
        if (!meanings.isEmpty()) {
          glossed.add(meanings.stream().map(Names::stems).collect(Collectors.toSet()));
        } else if (Sounds.hangul(word.folded())) {
          heard.add(word.stem());
        }
      }
      at++;
    }
    return new Names(things, names, dates, heard, glossed);
  }

  private static List<String> stems(String text) {
    return Words.in(text).stream().map(Words.Word::stem).toList();
  }

  /**
   * What of them a text holds.
   *
   * @param share of all, 0 to 1; a word only heard counts where it is met
   * @param strange the share of the names and numbers that it lacks, dates apart, 0 if there are
   *     none
   */
  record Held(double share, double strange) {}

  Held held(String text) {
    var there = in(text, "");
    var said = Words.in(text);
    var all = said.stream().map(Words.Word::folded).toList();
    var stems = said.stream().map(Words.Word::stem).collect(Collectors.toSet());
    long named = things.stream().filter(there.things::contains).count() + said(words, all);
    long dated = said(dates, all);
    long glosses =
        glossed.stream().filter(ways -> ways.stream().anyMatch(stems::containsAll)).count();
    long met = met(there);
    int names = things.size() + words.size();
    long sure = (long) names + dates.size() + glossed.size() + met;
    return new Held(
        sure == 0 ? UNKNOWN : (double) (named + dated + glosses + met) / sure,
        names == 0 ? 0 : 1 - (double) named / names);
  }

  private static long said(Set<String> names, List<String> words) {
    return names.stream()
        .filter(name -> words.stream().anyMatch(word -> alike(name, word)))
        .count();
  }

  private long met(Names there) {
    if (heard.isEmpty()) {
      return 0;
    }
    var candidates = new ArrayList<Heard>();
    there.words.forEach(word -> candidates.add(new Heard(word, Sounds.keys(word))));
    return heard.stream()
        .filter(
            name -> {
              var keys = Sounds.keys(name);
              return candidates.stream()
                  .anyMatch(word -> meet(keys, word.keys) && Sounds.alike(name, word.word));
            })
        .count();
  }

  private record Heard(String word, Set<String> keys) {}

  private static boolean meet(Collection<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static boolean alike(String name, String word) {
    if (name.length() <= AGREEING || !Character.isLetter(name.charAt(0))) {
      return name.equals(word);
    }
    return word.length() >= AGREEING && word.startsWith(name.substring(0, AGREEING));
  }
}
