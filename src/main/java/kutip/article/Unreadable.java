package kutip.article;

/** Something no article can be made of; its message says why, for the report. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  public Unreadable(String reason) {
    super(reason);
  }

  public Unreadable(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The reason; never absent. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
