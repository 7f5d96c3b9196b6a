package kutip.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file as it came, read at most once; whoever opened its stream closes it. One thread. */
public final class RawFile {
  /** No article is read from more bytes than this. */
  public static final int LARGEST = 20_000_000;

  private static final int HEAD = 8192;

  private final String origin;
  private final String id;
  private final InputStream stream;
  private final Optional<String> url;
  private final Optional<String> charset;
  private byte @Nullable [] bytes;

  private RawFile(
      String origin,
      String id,
      InputStream stream,
      Optional<String> url,
      Optional<String> charset) {
    this.origin = origin;
    this.id = id;
    this.stream = stream;
    this.url = url;
    this.charset = charset;
  }

  /**
   * A file whose content {@code stream} gives.
   *
   * @param origin where it stands, for the report
   * @param id of the article it holds, where nothing in it says better
   */
  public static RawFile of(String origin, String id, InputStream stream) {
    return new RawFile(
        origin, id, new BufferedInputStream(stream, HEAD), Optional.empty(), Optional.empty());
  }

  /** A file in memory. */
  public static RawFile of(String origin, String id, byte[] bytes) {
    return of(origin, id, new ByteArrayInputStream(bytes));
  }

  /**
   * A page as fetched from {@code url}.
   *
   * @param charset what the server says of its characters
   */
  public static RawFile fetched(String url, String id, byte[] bytes, Optional<String> charset) {
    return new RawFile(url, id, new ByteArrayInputStream(bytes), Optional.of(url), charset);
  }

  /** Where it stands, such as a path. */
  public String origin() {
    return origin;
  }

  /** The id of the article in it, where nothing in it says better. */
  public String id() {
    return id;
  }

  /** Where it was fetched from. */
  public Optional<String> url() {
    return url;
  }

  /** The character set that came with it, from outside. */
  public Optional<String> charset() {
    return charset;
  }

  /** Its first bytes, 8192 at most; does not use it up. */
  public byte[] head() throws Unreadable {
    try {
      if (bytes != null) {
        return new ByteArrayInputStream(bytes).readNBytes(HEAD);
      }
      stream.mark(HEAD);
      byte[] head = stream.readNBytes(HEAD);
      stream.reset();
      return head;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All its bytes, to be read only; refused unread beyond {@link #LARGEST}. */
  public byte[] bytes() throws Unreadable {
    if (bytes == null) {
      try {
        byte[] read = stream.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
          throw new Unreadable("larger than " + LARGEST + " bytes");
        }
        bytes = read;
      } catch (IOException e) {
        throw failed(e);
      }
    }
    return bytes;
  }

  /** Its content, to be read once and not closed, for formats that hold many articles. */
  public InputStream stream() {
    return bytes == null ? stream : new ByteArrayInputStream(bytes);
  }

  /** The SHA-256 of {@link #bytes}, lower-case hex. */
  public String sha256() throws Unreadable {
    return sha256(bytes());
  }

  /** The SHA-256 of {@code bytes}, lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static Unreadable failed(IOException e) {
    return new Unreadable("cannot be read: " + e.getMessage(), e);
  }
}
