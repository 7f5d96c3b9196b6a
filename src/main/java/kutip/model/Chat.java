package kutip.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A language model that completes a prompt. Safe for many threads. */
public interface Chat {

  /**
   * A prompt in two parts.
   *
   * @param system what the model is to do; the service's own words only
   * @param user the question and the passages; untrusted
   * @param schema the JSON schema of the completion, as JSON text
   */
  record Prompt(String system, String user, String schema) {}

  /**
   * A finished completion.
   *
   * @param model the model's name, as the provider gives it
   * @param promptTokens as the provider counts them; 0 if it does not
   * @param cost of these tokens, in the currency of the prices set; 0 without prices
   */
  record Completion(
      String text,
      String model,
      int promptTokens,
      int completionTokens,
      Duration time,
      double cost) {

    /** A completion whose price is not known. */
    public Completion(
        String text, String model, int promptTokens, int completionTokens, Duration time) {
      this(text, model, promptTokens, completionTokens, time, 0);
    }

    Completion costing(double price) {
      return new Completion(text, model, promptTokens, completionTokens, time, price);
    }
  }

  /** A call and what came of it: nothing, or as much as was heard until it failed. */
  record Call(Prompt prompt, Optional<Completion> completion) {}

  /** The model's name, as set. */
  String model();

  /**
   * Completes the prompt, handing on the text as it comes.
   *
   * @param partial each new piece of text, in order, on the caller's thread
   * @param cancelled asked often; once true the call to the provider is ended
   * @throws ModelException when there is no completion, or it was cancelled; within the set time
   *     limit, of which {@code partial} takes nothing
   */
  Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled);
}
