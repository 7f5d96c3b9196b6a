package kutip.question;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kutip.language.Abbreviations;
import kutip.language.Languages;
import kutip.language.Words;

/**
 * Rewrites by rules: a follow-up takes its topic from the question before it, abbreviations are
 * spelt out as variants.
 *
 * @param k how many hits are wanted
 * @param clock tells the day that "last week" is counted from, in UTC
 */
public record RuleRewriter(int k, InstantSource clock) implements QueryRewriter {
  /** Words that point back at what was asked before. */
  private static final Set<String> POINTING_BACK =
      Set.of(
          "itu",
          "tersebut",
          "dia",
          "ia",
          "beliau",
          "mereka",
          "tadi",
          "begitu",
          "demikian",
          "sana",
          "situ",
          "he",
          "she",
          "him",
          "her",
          "his",
          "hers",
          "it",
          "its",
          "they",
          "them",
          "their",
          "theirs",
          "that",
          "those",
          "this",
          "these",
          "there",
          "그",
          "그는",
          "그가",
          "그의",
          "그녀",
          "그것",
          "그때",
          "거기",
          "그곳",
          "그들");

  /** Those of them that mean someone the last answer may have named. */
  private static final Set<String> SOMEONE =
      Set.of(
          "dia", "ia", "beliau", "he", "she", "him", "her", "his", "hers", "그", "그는", "그가", "그의",
          "그녀");

  /** A longer answer is no name. */
  private static final int LONGEST_NAME = 5;

  /** Words a question opens with when it goes on from another. */
  private static final Set<String> GOING_ON =
      Set.of("lalu", "terus", "kemudian", "dan", "and", "then", "so", "그럼", "그러면", "그리고");

  /**
   * A question with fewer words of its own than this cannot stand alone once something was asked
   * before.
   */
  private static final int FEWEST_WORDS = 2;

  @Override
  public Query rewrite(Question question) {
    var text = standalone(question);
    var language = Languages.of(question.text());
    var filter = question.filter();
    var today = filter.asOf().orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var time = TimeAsked.in(question.text(), today);
    return new Query(
        text,
        language,
        Abbreviations.variants(text),
        Map.of(),
        time,
        time.map(asked -> asked.narrowed(question.text(), filter)).orElse(filter),
        k);
  }

  /** The question itself; a follow-up with the question it follows in brackets behind it. */
  private static String standalone(Question question) {
    var before = question.before();
    if (before.isEmpty() || !followsOn(question.text())) {
      return question.text();
    }
    return question.text().strip() + " (" + topic(before) + named(question.text(), before) + ")";
  }

  /** Whom the answer before named, if the follow-up asks of someone; a space before it. */
  private static String named(String question, List<Turn> before) {
    var answer = before.getLast().answer().replaceAll("[()\\s]+", " ").strip();
    int words = Words.in(answer).size();
    boolean someone =
        Words.in(question).stream()
            .anyMatch(word -> SOMEONE.contains(word.folded()) || possessive(word));
    return someone && words > 0 && words <= LONGEST_NAME ? " " + answer : "";
  }

  private static boolean possessive(Words.Word word) {
    return word.folded().length() > 5 && word.folded().endsWith("nya");
  }

  /** The latest question that stands on its own, since a follow-up may follow a follow-up. */
  private static String topic(List<Turn> before) {
    for (int at = before.size() - 1; at > 0; at--) {
      if (!followsOn(before.get(at).question())) {
        return before.get(at).question().strip();
      }
    }
    return before.getFirst().question().strip();
  }

  private static boolean followsOn(String question) {
    var words = Words.in(question);
    if (words.isEmpty()) {
      return true;
    }
    boolean points = words.stream().anyMatch(word -> POINTING_BACK.contains(word.folded()));
    boolean goesOn = GOING_ON.contains(words.getFirst().folded());
    boolean possessive = words.stream().anyMatch(RuleRewriter::possessive);
    long own = words.stream().filter(Words.Word::content).count();
    return points || goesOn || possessive || own < FEWEST_WORDS;
  }
}
