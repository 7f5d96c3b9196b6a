package kutip.language;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Offsets of one text, from UTF-16 units inside to the code points callers count in, and back. */
public final class CodePoints {
  private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

  /** So many UTF-16 units are counted through for an offset, however long the text is. */
  private static final int BLOCK = 1024;

  private final String text;
  private final boolean surrogates;

  /** How many code points stand before each block; empty where all are one UTF-16 unit. */
  private final int[] before;

  public CodePoints(String text) {
    this.text = text;
    this.surrogates = text.length() != text.codePointCount(0, text.length());
    this.before = surrogates ? before(text) : new int[0];
  }

  private static int[] before(String text) {
    var before = new int[text.length() / BLOCK + 1];
    for (int block = 1; block < before.length; block++) {
      int start = start(text, block - 1);
      before[block] = before[block - 1] + text.codePointCount(start, start(text, block));
    }
    return before;
  }

  /** Where a block starts: a character that the one before it ends in is not cut. */
  private static int start(String text, int block) {
    int start = block * BLOCK;
    boolean within =
        start > 0
            && start < text.length()
            && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start));
    return within ? start + 1 : start;
  }

  /** How many code points stand before the UTF-16 offset {@code utf16}. */
  public int at(int utf16) {
    if (!surrogates) {
      return utf16;
    }
    int block = utf16 / BLOCK;
    int start = start(text, block);
    // The offset may lie in the character that the block before ends in.
    return start <= utf16
        ? before[block] + text.codePointCount(start, utf16)
        : before[block - 1] + text.codePointCount(start(text, block - 1), utf16);
  }

  /** The UTF-16 offset before which {@code codePoints} code points stand. */
  public int utf16At(int codePoints) {
    if (!surrogates) {
      return codePoints;
    }
    int found = Arrays.binarySearch(before, codePoints);
    int block = Math.max(found >= 0 ? found : -found - 2, 0);
    return text.offsetByCodePoints(start(text, block), codePoints - before[block]);
  }

  /** The text with U+FFFD for halves of characters, which JSON can write and UTF-8 cannot. */
  public static String paired(String text) {
    return UNPAIRED.matcher(text).replaceAll("\ufffd");
  }
}
