package kutip.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a text says how many or how much of something there is, however vaguely. */
public final class Quantities {
  private static final Set<String> WORDS = new HashSet<>();

  /** Several, half, all, most, many, free of charge; tens or hundreds of; and one, two, three. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "여러|다수|절반|모두|전부|전원|대부분|과반|무료|많|적은|[수몇]\\s?[십백천만억조]"
              + "|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?=\\s)");

  static {
    for (var line : WordLists.lines("quantities.txt")) {
      WORDS.addAll(List.of(line.strip().split("\\s+", -1)));
    }
  }

  private Quantities() {}

  /** Where such words stand: numbers in digits or in words, and words for what nobody counted. */
  public static List<Span> in(String text) {
    var found = new ArrayList<Span>();
    Amount.in(text).stream()
        .filter(amount -> amount.sure() || whole(text, amount.span()))
        .map(Amount::span)
        .forEach(found::add);
    VagueNumbers.in(text).forEach(vague -> found.add(vague.span()));
    Words.in(text).stream()
        .filter(word -> WORDS.contains(word.folded()))
        .map(Words.Word::span)
        .forEach(found::add);
    KOREAN.matcher(text).results().map(it -> new Span(it.start(), it.end())).forEach(found::add);
    return found;
  }

  /** Whether no word goes on behind it: Korean ones begin with what may be a number. */
  private static boolean whole(String text, Span span) {
    return span.end() == text.length() || !Character.isLetter(text.charAt(span.end()));
  }
}
