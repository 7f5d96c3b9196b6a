package kutip.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How short answers, such as names, dates and numbers, stand to each other, across languages. */
public final class Values {
  /** Words that make another place, or another thing, of the name they stand with. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "utara",
          "selatan",
          "timur",
          "barat",
          "tengah",
          "pusat",
          "tenggara",
          "raya",
          "baru",
          "north",
          "south",
          "east",
          "west",
          "central",
          "northern",
          "southern",
          "eastern",
          "western",
          "new",
          "greater",
          "bukan",
          "mantan",
          "calon",
          "wakil",
          "former",
          "vice",
          "deputy",
          "acting",
          "전",
          "부",
          "북",
          "남",
          "동",
          "서");

  private Values() {}

  /** How one value stands to another. */
  public enum Relation {
    /** Both name one thing. */
    SAME,
    /**
     * One says less exactly what the other says, so that both may be true: Jakarta Selatan,
     * Jakarta.
     */
    COARSER,
    /** They cannot both be the answer. */
    DIFFERENT
  }

  /**
   * How the two stand to each other. A part of a person's name is the person; a number is the same
   * whatever counts it, but for per cent; Korsel, South Korea and 한국 are one.
   */
  public static Relation between(String one, String other) {
    var here = Words.in(one);
    var there = Words.in(other);
    if (Negations.in(here).size() % 2 != Negations.in(there).size() % 2) {
      return Relation.DIFFERENT;
    }
    var dates = WrittenDates.in(one);
    var otherDates = WrittenDates.in(other);
    if (!dates.isEmpty() && !otherDates.isEmpty()) {
      return dated(dates.getFirst(), otherDates.getFirst());
    }
    if (!Figures.in(one).isEmpty() && !Figures.in(other).isEmpty()) {
      return counted(one, other);
    }
    var parts = parts(one, here);
    var others = parts(other, there);
    return parts.size() <= others.size() ? named(parts, others) : named(others, parts);
  }

  /** Whether {@code text} names all that the value names, in whichever language. */
  public static boolean named(String value, String text) {
    var parts = parts(value, Words.in(value));
    var there = parts(text, Words.in(text));
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> there.stream().anyMatch(part::meets));
  }

  private static Relation dated(WrittenDate one, WrittenDate other) {
    boolean swapped =
        (one.slashed() || other.slashed())
            && one.day().equals(other.month())
            && one.month().equals(other.day());
    if (parts(one.year(), other.year()) == Relation.DIFFERENT
        || (!swapped
            && (parts(one.month(), other.month()) == Relation.DIFFERENT
                || parts(one.day(), other.day()) == Relation.DIFFERENT))) {
      return Relation.DIFFERENT;
    }
    boolean alike =
        one.year().isPresent() == other.year().isPresent()
            && one.month().isPresent() == other.month().isPresent()
            && one.day().isPresent() == other.day().isPresent();
    return alike ? Relation.SAME : Relation.COARSER;
  }

  private static Relation parts(Optional<Integer> one, Optional<Integer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Relation.COARSER;
    }
    return one.equals(other) ? Relation.SAME : Relation.DIFFERENT;
  }

  private static Relation counted(String one, String other) {
    boolean here = Figures.missing(one, List.of(other)).isEmpty();
    boolean there = Figures.missing(other, List.of(one)).isEmpty();
    if (here && there) {
      return Relation.SAME;
    }
    return here || there ? Relation.COARSER : Relation.DIFFERENT;
  }

  /**
   * A word of a value, or a known name of several words.
   *
   * @param together the words that are written as one name with it, itself among them; none of a
   *     known name, nor of a word that is no name
   */
  private record Part(String word, String stem, int thing, boolean name, Set<String> together) {

    boolean meets(Part other) {
      if (thing >= 0 && other.thing >= 0) {
        return thing == other.thing;
      }
      if (thing >= 0 || other.thing >= 0) {
        return thing >= 0 ? partOf(other, thing) : partOf(this, other.thing);
      }
      return word.equals(other.word)
          || stem.equals(other.stem)
          || (name && other.name && Sounds.alike(word, other.word));
    }
  }

  /**
   * Whether a word is a part of the name of a person or thing that it may stand for, and all that
   * is written as one name with it too: Kim is Kim Jong Un, but not that of Kim Jong Il.
   */
  private static boolean partOf(Part part, int thing) {
    var named =
        KnownNames.names(thing).stream()
            .map(Words::in)
            .filter(name -> name.stream().noneMatch(word -> QUALIFIERS.contains(word.folded())))
            .flatMap(List::stream)
            .map(Words.Word::folded)
            .collect(Collectors.toSet());
    return part.name && named.containsAll(part.together);
  }

  /** The smaller of the two first. */
  private static Relation named(List<Part> fewer, List<Part> more) {
    var left = new ArrayList<>(more);
    for (var part : fewer) {
      var met = left.stream().filter(part::meets).findFirst();
      if (met.isEmpty()) {
        return Relation.DIFFERENT;
      }
      left.remove(met.get());
    }
    if (left.isEmpty()) {
      return Relation.SAME;
    }
    boolean names = !fewer.isEmpty() && fewer.stream().allMatch(Part::name);
    boolean qualified = left.stream().anyMatch(part -> QUALIFIERS.contains(part.word));
    return names && !qualified ? Relation.SAME : Relation.COARSER;
  }

  /** What a value says, without titles and function words unless it has no other. */
  private static List<Part> parts(String value, List<Words.Word> words) {
    var parts = new ArrayList<Part>();
    var rest = new ArrayList<Part>();
    int at = 0;
    while (at < words.size()) {
      var word = words.get(at);
      var known = KnownNames.at(value, words, at);
      if (known.isPresent()) {
        parts.add(new Part(word.folded(), word.stem(), known.get().thing(), true, Set.of()));
        at += known.get().words();
        continue;
      }
      boolean name = word.capital(value) || Sounds.hangul(word.folded());
      var together = name ? together(value, words, at) : Set.<String>of();
      var part = new Part(word.folded(), word.stem(), -1, name, together);
      boolean said =
          QUALIFIERS.contains(word.folded())
              || (word.content() && !KnownNames.title(word.folded()));
      (said ? parts : rest).add(part);
      at++;
    }
    return parts.isEmpty() ? rest : parts;
  }

  /** The words, folded, of the name that the word is of, but for a known name beside it. */
  private static Set<String> together(String value, List<Words.Word> words, int at) {
    int first = at;
    while (first > 0
        && joined(value, words, first)
        && words.get(first - 1).content()
        && KnownNames.endingAt(value, words, first - 1).isEmpty()) {
      first--;
    }
    int last = at;
    while (last + 1 < words.size()
        && joined(value, words, last + 1)
        && KnownNames.at(value, words, last + 1).isEmpty()) {
      last++;
    }
    return words.subList(first, last + 1).stream()
        .map(Words.Word::folded)
        .collect(Collectors.toSet());
  }

  /** Whether the word goes on with the name that the one before it is of: Jong behind Kim, -il. */
  private static boolean joined(String value, List<Words.Word> words, int at) {
    var before = words.get(at - 1);
    var word = words.get(at);
    var between = value.substring(before.span().end(), word.span().start());
    boolean written = between.equals("-") || (between.isBlank() && word.capital(value));
    return written && before.capital(value) && ofName(before) && ofName(word);
  }

  private static boolean ofName(Words.Word word) {
    return !KnownNames.title(word.folded()) && !QUALIFIERS.contains(word.folded());
  }
}
