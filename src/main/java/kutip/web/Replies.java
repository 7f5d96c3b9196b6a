package kutip.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import kutip.audit.Json;

/** Writes a value as JSON in UTF-8, whatever the media type is called. */
final class Replies {

  private Replies() {}

  static void json(Context ctx, Object value) {
    json(ctx, "application/json", value);
  }

  static void json(Context ctx, String type, Object value) {
    ctx.contentType(type).result(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
