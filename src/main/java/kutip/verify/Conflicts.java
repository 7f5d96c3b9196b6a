package kutip.verify;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kutip.article.Published;
import kutip.language.Values;

/** Finds claims of one answer whose short answers cannot all be right at once. */
final class Conflicts {
  /** So many days after the latest one that its text speaks of an article may have appeared. */
  private static final int WEEK = 7;

  private Conflicts() {}

  /** Whether two of the claims give different values. */
  static boolean differ(List<Verdict.Supported> claims) {
    return !among(claims).isEmpty();
  }

  /**
   * The conflicts: values of different dates, which have changed, in one; values that may be of one
   * date, as far as their dates are known, which disagree, in one for each date. A claim may be in
   * several.
   */
  static List<Conflict> among(List<Verdict.Supported> claims) {
    var valued =
        IntStream.range(0, claims.size())
            .filter(at -> claims.get(at).claim().value().isPresent())
            .boxed()
            .sorted(Comparator.comparing((Integer at) -> published(claims.get(at))).reversed())
            .toList();
    var changed = new TreeSet<Integer>(Comparator.comparingInt(valued::indexOf));
    var disagreeing = new ArrayList<TreeSet<Integer>>();
    for (int one = 0; one < valued.size(); one++) {
      var atOnce = new TreeSet<Integer>(Comparator.comparingInt(valued::indexOf));
      for (int other = one + 1; other < valued.size(); other++) {
        var claim = claims.get(valued.get(one));
        var earlier = claims.get(valued.get(other));
        if (!different(claim, earlier)) {
          continue;
        }
        boolean apart = latest(earlier).isBefore(published(claim));
        (apart ? changed : atOnce).addAll(List.of(valued.get(one), valued.get(other)));
      }
      if (!atOnce.isEmpty() && disagreeing.stream().noneMatch(set -> set.containsAll(atOnce))) {
        disagreeing.add(atOnce);
      }
    }
    var conflicts = new ArrayList<Conflict>();
    if (!changed.isEmpty()) {
      conflicts.add(new Conflict(Conflict.Kind.CHANGED_OVER_TIME, List.copyOf(changed)));
    }
    for (var set : disagreeing) {
      conflicts.add(new Conflict(Conflict.Kind.DISAGREE, List.copyOf(set)));
    }
    return List.copyOf(conflicts);
  }

  private static boolean different(Verdict.Supported one, Verdict.Supported other) {
    var relation =
        Values.between(one.claim().value().orElseThrow(), other.claim().value().orElseThrow());
    return relation == Values.Relation.DIFFERENT;
  }

  /**
   * The first day on which the newest source of a claim may have appeared; {@link LocalDate#MIN} if
   * none says.
   */
  static LocalDate published(Verdict.Supported claim) {
    return claim.quotes().stream()
        .map(quote -> quote.passage().article().published().date())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /** The last such day; {@link LocalDate#MAX} if none says. */
  private static LocalDate latest(Verdict.Supported claim) {
    return claim.quotes().stream()
        .map(quote -> quote.passage().article().published())
        .flatMap(published -> published.date().map(day -> last(day, published)).stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private static LocalDate last(LocalDate day, Published published) {
    return switch (published.precision()) {
      case DAY -> day;
      case WEEK -> day.plusDays(WEEK);
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      case NONE -> LocalDate.MAX;
    };
  }
}
