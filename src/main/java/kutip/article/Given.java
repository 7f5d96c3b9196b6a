package kutip.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source says of an article before it has been read closely: its text and its metadata.
 *
 * <p>Adapters of formats make these; {@link Articles} makes an {@link Article} of each.
 *
 * @param id stable across versions; not blank
 * @param text the text as it came, with line ends as {@code \n}
 * @param source the publisher as the metadata name it, such as a site's host
 * @param url absolute, canonical where the page says so
 * @param published the day the metadata give
 * @param language as the metadata declare it, such as {@code id-ID}
 * @param rawSha256 of the bytes it was read from, lower-case hex
 * @param notes what was done to the bytes or noticed in them, such as {@code charset windows-1252};
 *     in the order it happened
 */
public record Given(
    String id,
    String text,
    Optional<String> title,
    Optional<String> source,
    Optional<String> url,
    Optional<LocalDate> published,
    Optional<String> author,
    Optional<String> section,
    Optional<String> language,
    String rawSha256,
    List<String> notes) {

  public Given {
    notes = List.copyOf(notes);
  }

  /** Plain text without metadata, its own raw form. */
  public static Given plain(String id, String text) {
    return plain(id, text, Article.sha256(text), List.of());
  }

  /** Plain text without metadata, read from bytes with the hash {@code rawSha256}. */
  public static Given plain(String id, String text, String rawSha256, List<String> notes) {
    return new Given(
        id,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rawSha256,
        notes);
  }

  /** The same under another id. */
  public Given named(String other) {
    return new Given(
        other, text, title, source, url, published, author, section, language, rawSha256, notes);
  }
}
