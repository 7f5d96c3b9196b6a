package kutip.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A chat without a server: what its script does to each call, by its number from 1. */
final class ScriptedChat implements Chat {
  static final Prompt PROMPT = new Prompt("Answer.", "Who?", "{}");

  /** What one call does: hands on pieces, throws, or returns the whole text. */
  interface Script {
    String call(int number, Consumer<String> partial, BooleanSupplier cancelled);
  }

  private final AtomicInteger calls = new AtomicInteger();
  private final Script script;

  ScriptedChat(Script script) {
    this.script = script;
  }

  int calls() {
    return calls.get();
  }

  @Override
  public String model() {
    return "scripted";
  }

  @Override
  public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
    var text = script.call(calls.incrementAndGet(), partial, cancelled);
    return new Completion(text, model(), 1, 1, Duration.ofMillis(1));
  }
}
