package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import kutip.ask.Ask;
import kutip.audit.Accounting;
import kutip.question.Question;

/** Retrieval alone. */
final class SearchRoutes {
  private final Ask ask;

  SearchRoutes(Ask ask) {
    this.ask = ask;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/search", this::search);
  }

  private void search(Context ctx) {
    var fields = Fields.of(ctx);
    var text = fields.required("query");
    int limit = fields.number("limit", 10, 1, 100);
    var filter = fields.filter();
    Question question = Question.of("?");
    try {
      question = new Question(text, question.before(), question.conversation(), filter);
    } catch (IllegalArgumentException e) {
      fields.fault("query", String.valueOf(e.getMessage()).replace("question", "query"));
    }
    fields.done();
    var accounting = new Accounting(ask.index());
    var hits = ask.search(question, limit).stream().map(accounting::found).toList();
    Replies.json(ctx, Map.of("hits", hits));
  }
}
