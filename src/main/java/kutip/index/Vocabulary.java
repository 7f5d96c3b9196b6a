package kutip.index;

import java.util.List;

/**
 * The words of a corpus: what a question may mean by words that are not in it. Safe for many
 * threads.
 */
public interface Vocabulary {

  /** Whether a passage has the word, or a form with the same stem. */
  boolean has(String word);

  /** Whether a passage is in the language, or in one that is not known and may be it. */
  boolean speaks(String language);

  /**
   * The names of the corpus, folded, that sound like this one.
   *
   * @param hangul whether those in Hangul are wanted, or else those in other letters
   */
  List<String> soundingLike(String name, boolean hangul);

  /** The words of the corpus spelt most like this one; at most {@code most}, the likest first. */
  List<String> speltLike(String word, int most);

  /** What articles say a phrase is short for, or its short form; what most say first. */
  List<String> otherNames(String phrase);
}
