package kutip.model;

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

  public ModelException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ModelException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
