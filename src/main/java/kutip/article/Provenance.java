package kutip.article;

import java.util.List;
import java.util.Optional;

/**
 * Who wrote an article, where in its source it stood, and what it was read from.
 *
 * @param agency the wire agency the text comes from, such as {@code ANTARA}, if it names one
 * @param rawSha256 of the bytes it was read from, lower-case hex
 * @param notes what was done to the bytes or noticed in them, such as {@code charset windows-1252}
 */
public record Provenance(
    Optional<String> author,
    Optional<String> section,
    Optional<String> agency,
    String rawSha256,
    List<String> notes) {

  public Provenance {
    notes = List.copyOf(notes);
  }
}
