package kutip.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import kutip.ingest.Ingest;

/** Shows on the terminal how far an ingest is: articles, rate, time left. */
final class Progressing {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final PrintStream err;
  private final LongSupplier nanos;
  private final long start;
  private long shown;

  Progressing(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shown = start;
  }

  /** Shows {@code progress}, at most once a second. */
  void show(Ingest.Progress progress) {
    long now = nanos.getAsLong();
    if (now - shown < EVERY) {
      return;
    }
    shown = now;
    double seconds = (now - start) / 1e9;
    var line = new StringBuilder("kutip: ");
    line.append(progress.articles()).append(" articles read");
    line.append(String.format(Locale.ROOT, ", %.0f a second", progress.articles() / seconds));
    if (progress.refused() > 0) {
      line.append(", ").append(progress.refused()).append(" refused");
    }
    if (progress.share() > 0) {
      double left = seconds * (1 - progress.share()) / progress.share();
      line.append(
          String.format(Locale.ROOT, ", %.0f %%, %s left", 100 * progress.share(), time(left)));
    }
    err.println(line);
  }

  /** Shows how many of the articles have their vectors, at most once a second. */
  void show(int made, int of) {
    long now = nanos.getAsLong();
    if (now - shown >= EVERY) {
      shown = now;
      err.println("kutip: vectors of " + made + " articles of " + of + " made");
    }
  }

  /** Shows how many questions of how many have been answered, at most once a second. */
  void asked(int done, int of) {
    long now = nanos.getAsLong();
    if (now - shown >= EVERY) {
      shown = now;
      err.println("kutip: " + done + " questions of " + of + " answered");
    }
  }

  private static String time(double seconds) {
    return seconds < 90
        ? Math.round(seconds) + " s"
        : String.format(Locale.ROOT, "%.1f min", seconds / 60);
  }
}
