package kutip.answer;

/**
 * A claim that did not stand.
 *
 * @param reason why, by the name it has on record
 */
public record Fallen(Claim claim, String reason) {}
