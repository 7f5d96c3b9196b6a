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
    return ANY.matcher(text).replaceAll("");
  }

  /** {@code text} with a space for each run of them. */
  static String parted(String text) {
    return ANY.matcher(text).replaceAll(" ");
  }

  /** Whether {@code text} holds neither a word nor a number that anybody sees. */
  public static boolean wordless(String text) {
    return Words.in(dropped(text)).isEmpty();
  }
}
