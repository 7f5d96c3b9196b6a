package kutip.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kutip.answer.Claim;
import kutip.answer.Draft;
import kutip.answer.Fallen;
import kutip.answer.Relevance;
import kutip.audit.Accounting;
import kutip.question.Query;
import kutip.verify.Verdict;
import kutip.verify.Verifier;

/**
 * Holds the claims of one draft against their sources as they come, and shows those that stand.
 *
 * <p>For one thread.
 *
 * @see Ask
 */
final class Checking {
  private final Verifier verifier;
  private final Query query;
  private final Optional<Relevance.Judging> judging;
  private final Accounting accounting;
  private final Progress progress;
  private final List<Verdict> verdicts = new ArrayList<>();
  private OptionalDouble likeliest = OptionalDouble.empty();
  private long nanoseconds;

  /**
   * @param judging says whether quotes answer the question, where the answerer does not know
   */
  Checking(
      Verifier verifier,
      Query query,
      Optional<Relevance.Judging> judging,
      Accounting accounting,
      Progress progress) {
    this.verifier = verifier;
    this.query = query;
    this.judging = judging;
    this.accounting = accounting;
    this.progress = progress;
  }

  /** A claim that stands already is not shown again, whatever it rests on now. */
  void check(Claim claim) {
    if (verdicts.stream()
        .anyMatch(
            verdict ->
                verdict instanceof Verdict.Supported
                    && verdict.claim().text().equals(claim.text()))) {
      return;
    }
    long from = System.nanoTime();
    var verdict = judged(verifier.verify(claim, query.text()));
    verdicts.add(verdict);
    nanoseconds += System.nanoTime() - from;
    if (verdict instanceof Verdict.Supported supported) {
      var shown = accounting.claim(supported);
      var cited =
          accounting.citations().stream()
              .filter(citation -> shown.citations().contains(citation.number()))
              .toList();
      progress.claim(shown, cited);
    }
  }

  private Verdict judged(Verdict verdict) {
    if (judging.isEmpty() || !(verdict instanceof Verdict.Supported stands)) {
      return verdict;
    }
    double probability =
        stands.quotes().stream()
            .mapToDouble(
                quote ->
                    judging
                        .get()
                        .probability(
                            quote.passage(), quote.span().shifted(-quote.passage().span().start())))
            .max()
            .orElse(0);
    likeliest = OptionalDouble.of(Math.max(probability, likeliest.orElse(0)));
    return judging.get().answers(probability)
        ? verdict
        : new Verdict.NotEnoughInfo(stands.claim(), Verdict.Reason.DOES_NOT_ANSWER);
  }

  /** The claims that stand, in the order in which they came. */
  List<Verdict.Supported> standing() {
    return verdicts.stream()
        .flatMap(
            verdict ->
                verdict instanceof Verdict.Supported stands ? Stream.of(stands) : Stream.of())
        .toList();
  }

  /** Has a claim that stands name {@code value}, which is in its text, as its short answer. */
  void name(Verdict.Supported stands, String value) {
    verdicts.replaceAll(
        verdict ->
            verdict.equals(stands)
                ? new Verdict.Supported(
                    stands.claim().naming(value), stands.quotes(), stands.support())
                : verdict);
  }

  /** Every verdict, in the order in which the claims came. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /**
   * What is worth asking for once more: what fell, unless all of it was but beside the point while
   * other claims stand.
   */
  List<Fallen> fallen() {
    var fallen = new ArrayList<Fallen>();
    boolean stands = false;
    boolean mendable = false;
    for (var verdict : verdicts) {
      switch (verdict) {
        case Verdict.Supported supported -> stands = true;
        case Verdict.NotEnoughInfo fell -> {
          fallen.add(new Fallen(fell.claim(), Accounting.named(fell.reason())));
          mendable |= fell.reason() != Verdict.Reason.DOES_NOT_ANSWER;
        }
      }
    }
    return stands && !mendable ? List.of() : fallen;
  }

  /** That claims were drafted and none stands; empty if one does, or there were none. */
  Optional<String> nothingStands() {
    return verdicts.isEmpty() || verdicts.stream().anyMatch(Verdict.Supported.class::isInstance)
        ? Optional.empty()
        : Optional.of("nothing it said stands; withheld: " + verdicts.size());
  }

  /** The verdicts to show: nothing twice, and no claim as fallen that stands in other words. */
  static List<Verdict> settled(List<Verdict> verdicts) {
    var standing = new LinkedHashSet<String>();
    for (var verdict : verdicts) {
      if (verdict instanceof Verdict.Supported supported) {
        standing.add(supported.claim().text());
      }
    }
    var seen = new LinkedHashSet<String>();
    return verdicts.stream()
        .filter(
            verdict ->
                verdict instanceof Verdict.Supported
                    || (!standing.contains(verdict.claim().text())
                        && seen.add(verdict.claim().text())))
        .toList();
  }

  /** The draft with the probability that it answers, as it was judged. */
  Draft judged(Draft draft) {
    return likeliest.isPresent()
        ? draft.withConfidence(Math.clamp(likeliest.getAsDouble(), 0, 1))
        : draft;
  }

  long nanoseconds() {
    return nanoseconds;
  }
}
