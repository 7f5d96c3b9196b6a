package kutip.language;

import java.util.regex.Pattern;

/** Makes text from outside safe to stand in a prompt. */
public final class PromptText {
  /** What chat templates mark turns with. Some servers take it for that even inside a message. */
  private static final Pattern TURN =
      Pattern.compile("<(?=\\||/?s>|</?SYS>>|/?(?:start|end)_of_turn>)|\\[(?=/?INST])");

  /**
   * Characters that nobody sees, in which a text may speak to a model behind its readers' backs.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x{e0000}-\\x{e007f}\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060\\ufeff]");

  private PromptText() {}

  /** The text without what nobody sees, and with nothing in it that ends a turn. */
  public static String harmless(String text) {
    return TURN.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("$0 ");
  }
}
