package kutip.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.language.Glossary;
import kutip.language.KnownNames;
import kutip.language.Span;
import kutip.language.Words;

/**
 * The title of an office that a question names, such as "foreign minister", part by part.
 *
 * @param parts in the order of the question
 */
record AskedTitle(List<Part> parts) {
  /** With one of these before a title, it is not the title's holder who is named behind it. */
  static final Set<String> LESSER =
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

  /** In normal form. */
  private static final Set<String> VAGUE_STEMS = Terms.in(String.join(" ", VAGUE));

  AskedTitle {
    parts = List.copyOf(parts);
  }

  /**
   * A word of a question, or several that are one thing in Indonesian.
   *
   * @param words how many
   * @param wordings the stems of all that may stand for it
   * @param title whether it may be a title
   * @param said as Indonesian sentences may have it
   */
  record Part(int words, Set<Set<String>> wordings, boolean title, String said) {
    /** The part that begins at the word {@code at}. */
    static Part at(String question, List<Words.Word> words, int at, String language) {
      var word = words.get(at);
      for (int to = Math.min(words.size(), at + Glossary.LONGEST_PHRASE); to > at + 1; to--) {
        var meanings = List.copyOf(Glossary.all(words.subList(at, to)));
        if (!meanings.isEmpty()) {
          var asked = new Span(word.span().start(), words.get(to - 1).span().end());
          // Of what is known to be one thing the first word tells: menteri pariwisata.
          boolean title =
              meanings.stream().anyMatch(meaning -> titles(meaning).findFirst().orElse(false));
          return part(to - at, asked.of(question), meanings, title, meanings.getFirst());
        }
      }
      var meanings = new ArrayList<String>(List.of(word.folded()));
      meanings.addAll(Glossary.all(word, language));
      boolean title =
          meanings.stream().anyMatch(meaning -> titles(meaning).allMatch(Boolean::booleanValue));
      var said = meanings.get(Math.min(1, meanings.size() - 1));
      return part(1, word.span().of(question), meanings, title, said);
    }

    private static Part part(
        int words, String asked, List<String> meanings, boolean title, String said) {
      var wordings =
          Stream.concat(Stream.of(asked), meanings.stream())
              .map(Terms::in)
              .collect(Collectors.toSet());
      return new Part(words, wordings, title, said);
    }

    /** Of each word whether it is of a title; function words are of any. */
    private static Stream<Boolean> titles(String words) {
      return Words.in(words).stream()
          .map(word -> KnownNames.title(word.folded()) || !word.content());
    }

    boolean has(String stem) {
      return wordings.stream().anyMatch(wording -> wording.contains(stem));
    }

    boolean in(Set<String> terms) {
      return wordings.stream().anyMatch(terms::containsAll);
    }

    boolean vague() {
      return VAGUE_STEMS.stream().anyMatch(this::has);
    }
  }

  /** Whether there are parts, and each may be a title. */
  boolean alone() {
    return !parts.isEmpty() && parts.stream().allMatch(Part::title);
  }

  /** Whether the word is of this title, or of what it may be in Indonesian. */
  boolean has(Words.Word word) {
    return has(word.stem()) || Terms.in(word.folded()).stream().anyMatch(this::has);
  }

  private boolean has(String stem) {
    return parts.stream().anyMatch(part -> part.has(stem));
  }

  /**
   * Whether the word makes another one of the title that goes on at {@code at}: wakil, or one who
   * serves its holder.
   */
  private boolean lesser(Words.Word word, String sentence, List<Words.Word> words, int at) {
    var folded = word.folded();
    boolean serves = WholeTitle.serves(folded) && !VAGUE.contains(folded);
    return !has(word)
        && (LESSER.contains(folded) || (serves && !WholeTitle.served(sentence, words, at)));
  }

  /** Whether such a word stands right before the one at {@code at}, which a title begins with. */
  boolean lesserBefore(String sentence, List<Words.Word> words, int at) {
    return at > 0
        && sentence
            .substring(words.get(at - 1).span().end(), words.get(at).span().start())
            .isBlank()
        && lesser(words.get(at - 1), sentence, words, at);
  }

  /** Whether the title that stands at {@code span} of a sentence is another one. */
  boolean another(Span span, String sentence) {
    var words = Words.in(sentence);
    var held = words.stream().filter(word -> span.overlaps(word.span())).toList();
    int first = words.indexOf(held.getFirst());
    boolean lesser =
        lesserBefore(sentence, words, first)
            || held.stream().anyMatch(word -> lesser(word, sentence, words, first));
    boolean vague = held.stream().anyMatch(word -> VAGUE.contains(word.folded()));
    return (alone() && !vague && !may(held)) || (lesser && held.stream().anyMatch(this::has));
  }

  /** Whether all of it is among the terms of a text. */
  private boolean in(Set<String> terms) {
    return parts.stream().allMatch(part -> part.in(terms));
  }

  /** The same, but for what may be another word for any title. */
  boolean spoken(Set<String> terms) {
    return parts.stream().allMatch(part -> part.vague() || part.in(terms));
  }

  /** Whether the words are such as tell nothing of an office by themselves: Kepala, Prof. */
  static boolean vague(String title) {
    return Words.in(title).stream().allMatch(word -> VAGUE.contains(word.folded()));
  }

  /**
   * Whether the words of a title may be this one: they have all of it, or some and nothing else, as
   * "Menteri" alone may be the foreign minister.
   */
  private boolean may(List<Words.Word> held) {
    var terms =
        held.stream().flatMap(word -> Terms.in(word.folded()).stream()).collect(Collectors.toSet());
    return in(terms)
        || (held.stream().anyMatch(this::has)
            && held.stream().allMatch(word -> has(word) || !KnownNames.title(word.folded())));
  }
}
