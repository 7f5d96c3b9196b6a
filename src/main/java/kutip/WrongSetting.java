package kutip;

/** A setting that cannot be used; its message says what is wrong with it. */
public final class WrongSetting extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  WrongSetting(String message) {
    super(message);
  }

  WrongSetting(String message, Throwable cause) {
    super(message, cause);
  }
}
