package kutip.index;

import java.util.Optional;
import kutip.article.Signature;

/**
 * Where an article's words come from: what makes copies of one text count once.
 *
 * @param id of the first article kept with these words; its own where it is that one
 * @param signature by which later copies are found; empty for a text too short to be told apart
 */
public record Origin(String id, Optional<Signature> signature) {}
