package kutip.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers written in Korean letters: 천오백, 두 명, and the 만 of 200만. */
final class KoreanNumbers {
  private static final String DIGITS = "영일이삼사오육칠팔구";
  private static final String SMALL = "십백천";
  private static final String LARGE = "만억조";
  private static final Pattern WRITTEN = Pattern.compile("[영일이삼사오육칠팔구십백천만억조]+");
  private static final List<String> NATIVE =
      List.of("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열");
  private static final List<String> COUNTING =
      List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

  /** What is counted: a number stands before it, and not the syllable of another word. */
  private static final Pattern COUNTER =
      Pattern.compile(
          "여?\\s?(?:명|사람|인|개|원|달러|년|개월|월|일|시간|시|분|초|세|살|위|건|대|회|차|번|곳|호|층|킬로|미터|톤|퍼센트|배|주|가지|척|발|기|마리|권|표|골|점|나라|국가|팀|달)(?=은|는|이|가|을|를|의|에|로|와|과|도|만|째|간|여|당|쯤|까지|부터|으로|$|[^가-힣])");

  private KoreanNumbers() {}

  /** A number at the beginning of a word: how long it is, and whether it can be nothing else. */
  record Counted(BigDecimal value, int length, boolean sure) {}

  /** The number that begins the word at {@code start}; empty if none does. */
  static Optional<Counted> at(String text, int start) {
    var written = WRITTEN.matcher(text).region(start, text.length());
    if (written.lookingAt()) {
      var digits = written.group();
      boolean counted = counted(text, written.end());
      boolean composed =
          digits.length() > 1 && digits.chars().anyMatch(c -> (SMALL + LARGE).indexOf(c) >= 0);
      return Optional.of(new Counted(value(digits), digits.length(), composed && counted));
    }
    for (int unit = 9; unit >= 0; unit--) {
      for (var word : List.of(NATIVE.get(unit), COUNTING.get(unit))) {
        if (text.startsWith(word, start)) {
          int end = start + word.length();
          var more = unit == 9 ? at(text, end) : Optional.<Counted>empty();
          if (more.isPresent() && more.get().value().compareTo(BigDecimal.TEN) < 0) {
            return Optional.of(
                new Counted(
                    more.get().value().add(BigDecimal.TEN),
                    word.length() + more.get().length(),
                    more.get().sure()));
          }
          return Optional.of(
              new Counted(
                  BigDecimal.valueOf(unit + 1), word.length(), unit > 0 && counted(text, end)));
        }
      }
    }
    return Optional.empty();
  }

  /** 10,000 for the 만 at {@code at}; empty if no such syllable stands there. */
  static Optional<BigDecimal> scale(String text, int at) {
    if (at >= text.length()) {
      return Optional.empty();
    }
    int small = SMALL.indexOf(text.charAt(at));
    if (small >= 0) {
      return Optional.of(BigDecimal.TEN.pow(small + 1));
    }
    int large = LARGE.indexOf(text.charAt(at));
    return large >= 0 ? Optional.of(BigDecimal.TEN.pow(4 * (large + 1))) : Optional.empty();
  }

  /** Whether a word for what is counted stands at {@code at}. */
  static boolean counted(String text, int at) {
    return COUNTER
        .matcher(text)
        .region(Math.min(text.length(), at), text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .lookingAt();
  }

  private static BigDecimal value(String digits) {
    var total = BigDecimal.ZERO;
    long section = 0;
    long digit = 0;
    for (int at = 0; at < digits.length(); at++) {
      char unit = digits.charAt(at);
      int small = SMALL.indexOf(unit);
      int large = LARGE.indexOf(unit);
      if (small >= 0) {
        section += Math.max(1, digit) * (long) Math.pow(10, small + 1);
        digit = 0;
      } else if (large >= 0) {
        total =
            total.add(
                BigDecimal.valueOf(Math.max(1, section + digit))
                    .multiply(BigDecimal.TEN.pow(4 * (large + 1))));
        section = 0;
        digit = 0;
      } else {
        digit = DIGITS.indexOf(unit);
      }
    }
    return total.add(BigDecimal.valueOf(section + digit));
  }
}
