package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page, and the files it is made of. */
final class PageRoutes {
  private static final String SHELL = "index.html";
  private static final Pattern FILE =
      Pattern.compile("(?:css|js)/[a-z0-9.-]+\\.(?:css|js)|icon\\.svg");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, File> files = new ConcurrentHashMap<>();

  /** A file's bytes and the tag that changes with them. */
  private static final class File {
    private final byte[] bytes;
    private final String tag;

    File(byte[] bytes, String tag) {
      this.bytes = bytes;
      this.tag = tag;
    }
  }

  void register(RoutesConfig routes) {
    for (var path : new String[] {"/", "/a/{id}", "/articles", "/articles/{id}"}) {
      Reads.at(routes, path, ctx -> send(ctx, SHELL));
    }
    Reads.at(routes, "/css/{name}", ctx -> send(ctx, "css/" + ctx.pathParam("name")));
    Reads.at(routes, "/js/{name}", ctx -> send(ctx, "js/" + ctx.pathParam("name")));
    Reads.at(routes, "/icon.svg", ctx -> send(ctx, "icon.svg"));
    Reads.at(routes, "/favicon.ico", ctx -> send(ctx, "icon.svg"));
  }

  /** The page in which a wrong address is told to a person. */
  void missing(Context ctx) {
    ctx.status(404);
    send(ctx, SHELL);
  }

  private void send(Context ctx, String name) {
    var file = file(name).orElseThrow(() -> Problem.noSuch("file", name));
    ctx.header("ETag", file.tag);
    ctx.header("Cache-Control", "no-cache");
    if (file.tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    ctx.contentType(String.valueOf(TYPES.get(name.substring(name.lastIndexOf('.') + 1))));
    ctx.result(file.bytes);
  }

  private Optional<File> file(String name) {
    if (!name.equals(SHELL) && !FILE.matcher(name).matches()) {
      return Optional.empty();
    }
    var known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try (var in = PageRoutes.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      var bytes = in.readAllBytes();
      var file = new File(bytes, tag(bytes));
      files.put(name, file);
      return Optional.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
