package kutip.passage;

/**
 * A passage by its id, and what it scores; the higher the better, within one ranking only.
 *
 * <p>Rankings are made and merged of these: to read the passages themselves takes longer.
 */
public record Scored(String passage, double score) {}
