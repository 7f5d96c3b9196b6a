package kutip.eval;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;

/** Does the same thing over and over on some threads, and tells how long it takes. */
public final class SearchLoad {

  private SearchLoad() {}

  /** Something to be done with the question number {@code number}. */
  interface Work {
    void run(int number);
  }

  /**
   * How long one took, in milliseconds.
   *
   * @param p50 half took no longer
   * @param p99 99 of 100 took no longer
   * @param cpuP50 the same in time of the processor, which what else runs here disturbs less
   * @param perSecond how many were done in a second by all threads together
   */
  public record Latency(
      double p50, double p99, double cpuP50, double cpuP99, double perSecond, int done) {}

  /**
   * Runs {@code work} on questions 0, 1, … {@code count} times in all, each thread starting
   * elsewhere and beginning the next when one is done.
   */
  static Latency measure(int threads, int count, Work work) {
    int each = count / threads;
    var tasks = new ArrayList<Callable<double[][]>>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * each;
      tasks.add(() -> run(first, each, work));
    }
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var runs = new ArrayList<double[][]>();
      for (var run : pool.invokeAll(tasks)) {
        runs.add(run.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      var wall = sorted(runs, 0);
      var cpu = sorted(runs, 1);
      return new Latency(
          Metrics.percentile(wall, 0.5),
          Metrics.percentile(wall, 0.99),
          Metrics.percentile(cpu, 0.5),
          Metrics.percentile(cpu, 0.99),
          wall.length / seconds,
          wall.length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a search failed", e.getCause());
    }
  }

  private static double[] sorted(List<double[][]> runs, int which) {
    return runs.stream().flatMapToDouble(run -> DoubleStream.of(run[which])).sorted().toArray();
  }

  private static double[][] run(int first, int count, Work work) {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new double[2][count];
    for (int at = 0; at < count; at++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      work.run(first + at);
      times[0][at] = (System.nanoTime() - start) / 1e6;
      times[1][at] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
    }
    return times;
  }
}
