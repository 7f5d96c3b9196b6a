package kutip.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kutip.answer.Draft;
import kutip.audit.Accounting;
import kutip.audit.Trace;
import kutip.model.Chat;
import kutip.passage.Hit;
import kutip.question.Query;
import kutip.question.Rewritten;
import kutip.verify.Verdict;

/** Puts what lies behind an answer into the form in which it is sealed. */
final class Tracing {

  private Tracing() {}

  static Trace trace(
      Rewritten rewritten,
      Accounting accounting,
      List<Hit> hits,
      Draft draft,
      Optional<String> failure,
      List<Verdict> verdicts) {
    return new Trace(
        query(rewritten.query()),
        hits.stream().map(accounting::hit).toList(),
        verdicts.stream().map(Tracing::drafted).toList(),
        Stream.concat(rewritten.calls().stream(), draft.calls().stream())
            .map(Tracing::call)
            .toList(),
        failure);
  }

  private static Trace.Query query(Query query) {
    var filter = query.filter();
    return new Trace.Query(
        query.text(),
        query.language(),
        query.variants(),
        filter.sources().stream().sorted().toList(),
        filter.from().map(LocalDate::toString),
        filter.to().map(LocalDate::toString),
        filter.asOf().map(LocalDate::toString),
        query.k());
  }

  private static Trace.Drafted drafted(Verdict verdict) {
    var claim = verdict.claim();
    var cited =
        claim.citations().stream()
            .map(citation -> new Trace.Cited(citation.passage().id(), citation.quote()))
            .toList();
    return switch (verdict) {
      case Verdict.Supported stands -> new Trace.Drafted(claim.text(), cited, "supported");
      case Verdict.NotEnoughInfo falls ->
          new Trace.Drafted(claim.text(), cited, Accounting.named(falls.reason()));
    };
  }

  private static Trace.Call call(Chat.Call call) {
    var prompt = call.prompt();
    var completion = call.completion();
    return new Trace.Call(
        prompt.system(),
        prompt.user(),
        prompt.schema(),
        completion.map(Chat.Completion::text),
        completion.map(Chat.Completion::model).orElse(""),
        completion.map(Chat.Completion::promptTokens).orElse(0),
        completion.map(Chat.Completion::completionTokens).orElse(0),
        completion.map(done -> done.time().toMillis()).orElse(0L),
        completion.map(Chat.Completion::cost).orElse(0.0));
  }
}
