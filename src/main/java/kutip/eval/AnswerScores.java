package kutip.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one answer, each 0 to 1.
 *
 * @param em exact match; for a question without an answer 1 if nothing was answered, as SQuAD 2.0
 * @param f1 over words, likewise
 * @param characterF1 over letters, for Korean only
 * @param spanHolds a gold answer stands in what was compared, or it is the gold answer
 * @param quoteHolds a gold answer stands in a cited quote
 * @param right the answer is right as {@link Rightness} has it
 * @param decision right, or rightly not answered
 * @param citationRecall a citation lies in a passage that answers; only for questions with an
 *     answer
 * @param citationPrecision the share of citations that do; empty where nothing is cited
 * @param quotePrecision the share of citations whose quote holds a gold answer
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AnswerScores(
    double em,
    double f1,
    Optional<Double> characterF1,
    double spanHolds,
    double quoteHolds,
    double right,
    double decision,
    Optional<Double> citationRecall,
    Optional<Double> citationPrecision,
    Optional<Double> quotePrecision) {

  /** When an answer counts as right. */
  public enum Rightness {
    /** A gold answer stands in the short answer or in a quote. */
    HOLDS,
    /** At least half of it is shared with a gold answer (F1, in Korean over letters). */
    OVERLAP,
    /** It is a gold answer. */
    EXACT
  }

  private static final double ENOUGH = 0.5;

  static AnswerScores of(AnswerSet.Asked asked, AnswerGiven given, Rightness rightness) {
    var gold = asked.answers();
    var language = asked.language();
    var said = given.answered() ? given.shortest() : "";
    boolean korean = language.equals("ko");
    if (!asked.answerable()) {
      double silent = given.answered() ? 0 : 1;
      return new AnswerScores(
          silent,
          silent,
          korean ? Optional.of(silent) : Optional.empty(),
          0,
          0,
          0,
          silent,
          Optional.empty(),
          share(given, 0),
          share(given, 0));
    }
    double em = given.answered() ? AnswerText.exact(said, gold) : 0;
    double f1 = given.answered() ? AnswerText.f1(said, gold) : 0;
    double letters = given.answered() ? AnswerText.characterF1(said, gold) : 0;
    boolean span = given.answered() && AnswerText.holds(said, gold, language);
    var cited = given.answered() ? given.citations() : List.<AnswerGiven.Cited>of();
    long holding =
        cited.stream().filter(one -> AnswerText.holds(one.quote(), gold, language)).count();
    long inGold = cited.stream().filter(one -> asked.gold().contains(one.passage())).count();
    boolean right =
        switch (rightness) {
          case HOLDS -> span || holding > 0;
          case OVERLAP -> (korean ? letters : f1) >= ENOUGH;
          case EXACT -> em == 1;
        };
    return new AnswerScores(
        em,
        f1,
        korean ? Optional.of(letters) : Optional.empty(),
        span ? 1 : 0,
        holding > 0 ? 1 : 0,
        right ? 1 : 0,
        right ? 1 : 0,
        Optional.of(inGold > 0 ? 1.0 : 0.0),
        share(given, inGold),
        share(given, holding));
  }

  private static Optional<Double> share(AnswerGiven given, long good) {
    int all = given.answered() ? given.citations().size() : 0;
    return all == 0 ? Optional.empty() : Optional.of(good / (double) all);
  }
}
