package kutip.language;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a text that may be names, by how they are written. */
public final class NamesWritten {

  private NamesWritten() {}

  /**
   * The words, folded: in Latin script those with a capital within a sentence; in Hangul, which has
   * no capitals, all without their particles.
   */
  public static Set<String> in(String text) {
    var names = new LinkedHashSet<String>();
    for (var word : Words.in(text)) {
      int start = word.span().start();
      if (Sounds.hangul(word.folded())) {
        names.add(word.stem());
      } else if (Character.isUpperCase(text.codePointAt(start)) && within(text, start)) {
        names.add(word.folded());
      }
    }
    return names;
  }

  /** Whether another word of the same sentence stands right before. */
  private static boolean within(String text, int start) {
    int before = start - 1;
    if (before < 1 || (text.charAt(before) != ' ' && text.charAt(before) != '-')) {
      return false;
    }
    char last = text.charAt(before - 1);
    return Character.isLetterOrDigit(last) || last == ',';
  }
}
