package kutip.question;

import java.util.Locale;
import java.util.regex.Pattern;
import kutip.language.Words;

/** Words with which a question goes on from the one before: lalu, what about, 그럼. */
final class Opening {
  private static final Pattern LINKS =
      Pattern.compile(
          "(?iu)^[^\\p{L}\\p{N}]*(?:(?:lalu|terus|kemudian|dan|and|then|so|그럼|그러면|그리고|그런데|근데|그래서)"
              + "(?![\\p{L}\\p{N}])[\\s,]*)+");

  /** These open a question that has no question word of its own. */
  private static final Pattern ABOUT =
      Pattern.compile("(?iu)^\\s*(?:bagaimana dengan|kalau|what about|how about)\\s+");

  private static final Pattern ASKING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:apa|siapa|kapan|mana|dimana|berapa|mengapa|kenapa|bagaimana)(?:kah)?"
              + "|(?:benar|betul|ada|sudah|akan|bisa|dapat|masih|pernah|harus|mungkin)kah"
              + "|who|whom|whose|what|which|when|where|why|how)(?!\\p{L})"
              + "|(?<!\\p{L})(?:누구|누가|누굴|언제|어디|무엇|무슨|뭐|뭘|왜|얼마|몇|어떻|어떤|어느)");

  /** With one of these an English question for yes or no opens. */
  private static final Pattern WHETHER =
      Pattern.compile(
          "(?iu)^\\P{L}*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\\s");

  /** A longer rest says itself what it asks. */
  private static final int FEW = 4;

  private Opening() {}

  /** The question without them. */
  static String without(String question) {
    var rest = LINKS.matcher(question).replaceFirst("");
    var thing = ABOUT.matcher(rest).replaceFirst("");
    return (asks(thing) ? rest : thing).strip();
  }

  /** Whether the question opens with one of them. */
  static boolean of(String question) {
    if (LINKS.matcher(question).find()) {
      return true;
    }
    var rest = ABOUT.matcher(question).replaceFirst("");
    return !rest.equals(question)
        && !asks(rest)
        && Words.in(rest).stream().filter(Words.Word::content).count() <= FEW;
  }

  /** Whether the text says what it asks for, and does not only name something. */
  static boolean asks(String text) {
    return ASKING.matcher(text).find() || WHETHER.matcher(text).find();
  }

  static String capitalised(String text) {
    int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }
}
