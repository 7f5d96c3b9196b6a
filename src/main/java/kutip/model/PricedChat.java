package kutip.model;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Says of each completion what it costs.
 *
 * @param promptPrice for a million tokens, in whatever currency
 * @param completionPrice the same of what the model writes
 */
public record PricedChat(Chat chat, double promptPrice, double completionPrice) implements Chat {
  private static final double TOKENS = 1_000_000;

  @Override
  public String model() {
    return chat.model();
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    var done = chat.complete(prompt, partial, cancelled);
    return done.costing(
        (done.promptTokens() * promptPrice + done.completionTokens() * completionPrice) / TOKENS);
  }
}
