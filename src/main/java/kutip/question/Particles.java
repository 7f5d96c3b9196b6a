package kutip.question;

import kutip.language.Words;

/** What hangs on a noun: a Korean particle, or an English 's. */
final class Particles {
  private static final String AFTER_CONSONANT = "은이을과";
  private static final String AFTER_VOWEL = "는가를와";
  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /** So many syllables differ in nothing but the consonant they end with; the first has none. */
  private static final int FINALS = 28;

  private Particles() {}

  /** Where the word ends without them. */
  static int end(Words.Word word) {
    int start = word.span().start();
    if (hangul(word.folded().charAt(0))) {
      return Math.min(start + word.stem().length(), word.span().end());
    }
    return word.folded().endsWith("'s") ? word.span().end() - 2 : word.span().end();
  }

  /** The noun and what stands behind it, which takes the form that the noun asks for. */
  static String fitted(String noun, String behind) {
    char last = noun.charAt(noun.length() - 1);
    if (!hangul(last) || behind.isEmpty()) {
      return noun + behind;
    }
    boolean consonant = (last - FIRST_SYLLABLE) % FINALS != 0;
    int form = (consonant ? AFTER_VOWEL : AFTER_CONSONANT).indexOf(behind.charAt(0));
    return form < 0
        ? noun + behind
        : noun + (consonant ? AFTER_CONSONANT : AFTER_VOWEL).charAt(form) + behind.substring(1);
  }

  private static boolean hangul(char letter) {
    return letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE;
  }
}
