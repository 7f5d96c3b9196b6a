package kutip.answer;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.passage.Hit;
import kutip.question.Query;

/** Drafts an answer from hits. Safe for many threads. */
public interface Answerer {

  /**
   * Who answered.
   *
   * @param kind {@code reader} or {@code llm}
   * @param model its name
   */
  record Identity(String kind, String model) {}

  Identity identity();

  /**
   * Drafts an answer from the hits and from nothing else.
   *
   * @param drafted each claim as soon as it is complete, in order; the same claims the draft holds
   * @param cancelled asked often; once true the work ends with {@link kutip.model.ModelException}
   *     of kind CANCELLED
   */
  Draft answer(Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled);

  /**
   * Drafts once more what of a draft fell, knowing why; one that cannot do better gives it back.
   *
   * @param drafted the new claims, as in {@link #answer}
   * @return the draft with the new claims behind its own
   */
  default Draft mend(
      Query query,
      List<Hit> hits,
      Draft draft,
      List<Fallen> fallen,
      Consumer<Claim> drafted,
      BooleanSupplier cancelled) {
    return draft;
  }

  /** Whether its confidence is the probability that its claims answer the question. */
  default boolean knowsItsConfidence() {
    return true;
  }
}
