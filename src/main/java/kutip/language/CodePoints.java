package kutip.language;

import java.util.regex.Pattern;

/** Offsets of one text, from UTF-16 units inside to the code points callers count in, and back. */
public final class CodePoints {
  private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

  private final String text;
  private final boolean surrogates;

  public CodePoints(String text) {
    this.text = text;
    this.surrogates = text.length() != text.codePointCount(0, text.length());
  }

  /** How many code points stand before the UTF-16 offset {@code utf16}. */
  public int at(int utf16) {
    return surrogates ? text.codePointCount(0, utf16) : utf16;
  }

  /** The UTF-16 offset before which {@code codePoints} code points stand. */
  public int utf16At(int codePoints) {
    return surrogates ? text.offsetByCodePoints(0, codePoints) : codePoints;
  }

  /** The text with U+FFFD for halves of characters, which JSON can write and UTF-8 cannot. */
  public static String paired(String text) {
    return UNPAIRED.matcher(text).replaceAll("\ufffd");
  }
}
