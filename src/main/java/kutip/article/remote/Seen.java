package kutip.article.remote;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Remembers of each feed what has been seen of it, in a small file. One thread.
 *
 * <p>Nothing is written before {@link #keep}, which is to be called once the articles are on disk:
 * what is lost is then read again, and nothing is missed.
 */
public final class Seen {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Map<String, List<String>>>> SHAPE =
      new TypeReference<>() {};
  private static final String ETAG = "etag";
  private static final String MODIFIED = "modified";
  private static final String LINKS = "links";

  private final Path file;
  private final Map<String, Map<String, List<String>>> feeds;

  private Seen(Path file, Map<String, Map<String, List<String>>> feeds) {
    this.file = file;
    this.feeds = feeds;
  }

  /** What the file {@code file} holds; nothing if it is not there or broken. */
  public static Seen in(Path file) {
    try {
      return new Seen(
          file,
          Files.exists(file)
              ? new TreeMap<>(JSON.readValue(file.toFile(), SHAPE))
              : new TreeMap<>());
    } catch (IOException e) {
      // Forgetting costs a second fetch, no more.
      return new Seen(file, new TreeMap<>());
    }
  }

  /** The headers that ask for {@code feed} only if it has changed. */
  Map<String, String> conditions(String feed) {
    Map<String, String> headers = new HashMap<>();
    value(feed, ETAG).forEach(tag -> headers.put("If-None-Match", tag));
    value(feed, MODIFIED).forEach(date -> headers.put("If-Modified-Since", date));
    return headers;
  }

  /** Whether the article at {@code link} has been followed from {@code feed}. */
  boolean followed(String feed, String link) {
    return value(feed, LINKS).contains(link);
  }

  /**
   * Remembers {@code feed} as it came, and those of its links that were followed.
   *
   * @param whole whether all were: only then need it not be read again until it changes
   */
  void fetched(String feed, Wire.Reply reply, List<String> followed, boolean whole) {
    Map<String, List<String>> said = new TreeMap<>();
    if (whole) {
      said.put(ETAG, header(reply, "etag"));
      said.put(MODIFIED, header(reply, "last-modified"));
    }
    said.put(LINKS, List.copyOf(new TreeSet<>(followed)));
    feeds.put(feed, said);
  }

  /** A header that can be sent back as it is. */
  private static List<String> header(Wire.Reply reply, String name) {
    var value = reply.header(name);
    boolean plain = value.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f);
    return value.isEmpty() || !plain || value.length() > 500 ? List.of() : List.of(value);
  }

  private List<String> value(String feed, String name) {
    return feeds.getOrDefault(feed, Map.of()).getOrDefault(name, List.of());
  }

  /** Writes down what has been seen, all or nothing. */
  public void keep() throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var fresh = Files.createTempFile(folder, "seen", ".tmp");
    JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), feeds);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
