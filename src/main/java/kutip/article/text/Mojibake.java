package kutip.article.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * UTF-8 that was read as something else, such as {@code â€œ} for an opening quotation mark.
 *
 * <p>A text is repaired only where that is proven: every stretch beyond ASCII turns back into valid
 * UTF-8, and there is more of it than chance would give.
 */
final class Mojibake {
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

  /** What UTF-8 begins with when misread: rare beside each other in anything people write. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "â€[\u0080-\u00bf\u2000-\u2122\u0152-\u0192\u02c6\u02dc]|[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]"
              + "|‚Ä[ì-ùîïòôöúûü¶¢]|¬†|√[©≠≥±ß]|\ufffd");

  private static final String BEGINNINGS = "âÃÂ‚¬√\ufffd";

  /** What the runs must amount to: one sequence of three bytes, or two of two. */
  private static final int PROOF = 2;

  private static final int TIMES = 2;

  private static final List<Misread> MISREADINGS =
      List.of(misread("windows-1252"), misread("x-MacRoman"), misread("ISO-8859-1"));

  /** A character set that UTF-8 was read in by mistake. */
  private record Misread(String name, Map<Character, Byte> bytes) {}

  /** A repaired text, and what it had been misread as. */
  record Repaired(String text, String misreadAs) {}

  private Mojibake() {}

  /** The text as it was meant, if its damage is proven. */
  static Optional<Repaired> repaired(String text) {
    Optional<Repaired> last = Optional.empty();
    var current = text;
    for (int time = 0; time < TIMES; time++) {
      var next = once(current);
      if (next.isEmpty()) {
        break;
      }
      current = next.get().text();
      last = next;
    }
    return last;
  }

  /** Whether a text looks damaged. */
  static boolean suspected(String text) {
    return begins(text) && SUSPECT.matcher(text).find();
  }

  /** Whether anything a damaged run begins with is there; few texts have any. */
  private static boolean begins(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit > 0x7f && BEGINNINGS.indexOf(unit) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Repaired> once(String text) {
    if (!BEYOND_ASCII.matcher(text).find()) {
      return Optional.empty();
    }
    for (var misread : MISREADINGS) {
      var whole = undone(text, misread);
      if (whole.isPresent()) {
        return whole;
      }
    }
    return Optional.empty();
  }

  private static Optional<Repaired> undone(String text, Misread misread) {
    var runs = BEYOND_ASCII.matcher(text);
    var out = new StringBuilder(text.length());
    int proof = 0;
    int end = 0;
    while (runs.find()) {
      var meant = undoneRun(runs.group(), misread.bytes());
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      out.append(text, end, runs.start()).append(meant.get());
      proof += proof(runs.group(), meant.get());
      end = runs.end();
    }
    out.append(text, end, text.length());
    return proof >= PROOF
        ? Optional.of(new Repaired(out.toString(), misread.name()))
        : Optional.empty();
  }

  /** The trailing bytes in it; a pair that ends in a symbol nobody writes there is proof alone. */
  private static int proof(String run, String meant) {
    int trailing = run.length() - meant.codePointCount(0, meant.length());
    boolean symbol = run.length() == 2 && symbol(run.charAt(1));
    return symbol ? PROOF : trailing;
  }

  private static boolean symbol(char unit) {
    return switch (Character.getType(unit)) {
      case Character.MATH_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.CONTROL ->
          true;
      default -> "†‡§¶¢£¥".indexOf(unit) >= 0;
    };
  }

  private static Optional<String> undoneRun(String run, Map<Character, Byte> table) {
    byte[] bytes = new byte[run.length()];
    for (int at = 0; at < bytes.length; at++) {
      Byte one = table.get(run.charAt(at));
      if (one == null) {
        return Optional.empty();
      }
      bytes[at] = one;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Misread misread(String name) {
    Map<Character, Byte> bytes = new HashMap<>();
    var charset = Charset.forName(name);
    for (int value = 0x80; value < 0x100; value++) {
      byte[] one = {(byte) value};
      char read = new String(one, charset).charAt(0);
      // Bytes that windows-1252 leaves open are read as control characters, as browsers do.
      bytes.put(read == '\ufffd' ? (char) value : read, one[0]);
    }
    return new Misread(name, Map.copyOf(bytes));
  }
}
