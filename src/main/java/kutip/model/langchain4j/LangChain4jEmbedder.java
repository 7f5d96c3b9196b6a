package kutip.model.langchain4j;

import static kutip.model.ModelException.Kind.BROKEN;
import static kutip.model.ModelException.Kind.CANCELLED;
import static kutip.model.ModelException.Kind.TIMEOUT;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kutip.model.Embedder;
import kutip.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * An embedder on a server. Safe for many threads.
 *
 * <p>Every text is a call with a connection of its own, which ends within the time limit whatever
 * the server does. How many numbers a vector has is found out with the first.
 */
public final class LangChain4jEmbedder implements Embedder {
  /** As long as the longest passage with its heading, and more; in characters. */
  private static final int LONGEST = 8_000;

  /** No model in use refuses so short a text for its length. */
  private static final int SHORTEST = 200;

  private final Protocol protocol;
  private final Served served;
  private final Prefixes prefixes;
  private final Failures failures;
  private final String name;
  private volatile int dimensions;

  /**
   * What a model wants before a text, to tell what is looked for from what is found.
   *
   * @param question before a question; empty for nothing
   * @param passage before a passage; empty for nothing
   */
  public record Prefixes(String question, String passage) {

    private static String before(String text, String prefix) {
      return prefix.isEmpty() ? text : prefix + " " + text;
    }
  }

  /**
   * An embedder that connects with the first text.
   *
   * @param name the name and version of its vectors
   * @throws IllegalArgumentException if the protocol has no embeddings
   */
  public LangChain4jEmbedder(String name, Protocol protocol, Served served, Prefixes prefixes) {
    if (!protocol.embeds()) {
      throw new IllegalArgumentException(protocol + " has no embeddings");
    }
    this.name = name;
    this.protocol = protocol;
    this.served = served;
    this.prefixes = prefixes;
    this.failures = served.failures();
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimensions() {
    return dimensions > 0 ? dimensions : question("?", "en").length;
  }

  @Override
  public float[] question(String text, String language) {
    return embedded(Prefixes.before(text, prefixes.question()));
  }

  @Override
  public float[] passage(String heading, String text, String language) {
    var whole = heading.isBlank() ? text : heading + ". " + text;
    return embedded(Prefixes.before(whole, prefixes.passage()));
  }

  /** The vector of the text, or of as much of its beginning as the server takes. */
  private float[] embedded(String text) {
    int length = Math.min(LONGEST, text.length());
    while (true) {
      try {
        return unit(call(text.substring(0, whole(text, length))));
      } catch (ModelException failure) {
        if (length <= SHORTEST || !tooLong(failure)) {
          throw failure;
        }
        length /= 2;
      }
    }
  }

  /** No half of a character at the end. */
  private static int whole(String text, int length) {
    return length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))
        ? length - 1
        : length;
  }

  /** No two servers word it alike, and llama.cpp calls it a fault of its own. */
  private static boolean tooLong(ModelException failure) {
    var words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return words.matches("(?s).*http (400|413|422|500) .*(too (large|long)|context|token).*");
  }

  private float[] call(String text) {
    try (var connection = new Connection(() -> {})) {
      var calling =
          new FutureTask<>(
              () -> protocol.embeddings(served, connection.asBuilder()).embed(text).content());
      Thread.ofVirtual().name("embed").start(calling);
      return calling.get(served.whole().toNanos(), TimeUnit.NANOSECONDS).vector();
    } catch (TimeoutException e) {
      throw failures.of(TIMEOUT, "no vector within " + served.whole().toMillis() + " ms");
    } catch (ExecutionException e) {
      throw failures.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.of(CANCELLED, "interrupted");
    }
  }

  /** The vector with unit length; one that has none, or other dimensions than before, is none. */
  private float[] unit(float @Nullable [] vector) {
    if (vector == null || vector.length == 0) {
      throw failures.of(BROKEN, "the answer holds no vector");
    }
    double square = 0;
    for (float number : vector) {
      square += (double) number * number;
    }
    if (!Double.isFinite(square) || square == 0) {
      throw failures.of(BROKEN, "the vector has no direction: the sum of its squares is " + square);
    }
    synchronized (this) {
      if (dimensions > 0 && dimensions != vector.length) {
        throw failures.of(
            BROKEN, "the vector has " + vector.length + " numbers; those before had " + dimensions);
      }
      dimensions = vector.length;
    }
    var unit = new float[vector.length];
    for (int at = 0; at < unit.length; at++) {
      unit[at] = (float) (vector[at] / Math.sqrt(square));
    }
    return unit;
  }
}
