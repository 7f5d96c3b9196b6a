package kutip.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kutip.language.Glossary;
import kutip.language.KnownNames;
import kutip.language.Words;
import kutip.language.Words.Word;

/**
 * Tells claims that are written as headlines are, so that their capitals tell no names.
 *
 * <p>Names and offices alone may fill a sentence with capitals; so one must stand on a word that
 * the quotes write small, or {@link #MEANT} on words whose meaning they write small in another
 * language. Offices and what opens the sentence do not count.
 *
 * @param small the words that the quotes write without a capital
 */
record Headline(List<Word> small) {
  /** The share of capitalised words from which capitals tell nothing. */
  private static final double CAPITALS = 0.9;

  private static final int SHORTEST = 5;

  /** So many must be written small in another language: by chance one name may mean a word. */
  private static final int MEANT = 2;

  boolean is(Statement claim) {
    var words = claim.words();
    var content =
        IntStream.range(0, words.size()).filter(at -> words.get(at).content()).boxed().toList();
    var capitals = content.stream().filter(claim::capital).toList();
    if (content.size() < SHORTEST || capitals.size() <= CAPITALS * content.size()) {
      return false;
    }
    var telling =
        capitals.stream()
            .filter(at -> at > 0)
            .map(words::get)
            .filter(word -> !KnownNames.title(NameGate.bare(word)))
            .toList();
    var written = small.stream().map(NameGate::bare).collect(Collectors.toSet());
    return telling.stream().anyMatch(word -> written.contains(NameGate.bare(word)))
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
}
