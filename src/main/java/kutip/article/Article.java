package kutip.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One article as it came: its text is never rewritten, and spans point into it.
 *
 * @param id stable across versions, such as a file's name without its ending; not blank
 * @param source who published it, such as {@code orbitindonesia.com}; {@code unknown} if nothing
 *     tells
 * @param language ISO 639-1, or {@code und} if undetermined
 * @param sha256 of the text in UTF-8, lower-case hex
 * @param boilerplate what is not evidence, in reading order, without overlaps
 * @param said the times said in the text, in reading order
 */
public record Article(
    String id,
    String title,
    String source,
    Optional<String> url,
    Published published,
    String language,
    String text,
    String sha256,
    List<Boilerplate> boilerplate,
    List<SaidDate> said,
    Provenance provenance) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id, got a blank one");
    }
    boilerplate = List.copyOf(boilerplate);
    said = List.copyOf(said);
    int end = 0;
    for (var part : boilerplate) {
      if (part.span().start() < end || part.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "boilerplate out of order or outside the text of " + id + ": " + part.span());
      }
      end = part.span().end();
    }
  }

  /** The SHA-256 of {@code text} in UTF-8, lower-case hex. */
  public static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
