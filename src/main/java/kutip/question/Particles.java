package kutip.question;

import kutip.language.Sounds;
import kutip.language.Words;

/** What hangs on a noun: a Korean particle, or an English 's. */
final class Particles {
  private static final String AFTER_CONSONANT = "은이을과";
  private static final String AFTER_VOWEL = "는가를와";

  private Particles() {}

  /** Where the word ends without them. */
  static int end(Words.Word word) {
    int start = word.span().start();
    if (Sounds.hangul(word.folded().charAt(0))) {
      return Math.min(start + word.stem().length(), word.span().end());
    }
    return word.folded().endsWith("'s") ? word.span().end() - 2 : word.span().end();
  }

  /** The noun and what stands behind it, which takes the form that the noun asks for. */
  static String fitted(String noun, String behind) {
    char last = noun.charAt(noun.length() - 1);
    if (!Sounds.hangul(last) || behind.isEmpty()) {
      return noun + behind;
    }
    boolean consonant = !Sounds.open(last);
    int form = (consonant ? AFTER_VOWEL : AFTER_CONSONANT).indexOf(behind.charAt(0));
    return form < 0
        ? noun + behind
        : noun + (consonant ? AFTER_CONSONANT : AFTER_VOWEL).charAt(form) + behind.substring(1);
  }
}
