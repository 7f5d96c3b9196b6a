package kutip.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import kutip.article.Article;
import kutip.article.RawFile;

/**
 * Names for the files that callers send; without its endings, each is its article's id.
 *
 * <p>Only plain characters of a caller's name are taken over: it names the article, no path.
 */
final class FileNames {
  /** In bytes of UTF-8, before a hash and the endings: file systems take 255 in all. */
  private static final int LONGEST = 200;

  private static final int NAME_HEX = 8;
  private static final int BODY_HEX = 16;

  /** What is packed has its own ending too, and is read by it. */
  private static final Pattern ENDINGS = Pattern.compile("(?:\\.[A-Za-z]{2,8})?(?:\\.gz)?\\z");

  private FileNames() {}

  /**
   * The name to read {@code bytes} under: the caller's, or one of their hash if nothing of that can
   * be taken over, so that the same file stays one article and others do not replace it.
   *
   * @param ending with its dot; added where the name lacks it
   */
  static String of(Optional<String> name, byte[] bytes, String ending) {
    var given = name.orElse("");
    var stem = ENDINGS.matcher(given).replaceFirst("");
    var endings = given.substring(stem.length());
    return plain(stem).orElseGet(() -> "upload-" + RawFile.sha256(bytes).substring(0, BODY_HEX))
        + (endings.endsWith(ending) ? endings : endings + ending);
  }

  /** What can be taken over; with a hash where that is not all, since other names share it. */
  private static Optional<String> plain(String stem) {
    var plain = cut(stem.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", ""));
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    var hash = plain.equals(stem) ? "" : "-" + Article.sha256(stem).substring(0, NAME_HEX);
    return Optional.of(plain + hash);
  }

  private static String cut(String text) {
    var letters = CharBuffer.wrap(text);
    // The encoder stops before the code point that no longer fits.
    var _ = UTF_8.newEncoder().encode(letters, ByteBuffer.allocate(LONGEST), true);
    return text.substring(0, letters.position());
  }
}
