package kutip.language;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees: soft hyphens, joiners, tags, controls, what chooses the form of the
 * character before it, and letters that only fill a place.
 */
public final class Unseen {
  private static final Pattern ANY =
      Pattern.compile(
          "[\\p{Cf}[\\p{Cc}&&\\S]\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180f}"
              + "\\x{3164}\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{e0100}-\\x{e01ef}]+");

  private Unseen() {}

  /** {@code text} without them. */
  public static String dropped(String text) {
    return plain(text) ? text : ANY.matcher(text).replaceAll("");
  }

  /** {@code text} with a space for each run of them. */
  static String parted(String text) {
    return plain(text) ? text : ANY.matcher(text).replaceAll(" ");
  }

  /**
   * Whether all of it is of the kinds that nearly all texts are of: to look takes far less time.
   */
  private static boolean plain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean ascii = unit >= ' ' && unit < '\u007f';
      boolean syllable = Sounds.hangul(unit);
      boolean mark = unit >= '\u2010' && unit <= '\u2027'; // dashes and quotation marks
      if (!ascii && !syllable && !mark && unit != '\u00a0') {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} holds neither a word nor a number that anybody sees. */
  public static boolean wordless(String text) {
    return Words.in(dropped(text)).isEmpty();
  }
}
