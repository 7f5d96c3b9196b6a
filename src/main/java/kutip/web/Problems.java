package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import kutip.audit.UnreadableEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes whatever went wrong as a problem, without a word of the inside. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not found"),
          Map.entry(405, "Method not allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Too large"),
          Map.entry(414, "Address too long"),
          Map.entry(415, "Unsupported media type"),
          Map.entry(421, "Misdirected request"),
          Map.entry(422, "Unprocessable"),
          Map.entry(431, "Headers too large"),
          Map.entry(500, "Internal error"),
          Map.entry(503, "Unavailable"));

  private Problems() {}

  static void register(RoutesConfig routes, PageRoutes page) {
    routes.exception(Problem.class, (problem, ctx) -> write(ctx, problem));
    routes.exception(HttpResponseException.class, (e, ctx) -> refused(e, ctx, page));
    routes.exception(
        UnreadableEntry.class,
        (e, ctx) -> {
          LOG.error("{} {} failed: {}", ctx.method(), ctx.path(), e.getMessage());
          write(ctx, new Problem(500, String.valueOf(e.getMessage())));
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
          write(ctx, Problem.inside());
        });
  }

  /** What Javalin itself refuses: no such route, a body too large. */
  private static void refused(HttpResponseException e, Context ctx, PageRoutes page) {
    if (e.getStatus() == 413) {
      write(ctx, Fields.tooLarge(Fields.LARGEST));
    } else if (e.getStatus() == 404 || e.getStatus() == 405) {
      unrouted(e.getStatus(), ctx, page);
    } else {
      write(ctx, new Problem(e.getStatus(), String.valueOf(e.getMessage())));
    }
  }

  /** A wrong address of the API is a problem; any other is told to a person on the page. */
  private static void unrouted(int status, Context ctx, PageRoutes page) {
    // HEAD is told what GET would be, to the letter: its length is.
    var method = ctx.method().equals(HandlerType.HEAD) ? HandlerType.GET : ctx.method();
    if (ctx.path().startsWith("/api/") || !method.equals(HandlerType.GET)) {
      write(ctx, new Problem(status, "there is no " + method + " " + ctx.path()));
    } else {
      page.missing(ctx);
    }
  }

  static void write(Context ctx, Problem problem) {
    if (problem.status() == 503) {
      ctx.header("Retry-After", "2");
    }
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    ctx.status(problem.status());
    Replies.json(ctx, "application/problem+json", body(problem));
  }

  /** The problem's members, in the order of the RFC. */
  static Map<String, Object> body(Problem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", TITLES.getOrDefault(problem.status(), "Error"));
    body.put("status", problem.status());
    body.put("detail", problem.getMessage());
    if (!problem.faults().isEmpty()) {
      body.put("errors", problem.faults());
    }
    return body;
  }
}
