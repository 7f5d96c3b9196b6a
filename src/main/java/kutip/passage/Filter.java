package kutip.passage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which passages count, by their article's source and publication date.
 *
 * @param sources only these; empty means every source
 * @param from published on this day or later
 * @param to published on this day or earlier
 * @param asOf as if it were this day: nothing published later counts
 */
public record Filter(
    Set<String> sources,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> asOf) {

  /** Every passage counts. */
  public static final Filter NONE =
      new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Filter {
    sources = Set.copyOf(sources);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("from " + from.get() + " lies after to " + to.get());
    }
  }

  /** The last day that counts, from {@code to} and {@code asOf}; empty if there is none. */
  public Optional<LocalDate> latest() {
    if (to.isPresent() && asOf.isPresent()) {
      return to.get().isBefore(asOf.get()) ? to : asOf;
    }
    return to.or(() -> asOf);
  }

  /** Whether the passages of {@code article} count. */
  public boolean allows(ArticleRef article) {
    return (sources.isEmpty() || sources.contains(article.source()))
        && (!needsDate() || article.published().date().filter(this::covers).isPresent());
  }

  private boolean covers(LocalDate day) {
    return from.stream().noneMatch(day::isBefore) && latest().stream().noneMatch(day::isAfter);
  }

  /** Whether an undated article cannot count, because a date is asked for. */
  public boolean needsDate() {
    return from.isPresent() || latest().isPresent();
  }
}
