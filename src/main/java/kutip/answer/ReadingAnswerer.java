package kutip.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.model.ModelException;
import kutip.model.PassageReader;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Reads the hits with a model and quotes the sentences that answer, or drafts nothing where none is
 * likely enough to.
 *
 * @param reader not closed here
 * @param publishing answers when an article appeared, which no sentence need say
 */
public record ReadingAnswerer(PassageReader reader, Caution caution, Answerer publishing)
    implements Answerer {
  /** How many hits are read before it is asked whether that settles it. */
  private static final int FIRST = 4;

  /** The confidence from which on hits that do not hold the question's words are left unread. */
  private static final double SETTLED = 0.9;

  /** The share of the question's weight without which a passage is not about the same thing. */
  private static final double SAME_THING = 0.8;

  /** One passage's evidence, and the probability that it is the right answer. */
  record Candidate(Evidence evidence, double confidence) {}

  @Override
  public Identity identity() {
    return new Identity("reader", reader.model());
  }

  @Override
  public Draft answer(
      Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    var asked = Asked.of(query, hits);
    if (asked.publishing()) {
      return publishing.answer(query, hits, drafted, cancelled);
    }
    var candidates = candidates(asked, query, hits, cancelled);
    double confidence = candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
    if (candidates.isEmpty() || confidence < caution.least()) {
      return new Draft(List.of(), List.of(), Optional.empty(), confidence);
    }
    var claims = new Claims(asked.kind(), caution.least()).of(candidates);
    claims.forEach(drafted);
    return new Draft(claims, List.of(), Optional.empty(), confidence);
  }

  /** What the hits have to say, the likeliest first. */
  List<Candidate> candidates(Asked asked, Query query, List<Hit> hits, BooleanSupplier cancelled) {
    var candidates = new ArrayList<Candidate>();
    int first = Math.min(FIRST, hits.size());
    read(asked, query, hits, 0, first, candidates, cancelled);
    if (candidates.stream().anyMatch(candidate -> candidate.confidence() >= SETTLED)) {
      for (int at = first; at < hits.size(); at++) {
        if (asked.found(hits.get(at)) >= SAME_THING) {
          read(asked, query, hits, at, at + 1, candidates, cancelled);
        }
      }
    } else {
      read(asked, query, hits, first, hits.size(), candidates, cancelled);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    return candidates;
  }

  private void read(
      Asked asked,
      Query query,
      List<Hit> hits,
      int from,
      int to,
      List<Candidate> candidates,
      BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
    }
    var part = hits.subList(from, to);
    var readings =
        reader.read(query.text(), part.stream().map(hit -> hit.passage().text()).toList());
    for (int at = 0; at < part.size(); at++) {
      int rank = from + at + 1;
      Evidence.of(asked, part.get(at), readings.get(at))
          .map(evidence -> new Candidate(evidence, Confidence.of(evidence, rank)))
          .ifPresent(candidates::add);
    }
  }
}
