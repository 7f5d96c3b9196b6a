package kutip.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.article.Provenance;
import kutip.article.Published;
import kutip.passage.ArticleRef;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** What documents keep of an article beside its text, as JSON. */
final class Meta {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Meta() {}

  static void add(Document document, ArticleRef article) {
    document.add(new StringField(Documents.ARTICLE, article.id(), Field.Store.YES));
    document.add(new StringField(Documents.SHA, article.sha256(), Field.Store.YES));
    var published = article.published();
    var meta = JSON.createObjectNode();
    meta.put("title", article.title());
    meta.put("source", article.source());
    meta.put("url", article.url().orElse(null));
    meta.put("language", article.language());
    meta.put("date", published.date().map(LocalDate::toString).orElse(null));
    meta.put("precision", published.precision().name());
    meta.put("from", published.from().name());
    meta.put("origin", article.origin());
    meta.put("contradicted", published.contradicted().orElse(null));
    document.add(new StoredField("meta", meta.toString()));
  }

  static ArticleRef reference(Document document) {
    try {
      var meta = JSON.readTree(document.get("meta"));
      var published =
          new Published(
              Optional.ofNullable(meta.path("date").textValue()).map(LocalDate::parse),
              Published.Precision.valueOf(meta.path("precision").asText()),
              Published.From.valueOf(meta.path("from").asText()),
              Optional.ofNullable(meta.path("contradicted").textValue()));
      return new ArticleRef(
          document.get(Documents.ARTICLE),
          meta.path("title").asText(),
          meta.path("source").asText(),
          Optional.ofNullable(meta.path("url").textValue()),
          published,
          meta.path("language").asText(),
          document.get(Documents.SHA),
          meta.path("origin").asText(document.get(Documents.ARTICLE)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document is not what was written", e);
    }
  }

  static String of(Provenance provenance) {
    var json = JSON.createObjectNode();
    json.put("author", provenance.author().orElse(null));
    json.put("section", provenance.section().orElse(null));
    json.put("agency", provenance.agency().orElse(null));
    json.put("rawSha256", provenance.rawSha256());
    var notes = json.putArray("notes");
    provenance.notes().forEach(notes::add);
    return json.toString();
  }

  static Provenance provenance(@Nullable String stored, String sha256) {
    if (stored == null) { // kept before it was remembered
      return new Provenance(
          Optional.empty(), Optional.empty(), Optional.empty(), sha256, List.of());
    }
    try {
      var json = JSON.readTree(stored);
      var notes = new ArrayList<String>();
      json.path("notes").forEach(note -> notes.add(note.asText()));
      return new Provenance(
          Optional.ofNullable(json.path("author").textValue()),
          Optional.ofNullable(json.path("section").textValue()),
          Optional.ofNullable(json.path("agency").textValue()),
          json.path("rawSha256").asText(),
          notes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document is not what was written", e);
    }
  }
}
