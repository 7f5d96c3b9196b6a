package kutip.question;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes of a question, and those before it, the query that finds its answer. */
public interface QueryRewriter {
  Query rewrite(Question question);

  /**
   * The same, with what was asked of a model for it.
   *
   * @param cancelled asked often; once true the work ends with {@link kutip.model.ModelException}
   *     of kind CANCELLED
   */
  default Rewritten rewrite(Question question, BooleanSupplier cancelled) {
    return new Rewritten(rewrite(question), List.of());
  }
}
