package kutip.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a text, in digits, words or both.
 *
 * @param unit what it counts, if that is known
 * @param sure whether the words can mean nothing else
 */
record Amount(Span span, BigDecimal value, Optional<String> unit, boolean sure) {
  /** Possessive, since backtracking through a long row of figures overflows the stack. */
  static final String DIGITS = "\\d++(?:[.,]\\d++)*+";

  private static final Pattern TOKEN =
      Pattern.compile("(" + DIGITS + ")|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");

  /** What parts the two ends of a range, of which only the second names the unit. */
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:-|–|—|~|hingga|sampai|s/d|to|and|dan)\\s*");

  /** No number is longer: a row of figures without end would take minutes to compute with. */
  static final int LONGEST = 60;

  /** No number has more words. */
  private static final int MOST_WORDS = 12;

  private record Token(int start, int end, String folded, boolean digits) {}

  /** The numbers in reading order. */
  static List<Amount> in(String text) {
    var tokens = tokens(text);
    var amounts = new ArrayList<Amount>();
    int at = 0;
    while (at < tokens.size()) {
      var token = tokens.get(at);
      var amount = at(text, tokens, at);
      amount.ifPresent(amounts::add);
      int end = amount.map(found -> found.span.end()).orElse(token.end);
      while (at < tokens.size() && tokens.get(at).start < end) {
        at++;
      }
    }
    return withUnitsOfRanges(amounts, text);
  }

  /** The number that begins at the token {@code at}. */
  private static Optional<Amount> at(String text, List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (token.digits) {
      return amount(text, token, KoreanDigits.at(text, token.start))
          .or(() -> Optional.of(digits(text, tokens, at)));
    }
    return Sounds.hangul(token.folded.charAt(0))
        ? amount(text, token, KoreanNumbers.at(text, token.start))
        : words(text, tokens, at);
  }

  private static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean digits = matcher.group(1) != null;
      var folded = digits ? matcher.group() : Words.fold(matcher.group());
      if (!folded.isEmpty() && !(digits && folded.length() > LONGEST)) {
        tokens.add(new Token(matcher.start(), matcher.end(), folded, digits));
      }
    }
    return tokens;
  }

  /** 1.500, 2 juta, 200 만: digits, with the scales behind them. */
  private static Amount digits(String text, List<Token> tokens, int at) {
    var value = number(tokens.get(at).folded);
    var total = BigDecimal.ZERO;
    int end = tokens.get(at).end;
    BigDecimal last = BigDecimal.ZERO;
    for (int next = at + 1; next < tokens.size(); next++) {
      var token = tokens.get(next);
      if (!beside(text, end, token.start)) {
        break;
      }
      if (token.digits) {
        boolean goesOn =
            last.signum() > 0
                && number(token.folded).compareTo(last) < 0
                && next + 1 < tokens.size()
                && scaled(text, tokens.get(next + 1), token.end);
        if (!goesOn) {
          break;
        }
        total = total.add(value);
        value = number(token.folded);
        end = token.end;
        continue;
      }
      if (Sounds.hangul(token.folded.charAt(0))) {
        int behind = token.start;
        last = BigDecimal.ONE;
        var scale = KoreanNumbers.scale(text, behind);
        while (scale.isPresent()) {
          last = last.multiply(scale.get());
          behind++;
          scale = KoreanNumbers.scale(text, behind);
        }
        value = value.multiply(last);
        end = behind > token.start ? behind : end;
        if (behind < token.end) {
          break;
        }
      } else {
        var scale = NumberWords.scale(token.folded);
        if (scale.isEmpty()) {
          break;
        }
        last = scale.get();
        value = value.multiply(last);
        end = token.end;
      }
    }
    return amount(text, tokens.get(at).start, end, total.add(value), true);
  }

  private static boolean scaled(String text, Token token, int end) {
    return beside(text, end, token.start)
        && !token.digits
        && (NumberWords.scale(token.folded).isPresent()
            || KoreanNumbers.scale(text, token.start).isPresent());
  }

  private static Optional<Amount> amount(
      String text, Token token, Optional<KoreanNumbers.Counted> counted) {
    return counted.map(
        number ->
            amount(
                text, token.start, token.start + number.length(), number.value(), number.sure()));
  }

  private static Optional<Amount> words(String text, List<Token> tokens, int at) {
    var words = new ArrayList<String>();
    for (int next = at;
        next < Math.min(tokens.size(), at + MOST_WORDS)
            && (next == at || joined(text, tokens.get(next - 1).end, tokens.get(next).start));
        next++) {
      words.add(tokens.get(next).folded);
    }
    return NumberWords.beginning(words)
        .map(
            counted ->
                amount(
                    text,
                    tokens.get(at).start,
                    tokens.get(at + counted.words() - 1).end,
                    counted.value(),
                    counted.sure()));
  }

  private static Amount amount(String text, int start, int end, BigDecimal value, boolean sure) {
    return new Amount(new Span(start, end), value, Units.around(text, start, end), sure);
  }

  /** Gives the 5 of "5 to 10 per cent" its unit. */
  private static List<Amount> withUnitsOfRanges(List<Amount> amounts, String text) {
    for (int at = amounts.size() - 2; at >= 0; at--) {
      var amount = amounts.get(at);
      var next = amounts.get(at + 1);
      if (amount.unit.isEmpty()
          && RANGE.matcher(text.substring(amount.span.end(), next.span.start())).matches()) {
        amounts.set(at, new Amount(amount.span, amount.value, next.unit, amount.sure));
      }
    }
    return amounts;
  }

  /** Whether only spaces part two words; of a number in words also a hyphen. */
  private static boolean joined(String text, int end, int start) {
    return beside(text, end, start) || (start == end + 1 && text.charAt(end) == '-');
  }

  private static boolean beside(String text, int end, int start) {
    if (start - end > 1) {
      return false;
    }
    return start == end || text.charAt(end) == ' ' || text.charAt(end) == '\u00a0';
  }

  /** The value of digits with their marks: 1.500 and 1,500 are 1500, 3,9 is 3.9. */
  static BigDecimal number(String written) {
    if (GROUPED.matcher(written).matches()) {
      return new BigDecimal(written.replaceAll("[.,]", ""));
    }
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    return last < 0
        ? new BigDecimal(written)
        : new BigDecimal(
            written.substring(0, last).replaceAll("[.,]", "") + "." + written.substring(last + 1));
  }

  /** The value in one form: no zeros at its end, no exponent. */
  String plain() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
