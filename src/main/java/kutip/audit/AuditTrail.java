package kutip.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kutip.article.Article;
import kutip.audit.Verification.Check;
import kutip.index.PassageIndex;
import kutip.language.CodePoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The account of every answer given: written before the asker sees it, and checked on request. */
public final class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  /** How many entries are read from disk at once, at most. */
  private static final int PAGE = 100;

  private final AuditStore store;
  private final PassageIndex index;

  /**
   * @param index the corpus whose article versions the answers cite
   */
  public AuditTrail(AuditStore store, PassageIndex index) {
    this.store = store;
    this.index = index;
  }

  /** What is sealed. */
  private record Sealed(String format, Answer answer, Trace trace) {
    static final String FORMAT = "kutip-entry/1";
  }

  /** Seals an answer with what is behind it; returns once it is on disk. */
  public AuditEntry record(Answer answer, Trace trace) {
    var canonical = Json.canonical(new Sealed(Sealed.FORMAT, answer, trace));
    var leafHash = leafHash(canonical);
    long sequence =
        store.append(
            new AuditStore.Row(0, answer.id(), answer.conversation(), canonical, leafHash));
    return new AuditEntry(answer, trace, new Seal(sequence, leafHash), canonical);
  }

  /**
   * The entry of an answer; empty if there is no such answer.
   *
   * @throws UnreadableEntry if it is not what was written
   */
  public Optional<AuditEntry> entry(String id) {
    return store.row(id).map(AuditTrail::entry);
  }

  /**
   * The latest entries before sequence {@code before}, newest first; fewer than {@code limit} only
   * where there are no more. Unreadable ones are left out, and told in the log.
   */
  public List<AuditEntry> latest(int limit, long before) {
    return rows(before, Math.min(limit, PAGE)).flatMap(AuditTrail::readable).limit(limit).toList();
  }

  /**
   * The last {@code limit} entries of a conversation, oldest first, without unreadable ones; empty
   * if there is no such conversation.
   */
  public Optional<List<AuditEntry>> conversation(String id, int limit) {
    var rows = store.conversation(id, limit);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().flatMap(AuditTrail::readable).toList());
  }

  public long size() {
    return store.size();
  }

  /**
   * Checks the sealed entry, and each quote against the stored article version; empty if there is
   * no such answer. Of an unreadable entry, {@code entry_hash} fails and no quote is checked.
   */
  public Optional<Verification> verify(String id) {
    return store.row(id).map(this::verify);
  }

  /** Checks every entry there is, newest first, each as its turn comes. */
  public Stream<Verification> verifyAll() {
    // By the rows' own ids: what an entry says of itself is what is to be checked.
    return rows(Long.MAX_VALUE, PAGE).map(this::verify);
  }

  private Verification verify(AuditStore.Row row) {
    var checks = new ArrayList<Check>();
    var found = leafHash(row.canonical());
    boolean sealed = found.equals(row.leafHash());
    var detail =
        sealed ? found : "sealed as " + row.leafHash() + ", the stored entry hashes to " + found;
    try {
      // Of other words too, to tell which quotes are not as they were.
      var answer = parsed(row).answer();
      checks.add(new Check("entry_hash", 0, sealed, detail));
      for (var citation : answer.citations()) {
        check(citation, checks);
      }
      for (var citation : answer.abstention().map(Answer.Abstention::nearest).orElse(List.of())) {
        check(citation, checks);
      }
    } catch (UnreadableEntry e) {
      checks.add(new Check("entry_hash", 0, false, detail + "; " + e.getMessage()));
    }
    return Verification.of(row.id(), checks);
  }

  private void check(Answer.Citation citation, List<Check> checks) {
    int number = citation.number();
    var source = citation.article();
    var version = index.version(source.id(), source.sha256());
    if (version.isEmpty()) {
      checks.add(
          new Check(
              "article_version",
              number,
              false,
              "no version " + source.sha256() + " of article " + source.id() + " is stored"));
      return;
    }
    var text = version.get().article().text();
    var hash = Article.sha256(text);
    boolean same = hash.equals(source.sha256());
    checks.add(
        new Check(
            "article_hash",
            number,
            same,
            same ? hash : "cited as " + source.sha256() + ", the stored text hashes to " + hash));
    var there = words(text, citation.start(), citation.end());
    boolean stands = there.equals(Optional.of(citation.quote()));
    checks.add(
        new Check(
            "quote",
            number,
            stands,
            stands
                ? source.id() + " " + citation.start() + "–" + citation.end()
                : "at "
                    + citation.start()
                    + "–"
                    + citation.end()
                    + " stands: "
                    + there.orElse("nothing")));
  }

  private static Optional<String> words(String text, int start, int end) {
    if (start < 0 || start > end || end > text.codePointCount(0, text.length())) {
      return Optional.empty();
    }
    var points = new CodePoints(text);
    return Optional.of(text.substring(points.utf16At(start), points.utf16At(end)));
  }

  /** The rows before sequence {@code before}, newest first, read {@code page} at a time. */
  private Stream<AuditStore.Row> rows(long before, int page) {
    return Stream.iterate(
            store.latest(page, before),
            rows -> !rows.isEmpty(),
            rows -> store.latest(page, rows.getLast().sequence()))
        .flatMap(List::stream);
  }

  /** The row's entry, for a list, which one that is unreadable must not spoil. */
  private static Stream<AuditEntry> readable(AuditStore.Row row) {
    try {
      return Stream.of(entry(row));
    } catch (UnreadableEntry e) {
      LOG.warn("an answer is left out: {}", e.getMessage());
      return Stream.empty();
    }
  }

  private static AuditEntry entry(AuditStore.Row row) {
    var entry = parsed(row);
    var found = leafHash(row.canonical());
    if (!found.equals(row.leafHash())) {
      throw new UnreadableEntry(
          row.id(),
          "it is not what was written: sealed as " + row.leafHash() + ", it hashes to " + found);
    }
    return entry;
  }

  /** The entry that stands in the row, in whatever words. */
  private static AuditEntry parsed(AuditStore.Row row) {
    var sealed = read(row);
    var answer = sealed.answer();
    if (!answer.id().equals(row.id())) {
      throw new UnreadableEntry(row.id(), "it holds answer \"" + answer.id() + "\"");
    }
    if (!answer.conversation().equals(row.conversation())) {
      throw new UnreadableEntry(
          row.id(),
          "it stands in "
              + named(row.conversation())
              + ", and was given in "
              + named(answer.conversation()));
    }
    return new AuditEntry(
        answer, sealed.trace(), new Seal(row.sequence(), row.leafHash()), row.canonical());
  }

  private static String named(Optional<String> conversation) {
    return conversation.map(id -> "conversation \"" + id + "\"").orElse("no conversation");
  }

  private static Sealed read(AuditStore.Row row) {
    try {
      return Json.read(row.canonical(), Sealed.class);
    } catch (IllegalStateException e) {
      throw new UnreadableEntry(row.id(), e);
    }
  }

  private static String leafHash(String canonical) {
    return Seal.leafHash(canonical.getBytes(StandardCharsets.UTF_8));
  }
}
