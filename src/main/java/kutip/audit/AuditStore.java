package kutip.audit;

import java.util.List;
import java.util.Optional;

/** Keeps sealed entries in order, for ever. Safe for many threads and processes. */
public interface AuditStore extends AutoCloseable {

  /**
   * A sealed entry as it lies on disk.
   *
   * @param sequence from 1; 0 for one not yet stored
   * @param conversation its id; empty for a question on its own
   */
  record Row(
      long sequence, String id, Optional<String> conversation, String canonical, String leafHash) {}

  /** Stores an entry and returns its sequence; once it returns, no crash loses the entry. */
  long append(Row row);

  Optional<Row> row(String id);

  /** The latest entries before sequence {@code before}, newest first. */
  List<Row> latest(int limit, long before);

  /** The last {@code limit} entries of a conversation, oldest first. */
  List<Row> conversation(String id, int limit);

  /** How many entries there are. */
  long size();

  @Override
  void close();
}
