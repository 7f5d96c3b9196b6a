package kutip.web;

import kutip.audit.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Tells what the HTTP server refuses before any route is asked as a problem, too. */
final class Refusals extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    var headers = response.getHeaders();
    Guards.HEADERS.forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    var body = Json.write(Problems.body(problem(status, message)));
    Content.Sink.write(response, true, body, callback);
  }

  private static Problem problem(int status, String message) {
    return switch (status) {
      case 500 -> Problem.inside();
      case 503 -> new Problem(status, "the service is stopping");
      default -> new Problem(status, "the request cannot be read: " + message);
    };
  }
}
