package kutip.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kutip.language.Words;

/** Finds claims of one answer whose short answers differ. */
final class Conflicts {

  private Conflicts() {}

  /** Whether two of the claims give different values. */
  static boolean differ(List<Verdict.Supported> claims) {
    return !among(claims).isEmpty();
  }

  /** The conflicts, at most one: every claim of a question gives the value of the same thing. */
  static List<Conflict> among(List<Verdict.Supported> claims) {
    var valued =
        IntStream.range(0, claims.size())
            .filter(at -> claims.get(at).claim().value().isPresent())
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    if (valued.stream().map(at -> value(claims.get(at))).distinct().count() < 2) {
      return List.of();
    }
    valued.sort(Comparator.comparing((Integer at) -> published(claims.get(at))).reversed());
    boolean dated =
        valued.stream().noneMatch(at -> published(claims.get(at)).equals(LocalDate.MIN));
    long days = valued.stream().map(at -> published(claims.get(at))).distinct().count();
    var kind = dated && days > 1 ? Conflict.Kind.CHANGED_OVER_TIME : Conflict.Kind.DISAGREE;
    return List.of(new Conflict(kind, valued));
  }

  /** When the newest source of a claim appeared; {@link LocalDate#MIN} if none says. */
  static LocalDate published(Verdict.Supported claim) {
    return claim.quotes().stream()
        .map(quote -> quote.passage().article().published().date())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private static String value(Verdict.Supported claim) {
    return Words.folded(claim.claim().value().orElseThrow());
  }
}
