package kutip.ask;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kutip.answer.Answerer;
import kutip.answer.Draft;
import kutip.answer.Relevance;
import kutip.audit.Accounting;
import kutip.audit.Answer;
import kutip.audit.AuditEntry;
import kutip.audit.AuditTrail;
import kutip.audit.Ulid;
import kutip.index.PassageIndex;
import kutip.model.ModelException;
import kutip.passage.Hit;
import kutip.question.Query;
import kutip.question.QueryRewriter;
import kutip.question.Question;
import kutip.retrieve.Retriever;
import kutip.verify.ReplyPolicy;
import kutip.verify.Verdict;
import kutip.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The question's walk: rewrite, retrieve, answer, verify, decide, put on record. Safe for many
 * threads.
 *
 * @param answerers by kind, {@code reader} or {@code llm}
 * @param usual the kind that answers when none is asked for
 * @param fallback the kind that answers when another has failed, or nothing it says stands; empty
 *     lets that be
 * @param second the kind that reads the same passages for values that an answerer leaves out which
 *     does not know its confidence; empty spares the time
 * @param relevance judges whether claims answer, of answerers that do not know; empty lets it be
 */
public record Ask(
    PassageIndex index,
    QueryRewriter rewriter,
    Retriever retriever,
    Map<String, Answerer> answerers,
    String usual,
    Optional<String> fallback,
    Optional<String> second,
    Verifier verifier,
    Optional<Relevance> relevance,
    ReplyPolicy policy,
    AuditTrail trail,
    InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(Ask.class);

  public Ask {
    answerers = Map.copyOf(answerers);
    var kinds = new ArrayList<>(List.of(usual));
    fallback.ifPresent(kinds::add);
    second.ifPresent(kinds::add);
    for (var kind : kinds) {
      if (!answerers.containsKey(kind)) {
        throw new IllegalArgumentException("no answerer " + kind + " among " + answerers.keySet());
      }
    }
  }

  /** Answers or abstains, and returns only once the account of it is on disk. */
  public AuditEntry ask(Question question, Progress progress) {
    return ask(question, Optional.empty(), progress);
  }

  /**
   * The same, by the answerer asked for.
   *
   * @throws IllegalArgumentException if there is no such answerer
   * @throws ModelException of kind CANCELLED once {@code progress} says so; then nothing is put on
   *     record
   */
  public AuditEntry ask(Question question, Optional<String> kind, Progress progress) {
    var answerer = answerer(kind.orElse(usual));
    long started = System.nanoTime();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);

    progress.stage(Progress.Stage.REWRITING);
    var rewritten = rewriter.rewrite(question, progress::cancelled);
    var query = rewritten.query();
    var walk = new Walk(answerer, query, progress, started);

    progress.stage(Progress.Stage.RETRIEVING);
    var corpus = index.state();
    var hits = walk.retrieve();

    progress.stage(Progress.Stage.ANSWERING);
    var draft = walk.answer(hits);

    progress.stage(Progress.Stage.VERIFYING);
    var reply = policy.decide(draft, walk.settled(), hits);

    var identity = walk.answerer.identity();
    var asked =
        new Accounting.Asked(
            Ulid.at(at),
            at,
            question,
            query,
            new Answer.Answerer(identity.kind(), identity.model(), Optional.empty()),
            walk.failed,
            draft.missing(),
            corpus,
            walk.timings());
    var answer = new Accounting(index).answer(asked, reply);
    if (progress.cancelled()) {
      throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
    }
    var failure = walk.failed.map(Answer.Fallback::failure).or(draft::failure);
    return trail.record(
        answer, Tracing.trace(rewritten, walk.accounting, hits, draft, failure, walk.verdicts()));
  }

  /** The hits for a question alone, at most {@code limit}. */
  public List<Hit> search(Question question, int limit) {
    return retriever.retrieve(rewriter.rewrite(question).wanting(limit));
  }

  private Answerer answerer(String kind) {
    var answerer = answerers.get(kind);
    if (answerer == null) {
      throw new IllegalArgumentException(
          "no answerer \""
              + kind
              + "\" is set up; wanted one of "
              + answerers.keySet().stream().sorted().toList());
    }
    return answerer;
  }

  /** One question under way: what was heard so far, and how long each step took. */
  private final class Walk {
    private final Query query;
    private final Progress progress;
    private final long started;
    private Answerer answerer;
    private Accounting accounting = new Accounting(index);
    private Checking checking;
    private Optional<Answer.Fallback> failed = Optional.empty();
    private List<Verdict> fell = List.of();
    private long retrieved;
    private long answered;
    private long verified;

    Walk(Answerer answerer, Query query, Progress progress, long started) {
      this.answerer = answerer;
      this.query = query;
      this.progress = progress;
      this.started = started;
      this.checking = checking(List.of());
    }

    List<Hit> retrieve() {
      long from = System.nanoTime();
      var hits = retriever.retrieve(query);
      progress.sources(hits.stream().map(accounting::found).toList());
      retrieved = System.nanoTime() - from;
      return hits;
    }

    /** The draft of the answerer, or of the one that answers in its place. */
    Draft answer(List<Hit> hits) {
      long from = System.nanoTime();
      try {
        var draft = draft(hits);
        var instead =
            fallback.filter(kind -> !kind.equals(answerer.identity().kind())).map(answerers::get);
        var why = draft.failure().or(checking::nothingStands);
        return why.isEmpty() || instead.isEmpty()
            ? draft
            : fallBack(instead.get(), draft, why.get(), hits);
      } finally {
        verified += checking.nanoseconds();
        answered = System.nanoTime() - from - verified;
      }
    }

    /** Begins the answer anew; of what was before, the calls stay on record and what fell. */
    private Draft fallBack(Answerer instead, Draft before, String why, List<Hit> hits) {
      var identity = answerer.identity();
      failed = Optional.of(new Answer.Fallback(identity.kind(), identity.model(), why));
      fell = before.failure().isPresent() ? List.of() : checking.verdicts();
      answerer = instead;
      accounting = new Accounting(index);
      verified += checking.nanoseconds();
      progress.stage(Progress.Stage.ANSWERING);
      var draft = draft(hits);
      var calls = Stream.concat(before.calls().stream(), draft.calls().stream()).toList();
      return new Draft(draft.claims(), calls, draft.failure(), draft.confidence(), draft.missing());
    }

    /** The draft; its claims are verified, and shown if they stand, as they come. */
    private Draft draft(List<Hit> hits) {
      checking = checking(hits);
      if (hits.isEmpty()) {
        return Draft.empty();
      }
      try {
        var draft = answerer.answer(query, hits, checking::check, progress::cancelled);
        var fallen = checking.fallen();
        var mended =
            fallen.isEmpty()
                ? draft
                : answerer.mend(query, hits, draft, fallen, checking::check, progress::cancelled);
        tellOtherValues(hits);
        return checking.judged(mended);
      } catch (ModelException e) {
        if (e.kind() == ModelException.Kind.CANCELLED) {
          throw e;
        }
        return new Draft(List.of(), List.of(), Optional.of(String.valueOf(e.getMessage())), 0);
      }
    }

    private void tellOtherValues(List<Hit> hits) {
      var reading =
          second.filter(kind -> !answerer.knowsItsConfidence() && !checking.standing().isEmpty());
      if (reading.isEmpty()) {
        return;
      }
      try {
        var read = answerer(reading.get()).answer(query, hits, claim -> {}, progress::cancelled);
        OtherValues.tell(read.claims(), checking);
      } catch (ModelException e) {
        if (e.kind() == ModelException.Kind.CANCELLED) {
          throw e;
        }
        LOG.warn("other values are not looked for: {}", e.getMessage());
      }
    }

    /** Every verdict, of what fell before too. */
    List<Verdict> verdicts() {
      return Stream.concat(fell.stream(), checking.verdicts().stream()).toList();
    }

    /** The verdicts to show. */
    List<Verdict> settled() {
      return Checking.settled(verdicts());
    }

    private Checking checking(List<Hit> hits) {
      var judging =
          relevance
              .filter(judge -> !hits.isEmpty() && !answerer.knowsItsConfidence())
              .map(judge -> judge.over(query, hits));
      return new Checking(verifier, query, judging, accounting, progress);
    }

    Answer.Timings timings() {
      return new Answer.Timings(
          milliseconds(retrieved),
          milliseconds(answered),
          milliseconds(verified),
          milliseconds(System.nanoTime() - started));
    }

    private static long milliseconds(long nanoseconds) {
      return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }
  }
}
