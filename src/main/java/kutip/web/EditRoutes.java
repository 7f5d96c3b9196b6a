package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kutip.article.Article;
import kutip.article.ArticleSource;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.audit.Accounting;
import kutip.index.PassageWriter;
import kutip.ingest.Desk;
import kutip.ingest.Ingest;

/** Changes to the articles, for whoever shows the token. */
final class EditRoutes {
  /** Media types of files, and the ending each is read by. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/plain", ".txt"),
          Map.entry("text/html", ".html"),
          Map.entry("application/xhtml+xml", ".html"),
          Map.entry("text/markdown", ".md"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/x-ndjson", ".jsonl"),
          Map.entry("application/jsonl", ".jsonl"),
          Map.entry("application/rss+xml", ".xml"),
          Map.entry("application/atom+xml", ".xml"),
          Map.entry("application/xml", ".xml"),
          Map.entry("text/xml", ".xml"),
          Map.entry("application/zip", ".zip"),
          Map.entry("application/gzip", ".gz"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
          Map.entry("application/vnd.oasis.opendocument.text", ".odt"));

  private static final int LONGEST_ID = 500;

  private static final String BEARER = "Bearer ";

  private final Editing editing;

  EditRoutes(Editing editing) {
    this.editing = editing;
  }

  void register(RoutesConfig routes) {
    routes.put("/api/articles/{id}", this::put);
    routes.delete("/api/articles/{id}", this::delete);
    routes.post("/api/articles", this::post);
  }

  private void put(Context ctx) {
    authorize(ctx);
    var id = ctx.pathParam("id");
    if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      throw new Problem(
          400, "the id is not usable; wanted 1 to " + LONGEST_ID + " characters, none of control");
    }
    var given = type(ctx).equals("application/json") ? json(ctx, id) : file(ctx, id);
    var outcome = writing(() -> editing.desk().keep(given, expected(ctx)));
    switch (outcome) {
      case Desk.Outcome.Refused refused -> throw new Problem(422, refused.reason());
      case Desk.Outcome.Unexpected unexpected -> throw conflict(unexpected.sha256());
      case Desk.Outcome.Kept kept -> {
        var article = kept.version().article();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("kept", Accounting.named(kept.what()));
        body.put("sha256", article.sha256());
        body.put("title", article.title());
        body.put("source", article.source());
        body.put("published", article.published().date());
        body.put("publishedFrom", Accounting.named(article.published().from()));
        body.put("language", article.language());
        body.put("origin", kept.version().origin());
        body.put("keptSequence", kept.version().kept());
        ctx.status(kept.what() == PassageWriter.Kept.ADDED ? 201 : 200);
        ctx.header("ETag", "\"" + article.sha256() + "\"");
        Replies.json(ctx, body);
      }
    }
  }

  private void delete(Context ctx) {
    authorize(ctx);
    var id = ctx.pathParam("id");
    var removed = writing(() -> editing.desk().remove(id, expected(ctx)));
    switch (removed.orElseThrow(() -> Problem.noSuch("article", id))) {
      case Desk.Outcome.Unexpected unexpected -> throw conflict(unexpected.sha256());
      case Desk.Outcome.Refused refused -> throw new Problem(422, refused.reason());
      case Desk.Outcome.Kept kept -> ctx.status(204);
    }
  }

  /** Takes a file as the body, or the address of a page as JSON. */
  private void post(Context ctx) throws IOException {
    authorize(ctx);
    if (type(ctx).equals("application/json")) {
      var fields = Fields.of(ctx);
      var url = fields.required("url");
      fields.done();
      var pages =
          editing
              .pages()
              .orElseThrow(
                  () ->
                      new Problem(
                          403, "fetching is off; set KUTIP_FETCH=on to let pages be fetched"));
      Replies.json(ctx, report(kept(pages.apply(url))));
      return;
    }
    Parameters.only(ctx, "name");
    withFile(
        ctx,
        Parameters.text(ctx, "name"),
        file -> {
          Replies.json(ctx, report(kept(editing.files().apply(file))));
          return true;
        });
  }

  private Ingest.Report kept(ArticleSource source) {
    return writing(() -> editing.desk().keep(source, progress -> {}));
  }

  private static Map<String, Object> report(Ingest.Report report) {
    if (report.total() > 0 && report.refusals() == report.total()) {
      throw new Problem(422, report.refused().getFirst().reason());
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("added", report.added());
    body.put("changed", report.changed());
    body.put("unchanged", report.unchanged());
    body.put("copies", report.copies());
    body.put("refused", report.refusals());
    body.put("refusals", report.refused());
    return body;
  }

  private static Given json(Context ctx, String id) {
    var fields = Fields.of(ctx, Editing.LARGEST);
    var text = fields.required("text");
    var given =
        new Given(
            id,
            text,
            fields.text("title"),
            fields.text("source"),
            fields.text("url"),
            fields.date("published"),
            fields.text("author"),
            fields.text("section"),
            fields.text("language"),
            Article.sha256(text),
            List.of());
    fields.done();
    if (text.isBlank()) {
      throw new Problem(422, "the text is empty; nothing can be read from it");
    }
    return given;
  }

  /** The one article that the file in the body holds, under {@code id}. */
  private Given file(Context ctx, String id) {
    return withFile(
        ctx,
        Optional.empty(),
        file -> {
          var found = new ArrayList<Incoming>();
          editing.files().apply(file).forEach(found::add);
          if (found.size() != 1) {
            throw new Problem(
                422, "the file holds " + found.size() + " articles; wanted one for one id");
          }
          return switch (found.getFirst()) {
            case Incoming.Refused refused -> throw new Problem(422, refused.reason());
            case Incoming.Read read -> read.given().named(id);
          };
        });
  }

  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private static <T> T withFile(Context ctx, Optional<String> name, Reading<T> reading) {
    var ending = ENDINGS.get(type(ctx));
    if (ending == null) {
      throw new Problem(
          415,
          "the body is \""
              + type(ctx)
              + "\"; wanted application/json or one of "
              + ENDINGS.keySet().stream().sorted().toList());
    }
    var bytes = Fields.bytes(ctx, Editing.LARGEST);
    try {
      var folder = Files.createTempDirectory("kutip");
      try {
        var file = folder.resolve(FileNames.of(name, bytes, ending));
        try {
          Files.write(file, bytes);
          return reading.of(file);
        } finally {
          Files.deleteIfExists(file);
        }
      } finally {
        Files.delete(folder);
      }
    } catch (IOException | InvalidPathException e) {
      throw new Problem(500, "the file could not be read: " + e.getMessage());
    }
  }

  private static String type(Context ctx) {
    var type = Optional.ofNullable(ctx.contentType()).orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static Desk.Expected expected(Context ctx) {
    var match = ctx.header("If-Match");
    if (match != null) {
      return new Desk.Expected.Text(match.strip().replaceAll("^\"|\"$", ""));
    }
    return "*".equals(ctx.header("If-None-Match"))
        ? new Desk.Expected.None()
        : new Desk.Expected.Any();
  }

  private static Problem conflict(Optional<String> sha256) {
    return new Problem(
        409,
        sha256
            .map(stands -> "another version stands there: sha256 " + stands)
            .orElse("there is no such article to match"));
  }

  private interface Writing<T> {
    T write() throws IOException;
  }

  private static <T> T writing(Writing<T> writing) {
    try {
      return writing.write();
    } catch (IllegalStateException e) {
      throw new Problem(503, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Problem(422, String.valueOf(e.getMessage()));
    }
  }

  private void authorize(Context ctx) {
    var token =
        editing
            .token()
            .orElseThrow(
                () ->
                    new Problem(
                        401,
                        "changes are off; set KUTIP_ADMIN_TOKEN to let who shows it make them"));
    var header = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    if (!MessageDigest.isEqual(bytes(bearer(header)), bytes(token))) {
      throw new Problem(
          401, header.isEmpty() ? "no token; wanted Authorization: Bearer …" : "a wrong token");
    }
  }

  /** The token after the scheme, whose name may be written in any case; empty without it. */
  private static String bearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
