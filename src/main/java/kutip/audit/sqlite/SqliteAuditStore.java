package kutip.audit.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kutip.audit.AuditStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The log in one SQLite file.
 *
 * <p>Write-ahead log, synchronised fully: an append that returned is on disk, and a crash in the
 * middle of one leaves nothing of it. One connection, used by one thread at a time; other processes
 * wait for it up to ten seconds.
 */
public final class SqliteAuditStore implements AuditStore {
  private static final int BUSY_MILLISECONDS = 10_000;
  private static final String COLUMNS = "sequence, id, conversation, canonical, leaf_hash";
  private final Connection connection;

  private SqliteAuditStore(Connection connection) {
    this.connection = connection;
  }

  /** Unpacks SQLite's library, which opening a log does too, but takes a tenth of a start. */
  public static void prepare() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      // Whoever opens a log is told.
    }
  }

  /** Opens the log in {@code file}, made if it is not there. */
  public static SqliteAuditStore open(Path file) {
    return open("jdbc:sqlite:" + file, file.toString());
  }

  /** A log that lives as long as it is open. */
  public static SqliteAuditStore inMemory() {
    return open("jdbc:sqlite::memory:", "memory");
  }

  private static SqliteAuditStore open(String url, String name) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    try {
      var connection = config.createConnection(url);
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS entries (
              sequence INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              conversation TEXT,
              canonical TEXT NOT NULL,
              leaf_hash TEXT NOT NULL) STRICT""");
        statement.execute(
            "CREATE INDEX IF NOT EXISTS entries_by_conversation ON entries (conversation, sequence)");
      }
      return new SqliteAuditStore(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the audit log "
              + name
              + " cannot be opened: "
              + e.getMessage()
              + "; move the file away to start a new one",
          e);
    }
  }

  @Override
  public synchronized long append(Row row) {
    var sql = "INSERT INTO entries (id, conversation, canonical, leaf_hash) VALUES (?, ?, ?, ?)";
    try (var insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, row.id());
      insert.setString(2, row.conversation().orElse(null));
      insert.setString(3, row.canonical());
      insert.setString(4, row.leafHash());
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw failed("append " + row.id(), e);
    }
  }

  @Override
  public Optional<Row> row(String id) {
    return rows("WHERE id = ?", select -> select.setString(1, id)).stream().findFirst();
  }

  @Override
  public List<Row> latest(int limit, long before) {
    return rows(
        "WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
        select -> {
          select.setLong(1, before);
          select.setInt(2, limit);
        });
  }

  @Override
  public List<Row> conversation(String id, int limit) {
    var rows =
        rows(
            "WHERE conversation = ? ORDER BY sequence DESC LIMIT ?",
            select -> {
              select.setString(1, id);
              select.setInt(2, limit);
            });
    Collections.reverse(rows);
    return rows;
  }

  @Override
  public synchronized long size() {
    try (var select = connection.createStatement();
        var result = select.executeQuery("SELECT count(*) FROM entries")) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw failed("count", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
  }

  private interface Bound {
    void to(PreparedStatement select) throws SQLException;
  }

  private synchronized List<Row> rows(String where, Bound bound) {
    try (var select = connection.prepareStatement("SELECT " + COLUMNS + " FROM entries " + where)) {
      bound.to(select);
      try (var result = select.executeQuery()) {
        var rows = new ArrayList<Row>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw failed("read", e);
    }
  }

  private static Row row(ResultSet result) throws SQLException {
    return new Row(
        result.getLong(1),
        result.getString(2),
        Optional.ofNullable(result.getString(3)),
        result.getString(4),
        result.getString(5));
  }

  private static IllegalStateException failed(String what, SQLException e) {
    return new IllegalStateException("the audit log could not " + what + ": " + e.getMessage(), e);
  }
}
