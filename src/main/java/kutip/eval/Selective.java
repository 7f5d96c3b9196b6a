package kutip.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well confidence tells right answers from wrong ones, and when to say nothing.
 *
 * @param auroc the chance that an answer given rightly is surer than any other reply; empty if all
 *     are right or none is
 * @param aurc the area under the risk–coverage curve: risk averaged over all coverages reached; the
 *     lower the better (Geifman and El-Yaniv, 2017)
 * @param ece expected calibration error over 15 bins of equal width (Guo et al., 2017): Σ n / N ·
 *     |share right − mean confidence|, of the answers given
 * @param at what would be right if only the surest half, 70 %, all were answered
 * @param curve risk by coverage, at most a point per percent
 * @param bins those of {@code ece} that are not empty
 */
public record Selective(
    Optional<Double> auroc,
    double aurc,
    double ece,
    List<Covered> at,
    List<Point> curve,
    List<Bin> bins) {
  private static final int BINS = 15;
  private static final int POINTS = 100;
  private static final List<Double> COVERAGES = List.of(0.5, 0.7, 1.0);

  public Selective {
    at = List.copyOf(at);
    curve = List.copyOf(curve);
    bins = List.copyOf(bins);
  }

  /** A question's reply, as far as it matters here. */
  public record Reply(double confidence, boolean answered, boolean right, boolean answerable) {}

  /**
   * The surest answers alone.
   *
   * @param wanted the share of questions to be answered
   * @param coverage the share that was, since what the system does not answer stays unanswered
   * @param accuracy the share of those that is right
   * @param decisions the share of all questions answered rightly, or rightly not answered
   */
  public record Covered(double wanted, double coverage, double accuracy, double decisions) {}

  /** Of the answers at least as sure as {@code confidence}, {@code risk} is the share wrong. */
  public record Point(double coverage, double risk, double confidence) {}

  /** Answers of like confidence. */
  public record Bin(double from, double to, int answers, double confidence, double right) {}

  /** Measures replies to questions; none may be missing. */
  public static Selective of(List<Reply> replies) {
    var surest =
        replies.stream()
            .filter(Reply::answered)
            .sorted(Comparator.comparingDouble(Reply::confidence).reversed())
            .toList();
    var bins = bins(surest);
    double ece =
        bins.stream()
            .mapToDouble(bin -> bin.answers() * Math.abs(bin.right() - bin.confidence()))
            .sum();
    var risks = risks(surest);
    return new Selective(
        auroc(replies),
        risks.stream().mapToDouble(risk -> risk).average().orElse(0),
        surest.isEmpty() ? 0 : ece / surest.size(),
        COVERAGES.stream().map(wanted -> covered(replies, surest, wanted)).toList(),
        curve(surest, risks, replies.size()),
        bins);
  }

  /** Mann and Whitney's U over the pairs of a right answer and another reply; a tie counts half. */
  private static Optional<Double> auroc(List<Reply> replies) {
    var sorted = replies.stream().sorted(Comparator.comparingDouble(Reply::confidence)).toList();
    double ranks = 0;
    long right = replies.stream().filter(Reply::right).count();
    long other = replies.size() - right;
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      int rightHere = 0;
      while (to < sorted.size() && sorted.get(to).confidence() == sorted.get(from).confidence()) {
        rightHere += sorted.get(to).right() ? 1 : 0;
        to++;
      }
      ranks += rightHere * (from + 1 + to) / 2.0;
      from = to;
    }
    return right == 0 || other == 0
        ? Optional.empty()
        : Optional.of((ranks - right * (right + 1) / 2.0) / ((double) right * other));
  }

  private static List<Double> risks(List<Reply> surest) {
    var risks = new ArrayList<Double>();
    int wrong = 0;
    for (var reply : surest) {
      wrong += reply.right() ? 0 : 1;
      risks.add(wrong / (risks.size() + 1.0));
    }
    return risks;
  }

  private static Covered covered(List<Reply> replies, List<Reply> surest, double wanted) {
    int count = (int) Math.min(surest.size(), Math.round(wanted * replies.size()));
    var answered = surest.subList(0, count);
    long right = answered.stream().filter(Reply::right).count();
    long unanswerable =
        replies.stream().filter(reply -> !reply.answerable()).count()
            - answered.stream().filter(reply -> !reply.answerable()).count();
    int all = Math.max(1, replies.size());
    return new Covered(
        wanted,
        count / (double) all,
        right / (double) Math.max(1, count),
        (right + unanswerable) / (double) all);
  }

  private static List<Point> curve(List<Reply> surest, List<Double> risks, int questions) {
    var points = new ArrayList<Point>();
    int shown = 0;
    for (int at = 0; at < surest.size(); at++) {
      int share = (int) ((at + 1L) * POINTS / questions);
      if (share > shown || at == surest.size() - 1) {
        shown = share;
        points.add(new Point((at + 1.0) / questions, risks.get(at), surest.get(at).confidence()));
      }
    }
    return points;
  }

  private static List<Bin> bins(List<Reply> answers) {
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      var here = answers.stream().filter(reply -> bin(reply.confidence()) == number).toList();
      if (!here.isEmpty()) {
        bins.add(
            new Bin(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                here.size(),
                here.stream().mapToDouble(Reply::confidence).average().orElse(0),
                here.stream().filter(Reply::right).count() / (double) here.size()));
      }
    }
    return bins;
  }

  private static int bin(double confidence) {
    return Math.clamp((int) (confidence * BINS), 0, BINS - 1);
  }
}
