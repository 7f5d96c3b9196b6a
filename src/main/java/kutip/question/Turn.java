package kutip.question;

/**
 * What was asked before in the same conversation, and what came of it.
 *
 * @param answer the short answer, or the first statement; empty if there was none
 */
public record Turn(String question, String answer) {}
