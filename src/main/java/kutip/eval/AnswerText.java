package kutip.eval;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares short answers as SQuAD does (Rajpurkar et al., 2016), for Indonesian, English and
 * Korean.
 *
 * <p>Compatibility forms are folded (NFKC), letters made lower case, punctuation and the articles
 * a, an and the dropped, white space made one space. Korean writes particles onto the noun and
 * spaces freely, so that it is compared letter by letter without spaces as well, as KorQuAD does.
 */
public final class AnswerText {
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
  private static final Pattern ARTICLES = Pattern.compile("\\b(?:a|an|the)\\b");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

  private AnswerText() {}

  /** The words of {@code text} that count, one space between two. */
  public static String normal(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var bare = PUNCTUATION.matcher(folded).replaceAll(" ");
    var words = ARTICLES.matcher(bare).replaceAll(" ");
    var kept = WHITE.matcher(words).replaceAll(" ").strip();
    // Of "The The" or "+" nothing would be left: then it is compared as it stands.
    return kept.isEmpty() ? WHITE.matcher(folded).replaceAll(" ").strip() : kept;
  }

  /** 1 if the answer is one of the gold ones, else 0. */
  public static double exact(String answer, List<String> gold) {
    return best(answer, gold, (a, b) -> letters(a).equals(letters(b)) ? 1 : 0);
  }

  /** F1 over the words shared with the gold answer that is nearest: 2PR / (P + R). */
  public static double f1(String answer, List<String> gold) {
    return best(answer, gold, (a, b) -> shared(Arrays.asList(a.split(" ", -1)), b.split(" ", -1)));
  }

  /** The same over letters. */
  public static double characterF1(String answer, List<String> gold) {
    return best(
        answer, gold, (a, b) -> shared(characters(a), characters(b).toArray(new String[0])));
  }

  /** Whether a gold answer stands in {@code text}: as whole words, in Korean as letters. */
  public static boolean holds(String text, List<String> gold, String language) {
    boolean korean = language.equals("ko");
    var within = korean ? letters(normal(text)) : " " + normal(text) + " ";
    return gold.stream()
        .map(AnswerText::normal)
        .map(answer -> korean ? letters(answer) : " " + answer + " ")
        .anyMatch(answer -> !answer.isBlank() && within.contains(answer));
  }

  private static double best(
      String answer, List<String> gold, ToDoubleBiFunction<String, String> likeness) {
    var normal = normal(answer);
    return gold.stream()
        .mapToDouble(one -> likeness.applyAsDouble(normal, normal(one)))
        .max()
        .orElse(0);
  }

  private static String letters(String normal) {
    return normal.replace(" ", "");
  }

  private static List<String> characters(String normal) {
    return letters(normal).codePoints().mapToObj(Character::toString).toList();
  }

  private static double shared(List<String> answer, String[] gold) {
    Map<String, Long> left =
        new HashMap<>(
            Arrays.stream(gold)
                .collect(Collectors.groupingBy(unit -> unit, Collectors.counting())));
    int common = 0;
    for (var unit : answer) {
      long there = left.getOrDefault(unit, 0L);
      common += there > 0 ? 1 : 0;
      left.put(unit, there - 1);
    }
    return common == 0 ? 0 : 2.0 * common / (answer.size() + gold.length);
  }
}
