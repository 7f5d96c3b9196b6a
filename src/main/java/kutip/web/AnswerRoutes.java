package kutip.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import kutip.ask.Ask;
import kutip.ask.Progress;
import kutip.audit.Accounting;
import kutip.audit.Answer;
import kutip.audit.AuditEntry;
import kutip.audit.AuditTrail;
import kutip.audit.Found;
import kutip.audit.Json;
import kutip.audit.Ulid;
import kutip.model.ModelException;
import kutip.passage.Filter;
import kutip.question.Question;
import kutip.question.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asking, and reading and checking what was answered. */
final class AnswerRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerRoutes.class);
  private static final int MOST_AT_ONCE = 32;

  /** How many questions before a question are looked at. */
  private static final int TURNS = 6;

  private static final String NEW = "new";

  private final Ask ask;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Meters meters;
  private final BooleanSupplier stopping;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  AnswerRoutes(
      Ask ask, AuditTrail trail, InstantSource clock, Meters meters, BooleanSupplier stopping) {
    this.ask = ask;
    this.trail = trail;
    this.clock = clock;
    this.meters = meters;
    this.stopping = stopping;
  }

  /** An answer in a line. */
  record Line(String id, Instant createdAt, String question, String status) {}

  void register(RoutesConfig routes) {
    routes.post("/api/answers", this::post);
    Reads.at(routes, "/api/answers", this::latest);
    Reads.at(routes, "/api/answers/{id}", ctx -> Replies.json(ctx, shown(entry(ctx))));
    Reads.at(routes, "/api/answers/{id}/audit", ctx -> Replies.json(ctx, behind(entry(ctx))));
    routes.post("/api/answers/{id}/verify", this::verify);
    Reads.at(routes, "/api/conversations/{id}", this::conversation);
  }

  private void post(Context ctx) throws IOException {
    var fields = Fields.of(ctx);
    var text = fields.required("question");
    var conversation = fields.text("conversation");
    var answerer = fields.text("answerer");
    var filter = fields.filter();
    answerer
        .filter(kind -> !ask.answerers().containsKey(kind))
        .ifPresent(
            kind ->
                fields.fault(
                    "answerer",
                    "answerer is \""
                        + kind
                        + "\"; set up here: "
                        + ask.answerers().keySet().stream().sorted().toList()));
    var before = before(conversation, fields);
    var question = question(text, before, conversation, filter, fields);
    fields.done();
    if (stopping.getAsBoolean()) {
      throw new Problem(503, "the service is stopping");
    }
    if (!free.tryAcquire()) {
      throw new Problem(
          503, "the service answers " + MOST_AT_ONCE + " questions at once; ask again in a moment");
    }
    try {
      if (String.valueOf(ctx.header("Accept")).contains("text/event-stream")) {
        stream(ctx, question.orElseThrow(), answerer);
      } else {
        Replies.json(ctx, shown(logged(ask.ask(question.orElseThrow(), answerer, Progress.NONE))));
      }
    } finally {
      free.release();
    }
  }

  /** What was asked before in the conversation; a fault if there is none of this id. */
  private List<Turn> before(Optional<String> conversation, Fields fields) {
    if (conversation.isEmpty() || conversation.get().equals(NEW)) {
      return List.of();
    }
    var entries = trail.conversation(conversation.get(), TURNS);
    if (entries.isEmpty()) {
      fields.fault(
          "conversation",
          "there is no conversation \"" + conversation.get() + "\"; \"new\" starts one");
    }
    return entries.stream().flatMap(List::stream).map(entry -> turn(entry.answer())).toList();
  }

  private static Turn turn(Answer answer) {
    var first = answer.claims().stream().findFirst();
    return new Turn(
        answer.question(), first.map(claim -> claim.value().orElse(claim.text())).orElse(""));
  }

  private Optional<Question> question(
      String text, List<Turn> before, Optional<String> conversation, Filter filter, Fields fields) {
    try {
      var id = conversation.map(named -> named.equals(NEW) ? Ulid.at(clock.instant()) : named);
      return Optional.of(new Question(text, before, id, filter));
    } catch (IllegalArgumentException e) {
      fields.fault("question", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void stream(Context ctx, Question question, Optional<String> answerer)
      throws IOException {
    try (var events = new EventStream(ctx.res())) {
      try {
        var entry = ask.ask(question, answerer, new Streaming(events));
        events.event("answer", shown(logged(entry)));
      } catch (ModelException e) {
        LOG.info("a question was left: the asker hung up");
      } catch (RuntimeException e) {
        LOG.error("a question failed", e);
        events.event("error", Problems.body(Problem.inside()));
      }
    }
  }

  /** Hands on each step as an event. */
  private record Streaming(EventStream events) implements Progress {

    @Override
    public void stage(Stage stage) {
      events.event("stage", Map.of("stage", Accounting.named(stage)));
    }

    @Override
    public void sources(List<Found> hits) {
      events.event("sources", Map.of("hits", hits));
    }

    @Override
    public void claim(Answer.Claim claim, List<Answer.Citation> citations) {
      ObjectNode full = Json.mapper().valueToTree(claim);
      full.set("citations", Json.mapper().valueToTree(citations));
      events.event("claim", full);
    }

    @Override
    public boolean cancelled() {
      return events.hungUp();
    }
  }

  private void latest(Context ctx) {
    Parameters.only(ctx, "limit", "before");
    int limit = (int) Parameters.number(ctx, "limit", 20, 1, 100);
    long before = Parameters.number(ctx, "before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    var entries = trail.latest(limit, before);
    var page = new LinkedHashMap<String, Object>();
    page.put("answers", entries.stream().map(AnswerRoutes::line).toList());
    page.put(
        "next", entries.size() < limit ? null : Long.toString(entries.getLast().seal().sequence()));
    Replies.json(ctx, page);
  }

  private void verify(Context ctx) {
    var id = ctx.pathParam("id");
    Replies.json(ctx, trail.verify(id).orElseThrow(() -> Problem.noSuch("answer", id)));
  }

  private void conversation(Context ctx) {
    var id = ctx.pathParam("id");
    var entries =
        trail.conversation(id, 1_000).orElseThrow(() -> Problem.noSuch("conversation", id));
    var turns = new ArrayList<Object>(entries.stream().map(AnswerRoutes::shown).toList());
    Replies.json(ctx, Map.of("id", id, "turns", turns));
  }

  private AuditEntry entry(Context ctx) {
    var id = ctx.pathParam("id");
    return trail.entry(id).orElseThrow(() -> Problem.noSuch("answer", id));
  }

  private static Line line(AuditEntry entry) {
    var answer = entry.answer();
    return new Line(answer.id(), answer.createdAt(), answer.question(), answer.status());
  }

  /** The answer as the contract has it, with the filters that counted for it. */
  private static ObjectNode shown(AuditEntry entry) {
    ObjectNode answer = Json.mapper().valueToTree(entry.answer());
    var query = entry.trace().query();
    answer.set("sources", Json.mapper().valueToTree(query.sources()));
    answer.set("from", Json.mapper().valueToTree(query.from()));
    answer.set("to", Json.mapper().valueToTree(query.to()));
    answer.set("seal", Json.mapper().valueToTree(entry.seal()));
    return answer;
  }

  private static Map<String, Object> behind(AuditEntry entry) {
    var behind = new LinkedHashMap<String, Object>();
    behind.put("answer", shown(entry));
    behind.put("trace", entry.trace());
    behind.put("seal", entry.seal());
    behind.put("canonical", entry.canonical());
    return behind;
  }

  /** One line a question: which, how long each step took, what came of it; no text. */
  private AuditEntry logged(AuditEntry entry) {
    meters.answered(entry);
    var answer = entry.answer();
    var times = answer.timings();
    LOG.info(
        "{} retrieve {} ms, answer {} ms, verify {} ms, total {} ms: {}",
        answer.id(),
        times.retrieveMs(),
        times.answerMs(),
        times.verifyMs(),
        times.totalMs(),
        answer.abstention().map(Answer.Abstention::reason).orElse(answer.status()));
    return entry;
  }
}
