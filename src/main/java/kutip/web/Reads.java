package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Routes that are only read. */
final class Reads {

  private Reads() {}

  /** Answers HEAD as GET, without the body: left to itself Javalin answers it 200, unasked. */
  static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
