package kutip.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model gave nothing usable; the message holds the provider's own words. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, in the terms a caller can act on. */
  public enum Kind {
    UNREACHABLE,
    TIMEOUT,
    REFUSED,
    OVERLOADED,
    BROKEN,
    CANCELLED
  }

  private final Kind kind;
  private final @Nullable Duration again;

  public ModelException(Kind kind, String message) {
    this(kind, message, Optional.empty());
  }

  public ModelException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.again = null;
  }

  /** A failure that may pass, as {@link #again} says. */
  public ModelException(Kind kind, String message, Optional<Duration> again) {
    super(message);
    this.kind = kind;
    this.again = again.orElse(null);
  }

  public Kind kind() {
    return kind;
  }

  /**
   * How long to wait before the same call may do better: zero if the provider does not say, empty
   * if it would fail again.
   */
  public Optional<Duration> again() {
    return Optional.ofNullable(again);
  }
}
