package kutip.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kutip.eval.AnswerScores.Rightness;

/** Holds the answers to a set's questions against the known ones. */
public final class AnswerEvaluation {
  /** {@link Row#language} over all questions. */
  public static final String ALL = "all";

  private AnswerEvaluation() {}

  /**
   * How the questions of one language were answered; shares are from 0 to 1.
   *
   * @param mode how they were asked
   * @param answered to how many something was said
   * @param right the share of the answerable ones answered rightly
   * @param rightAmongAnswered the share of the answers that is right
   * @param abstainedRightly the share of the questions without an answer to which nothing was said
   * @param decisions the share of all questions answered rightly or rightly not answered
   * @param em over the answerable ones; saying nothing counts 0
   * @param f1 likewise
   * @param characterF1 likewise, for Korean only
   * @param squadEm over all as SQuAD 2.0 counts: saying nothing is right where there is no answer
   * @param squadF1 likewise
   * @param spanHolds the share of the answerable ones whose short answer holds a gold one
   * @param quoteHolds the share whose quotes hold one
   * @param citations how many were given
   * @param citationPrecision the share of all citations that lie in a passage that answers
   * @param quotePrecision the share of all citations whose quote holds a gold answer
   * @param citationRecall the share of the answerable ones with a citation in such a passage
   * @param p50 seconds a question took, half of them less
   * @param each question's figures, by its id
   */
  public record Row(
      String set,
      String mode,
      Rightness rightness,
      String language,
      int questions,
      int answerable,
      int answered,
      double right,
      double rightAmongAnswered,
      double abstainedRightly,
      double decisions,
      double em,
      double f1,
      Optional<Double> characterF1,
      double squadEm,
      double squadF1,
      double spanHolds,
      double quoteHolds,
      int citations,
      double citationPrecision,
      double quotePrecision,
      double citationRecall,
      double p50,
      double p99,
      Selective selective,
      Map<String, AnswerScores> each) {

    public Row {
      each = new TreeMap<>(each);
    }
  }

  private record Judged(AnswerSet.Asked asked, AnswerGiven given, AnswerScores scores) {}

  /**
   * A row for each language, and one for all if there are several.
   *
   * @param given by question; one that is not there counts as not answered
   */
  public static List<Row> rows(
      AnswerSet set, String mode, Map<String, AnswerGiven> given, Rightness rightness) {
    var byLanguage = new TreeMap<String, List<Judged>>();
    var all = new ArrayList<Judged>();
    for (var asked : set.questions()) {
      var answer = given.getOrDefault(asked.id(), AnswerGiven.none(asked.id()));
      var judged = new Judged(asked, answer, AnswerScores.of(asked, answer, rightness));
      all.add(judged);
      byLanguage.computeIfAbsent(asked.language(), language -> new ArrayList<>()).add(judged);
    }
    var rows = new ArrayList<Row>();
    byLanguage.forEach((language, some) -> rows.add(row(set, mode, rightness, language, some)));
    if (byLanguage.size() > 1) {
      rows.add(row(set, mode, rightness, ALL, all));
    }
    return rows;
  }

  private static Row row(
      AnswerSet set, String mode, Rightness rightness, String language, List<Judged> all) {
    var answerable = all.stream().filter(one -> one.asked().answerable()).toList();
    var without = all.stream().filter(one -> !one.asked().answerable()).toList();
    var answered = all.stream().filter(one -> one.given().answered()).toList();
    int citations = answered.stream().mapToInt(one -> one.given().citations().size()).sum();
    var seconds = all.stream().mapToDouble(one -> one.given().seconds()).sorted().toArray();
    return new Row(
        set.name(),
        mode,
        rightness,
        language,
        all.size(),
        answerable.size(),
        answered.size(),
        mean(answerable, AnswerScores::right),
        mean(answered, AnswerScores::right),
        mean(without, AnswerScores::decision),
        mean(all, AnswerScores::decision),
        mean(answerable, AnswerScores::em),
        mean(answerable, AnswerScores::f1),
        optional(answerable, AnswerScores::characterF1),
        mean(all, AnswerScores::em),
        mean(all, AnswerScores::f1),
        mean(answerable, AnswerScores::spanHolds),
        mean(answerable, AnswerScores::quoteHolds),
        citations,
        weighed(answered, AnswerScores::citationPrecision, citations),
        weighed(answered, AnswerScores::quotePrecision, citations),
        mean(answerable, scores -> scores.citationRecall().orElse(0.0)),
        Metrics.percentile(seconds, 0.5),
        Metrics.percentile(seconds, 0.99),
        Selective.of(all.stream().map(AnswerEvaluation::reply).toList()),
        each(all));
  }

  private static Map<String, AnswerScores> each(List<Judged> all) {
    var each = new LinkedHashMap<String, AnswerScores>();
    all.forEach(one -> each.put(one.asked().id(), one.scores()));
    return each;
  }

  private static Selective.Reply reply(Judged one) {
    return new Selective.Reply(
        one.given().confidence(),
        one.given().answered(),
        one.scores().right() == 1,
        one.asked().answerable());
  }

  private static double mean(List<Judged> some, ToDoubleFunction<AnswerScores> figure) {
    return some.stream().map(Judged::scores).mapToDouble(figure).average().orElse(0);
  }

  private static Optional<Double> optional(
      List<Judged> some, Function<AnswerScores, Optional<Double>> figure) {
    var there = some.stream().filter(has(figure)).toList();
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(mean(there, scores -> figure.apply(scores).orElse(0.0)));
  }

  private static Predicate<Judged> has(Function<AnswerScores, Optional<Double>> figure) {
    return one -> figure.apply(one.scores()).isPresent();
  }

  private static double weighed(
      List<Judged> some, Function<AnswerScores, Optional<Double>> share, int all) {
    double good = 0;
    for (var one : some) {
      good += share.apply(one.scores()).orElse(0.0) * one.given().citations().size();
    }
    return all == 0 ? 0 : good / all;
  }
}
