package kutip.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.article.Article;
import kutip.audit.Verification.Check;
import kutip.index.PassageIndex;
import kutip.language.CodePoints;

/** The account of every answer given: written before the asker sees it, and checked on request. */
public final class AuditTrail {
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

  public Optional<AuditEntry> entry(String id) {
    return store.row(id).map(AuditTrail::entry);
  }

  /** The latest entries before sequence {@code before}, newest first. */
  public List<AuditEntry> latest(int limit, long before) {
    return store.latest(limit, before).stream().map(AuditTrail::entry).toList();
  }

  /** The last {@code limit} entries of a conversation, oldest first. */
  public List<AuditEntry> conversation(String id, int limit) {
    return store.conversation(id, limit).stream().map(AuditTrail::entry).toList();
  }

  public long size() {
    return store.size();
  }

  /**
   * Checks the sealed entry, and each quote against the stored article version; empty if there is
   * no such answer.
   */
  public Optional<Verification> verify(String id) {
    return store.row(id).map(this::verify);
  }

  private Verification verify(AuditStore.Row row) {
    var checks = new ArrayList<Check>();
    var found = leafHash(row.canonical());
    boolean sealed = found.equals(row.leafHash());
    checks.add(
        new Check(
            "entry_hash",
            0,
            sealed,
            sealed
                ? found
                : "sealed as " + row.leafHash() + ", the stored entry hashes to " + found));
    var answer = entry(row).answer();
    for (var citation : answer.citations()) {
      check(citation, checks);
    }
    for (var citation : answer.abstention().map(Answer.Abstention::nearest).orElse(List.of())) {
      check(citation, checks);
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

  private static AuditEntry entry(AuditStore.Row row) {
    var sealed = Json.read(row.canonical(), Sealed.class);
    return new AuditEntry(
        sealed.answer(), sealed.trace(), new Seal(row.sequence(), row.leafHash()), row.canonical());
  }

  private static String leafHash(String canonical) {
    return Seal.leafHash(canonical.getBytes(StandardCharsets.UTF_8));
  }
}
