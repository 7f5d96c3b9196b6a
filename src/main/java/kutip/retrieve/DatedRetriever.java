package kutip.retrieve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kutip.language.DayRange;
import kutip.passage.Hit;
import kutip.question.Query;
import kutip.question.TimeAsked;

/**
 * Prefers what appeared at the time a question asks about, or what is newest if that is asked for.
 *
 * <p>score + {@link #BONUS} · how well the day fits: 1 within the days asked about and the week
 * after them, in which they are still reported; or 2^(−age / {@link #HALF_AGE}), the age counted
 * from the newest hit.
 */
public record DatedRetriever(Retriever all) implements Retriever {
  private static final double BONUS = 0.15;
  private static final double HALF_AGE = 90;
  private static final long REPORTED = 7;

  /** So many times as many hits are looked at as are wanted. */
  private static final int WIDER = 4;

  @Override
  public List<Hit> retrieve(Query query) {
    if (query.time().isEmpty()) {
      return all.retrieve(query);
    }
    var time = query.time().get();
    var hits = all.retrieve(query.wanting(WIDER * query.k()));
    var newest =
        hits.stream().flatMap(hit -> published(hit).stream()).max(Comparator.naturalOrder());
    return hits.stream()
        .map(hit -> hit.scoring(hit.score() + BONUS * fit(time, published(hit), newest)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(query.k())
        .toList();
  }

  private static Optional<LocalDate> published(Hit hit) {
    return hit.passage().article().published().date();
  }

  private static double fit(
      TimeAsked time, Optional<LocalDate> published, Optional<LocalDate> newest) {
    if (published.isEmpty()) {
      return 0;
    }
    if (time.days().isPresent()) {
      return within(time.days().get(), published.get()) ? 1 : 0;
    }
    long age = ChronoUnit.DAYS.between(published.get(), newest.orElseThrow());
    return Math.pow(2, -age / HALF_AGE);
  }

  private static boolean within(DayRange days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.to().plusDays(REPORTED));
  }
}
