package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Article;
import kutip.article.Version;
import kutip.audit.Accounting;
import kutip.audit.Answer;
import kutip.index.PassageIndex;
import kutip.language.CodePoints;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import kutip.passage.Splitter;

/** The articles kept, to be read. */
final class ArticleRoutes {
  private final PassageIndex index;

  ArticleRoutes(PassageIndex index) {
    this.index = index;
  }

  /** An article in a line. */
  record Line(
      String id,
      String title,
      String source,
      Optional<LocalDate> published,
      String publishedFrom,
      String language,
      String sha256,
      String origin) {

    static Line of(Version version) {
      Article article = version.article();
      Answer.Source source = Accounting.source(ArticleRef.to(article));
      return new Line(
          source.id(),
          source.title(),
          source.source(),
          source.published(),
          source.publishedFrom(),
          article.language(),
          source.sha256(),
          version.origin());
    }
  }

  /** A stretch in code points, with the rule that found it. */
  record Marked(int start, int end, String rule) {}

  /** A passage by its id, in code points. */
  record Citable(String id, int start, int end) {}

  /** A time said in the text, in code points, and the days it means. */
  record Said(int start, int end, LocalDate from, LocalDate to) {}

  /** A version by its hash. */
  record Kept(String sha256, long keptSequence, Optional<Long> replacedSequence, boolean current) {}

  void register(RoutesConfig routes) {
    Reads.at(routes, "/api/articles", this::list);
    Reads.at(routes, "/api/articles/{id}", this::one);
  }

  private void list(Context ctx) {
    Parameters.only(ctx, "limit", "after", "source", "from", "to", "q");
    int limit = (int) Parameters.number(ctx, "limit", 50, 1, 500);
    var versions =
        index.articles(
            Parameters.text(ctx, "q").orElse(""),
            Parameters.filter(ctx),
            Parameters.text(ctx, "after").orElse(""),
            limit);
    var page = new LinkedHashMap<String, Object>();
    page.put("articles", versions.stream().map(version -> Line.of(version)).toList());
    page.put("total", index.state().articles());
    page.put("next", versions.size() < limit ? null : versions.getLast().article().id());
    Replies.json(ctx, page);
  }

  private void one(Context ctx) {
    Parameters.only(ctx, "sha256");
    var id = ctx.pathParam("id");
    var wanted = Parameters.text(ctx, "sha256");
    var version =
        wanted.map(sha256 -> index.version(id, sha256)).orElseGet(() -> index.article(id));
    var found =
        version.orElseThrow(
            () ->
                Problem.noSuch(
                    "article", id + wanted.map(sha256 -> " with the hash " + sha256).orElse("")));
    Replies.json(ctx, body(found, index.versions(id)));
  }

  private Map<String, Object> body(Version version, List<Version> versions) {
    var article = version.article();
    var points = new CodePoints(article.text());
    var published = article.published();
    var body = new LinkedHashMap<String, Object>();
    body.put("id", article.id());
    body.put("title", article.title());
    body.put("source", article.source());
    body.put("url", article.url());
    body.put("published", published.date());
    body.put("publishedFrom", Accounting.named(published.from()));
    body.put("publishedPrecision", Accounting.named(published.precision()));
    body.put("contradictedDate", published.contradicted());
    body.put("language", article.language());
    body.put("sha256", article.sha256());
    body.put("text", article.text());
    var provenance = article.provenance();
    body.put("author", provenance.author());
    body.put("section", provenance.section());
    body.put("agency", provenance.agency());
    body.put("rawSha256", provenance.rawSha256());
    body.put("notes", provenance.notes());
    body.put("origin", version.origin());
    body.put(
        "copies",
        index.copies(version.origin()).stream()
            .filter(copy -> !copy.article().id().equals(article.id()))
            .map(Line::of)
            .toList());
    body.put(
        "said",
        article.said().stream()
            .map(
                said ->
                    new Said(
                        points.at(said.span().start()),
                        points.at(said.span().end()),
                        said.from(),
                        said.to()))
            .toList());
    body.put(
        "boilerplate",
        article.boilerplate().stream()
            .map(part -> marked(points, part.span(), part.rule()))
            .toList());
    body.put(
        "passages",
        Splitter.USUAL.split(article).stream().map(passage -> citable(points, passage)).toList());
    body.put(
        "versions",
        versions.stream()
            .map(
                kept ->
                    new Kept(
                        kept.article().sha256(),
                        kept.kept(),
                        kept.replaced().isPresent()
                            ? Optional.of(kept.replaced().getAsLong())
                            : Optional.empty(),
                        kept.current()))
            .toList());
    return body;
  }

  private static Marked marked(CodePoints points, Span span, String rule) {
    return new Marked(points.at(span.start()), points.at(span.end()), rule);
  }

  private static Citable citable(CodePoints points, Passage passage) {
    var span = passage.span();
    return new Citable(passage.id(), points.at(span.start()), points.at(span.end()));
  }
}
