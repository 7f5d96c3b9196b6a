package kutip.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits with Korean scales among them: 2천500, 1천200억, 1억 2000만. */
final class KoreanDigits {
  private static final Pattern PART = Pattern.compile("(" + Amount.DIGITS + ")([십백천]?)([만억조]?)");

  /** What a number of its own stands before: 3만 2024년 is two numbers, 4조60항 too. */
  private static final String OWN = "년월일시분초항";

  private final String text;
  private final int start;
  private final Matcher part;
  private int end;

  /** What 만, 억 and 조 have closed, and what has been added up since. */
  private BigDecimal closed = BigDecimal.ZERO;

  private BigDecimal open = BigDecimal.ZERO;

  /** The last scale, and the last of 만, 억 and 조: what follows is less. */
  private Optional<BigDecimal> scale = Optional.empty();

  private Optional<BigDecimal> large = Optional.empty();

  private KoreanDigits(String text, int start) {
    this.text = text;
    this.start = start;
    this.end = start;
    this.part = PART.matcher(text);
  }

  /** The number that begins at {@code start}; empty if no scale stands behind its digits. */
  static Optional<KoreanNumbers.Counted> at(String text, int start) {
    var read = new KoreanDigits(text, start);
    while (read.next()) {
      read.add();
    }
    return read.end == start
        ? Optional.empty()
        : Optional.of(
            new KoreanNumbers.Counted(read.closed.add(read.open), read.end - start, true));
  }

  /** Whether one more part follows. */
  private boolean next() {
    boolean apart = end > start && space(end);
    boolean found = part.region(apart ? end + 1 : end, text.length()).lookingAt();
    if (!found || part.group(1).length() > Amount.LONGEST) {
      return false;
    }
    boolean scaled = part.end() > part.end(1);
    return (scaled || (end > start && goesOn(part.end(), apart)))
        && less(worth(), scale)
        && (large().isEmpty() || less(large().get(), large));
  }

  /** Whether the digits that end at {@code at} belong to the number before them. */
  private boolean goesOn(int at, boolean apart) {
    int unit = space(at) ? at + 1 : at;
    boolean own = unit < text.length() && OWN.indexOf(text.charAt(unit)) >= 0;
    return !own && (!apart || KoreanNumbers.counted(text, at));
  }

  private boolean space(int at) {
    return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0');
  }

  private void add() {
    open = open.add(worth());
    var closing = large();
    closing.ifPresent(
        value -> {
          closed = closed.add(open.multiply(value));
          open = BigDecimal.ZERO;
        });
    // Behind digits alone nothing follows: it would have to be less than nothing.
    scale = Optional.of(closing.or(this::small).orElse(BigDecimal.ZERO));
    large = closing.or(() -> large);
    end = part.end();
  }

  private BigDecimal worth() {
    return Amount.number(part.group(1)).multiply(small().orElse(BigDecimal.ONE));
  }

  private Optional<BigDecimal> small() {
    return KoreanNumbers.scale(part.group(2), 0);
  }

  private Optional<BigDecimal> large() {
    return KoreanNumbers.scale(part.group(3), 0);
  }

  private static boolean less(BigDecimal value, Optional<BigDecimal> limit) {
    return limit.filter(most -> value.compareTo(most) >= 0).isEmpty();
  }
}
