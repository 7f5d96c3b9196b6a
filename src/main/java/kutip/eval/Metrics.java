package kutip.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The usual figures of a ranking, and how far they can be trusted. */
public final class Metrics {
  private static final int RESAMPLINGS = 2_000;
  private static final int SWAPPINGS = 10_000;
  private static final long SEED = 20_241_123;

  private Metrics() {}

  /**
   * nDCG: Σ grade / log₂(rank + 1) over the first {@code k}, divided by that of the best ranking
   * (Järvelin and Kekäläinen, 2002).
   *
   * @param grades by passage, from 1; a passage that is not there has 0
   */
  public static double ndcg(List<String> ranking, Map<String, Integer> grades, int k) {
    var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double best = gain(ideal, k);
    var got = ranking.stream().map(passage -> grades.getOrDefault(passage, 0)).toList();
    return best == 0 ? 0 : gain(got, k) / best;
  }

  private static double gain(List<Integer> grades, int k) {
    double sum = 0;
    for (int at = 0; at < Math.min(k, grades.size()); at++) {
      sum += grades.get(at) * Math.log(2) / Math.log(at + 2.0);
    }
    return sum;
  }

  /** The share of the relevant passages among the first {@code k}. */
  public static double recall(List<String> ranking, Map<String, Integer> grades, int k) {
    long found = ranking.stream().limit(k).filter(grades::containsKey).count();
    return grades.isEmpty() ? 0 : found / (double) grades.size();
  }

  /** One over the rank of the first relevant passage among the first {@code k}, else 0. */
  public static double reciprocalRank(List<String> ranking, Map<String, Integer> grades, int k) {
    for (int at = 0; at < Math.min(k, ranking.size()); at++) {
      if (grades.containsKey(ranking.get(at))) {
        return 1.0 / (at + 1);
      }
    }
    return 0;
  }

  /** A mean, and the interval it lies in in 95 of 100 resamplings. */
  public record Mean(double mean, double low, double high) {}

  /** The mean of {@code values}, with a bootstrap interval (Efron, 1979) of a fixed seed. */
  public static Mean mean(double[] values) {
    if (values.length == 0) {
      return new Mean(0, 0, 0);
    }
    var random = new Random(SEED);
    var means = new double[RESAMPLINGS];
    for (int round = 0; round < RESAMPLINGS; round++) {
      double sum = 0;
      for (int at = 0; at < values.length; at++) {
        sum += values[random.nextInt(values.length)];
      }
      means[round] = sum / values.length;
    }
    Arrays.sort(means);
    return new Mean(
        Arrays.stream(values).average().orElse(0),
        means[RESAMPLINGS / 40],
        means[RESAMPLINGS - RESAMPLINGS / 40 - 1]);
  }

  /**
   * How often chance alone would set two runs over the same questions as far apart as they are: the
   * paired randomisation test (Smucker, Allan and Carterette, 2007), two-sided.
   */
  public static double difference(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "two runs of " + one.length + " and " + other.length + " questions cannot be paired");
    }
    double observed = Math.abs(Arrays.stream(one).sum() - Arrays.stream(other).sum());
    var random = new Random(SEED);
    int asFar = 0;
    for (int round = 0; round < SWAPPINGS; round++) {
      double sum = 0;
      for (int at = 0; at < one.length; at++) {
        sum += random.nextBoolean() ? one[at] - other[at] : other[at] - one[at];
      }
      asFar += Math.abs(sum) >= observed - 1e-12 ? 1 : 0;
    }
    return (asFar + 1.0) / (SWAPPINGS + 1.0);
  }

  /** The value that {@code share} of {@code sorted} do not exceed; 0 of nothing. */
  public static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
