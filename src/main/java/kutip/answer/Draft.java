package kutip.answer;

import java.util.List;
import java.util.Optional;
import kutip.model.Chat;

/**
 * What an answerer proposes, before anything is checked.
 *
 * @param claims in reading order; empty when it finds no answer
 * @param calls the calls to a model behind it, in order
 * @param failure what kept the model from finishing, in the provider's words; there may be claims
 *     from before it
 * @param confidence the probability that the claims as a whole answer the question, 0 to 1
 * @param missing the words of the question that the claims leave unanswered, to the letter
 */
public record Draft(
    List<Claim> claims,
    List<Chat.Call> calls,
    Optional<String> failure,
    double confidence,
    Optional<String> missing) {

  public Draft {
    claims = List.copyOf(claims);
    calls = List.copyOf(calls);
  }

  /** A draft that answers all of the question, or says nothing of it. */
  public Draft(
      List<Claim> claims, List<Chat.Call> calls, Optional<String> failure, double confidence) {
    this(claims, calls, failure, confidence, Optional.empty());
  }

  /** The same, that likely. */
  public Draft withConfidence(double judged) {
    return new Draft(claims, calls, failure, judged, missing);
  }

  /** No claims, and no model asked. */
  public static Draft empty() {
    return new Draft(List.of(), List.of(), Optional.empty(), 0);
  }
}
