package kutip.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Published;
import kutip.language.Languages;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;

/** Hits and queries for tests. */
final class SomeHits {
  static final LocalDate DAY = LocalDate.of(2024, 7, 12);

  private SomeHits() {}

  /** One hit for each text, best first, each from an article of its own. */
  static List<Hit> of(String... texts) {
    var hits = new ArrayList<Hit>();
    for (var text : texts) {
      hits.add(hit("a" + hits.size(), "Judul " + hits.size(), text));
    }
    return hits;
  }

  static Hit hit(String id, String title, String text) {
    var article =
        new ArticleRef(
            id,
            title,
            "example.test",
            Optional.empty(),
            Published.on(DAY, Published.From.HEADER),
            "id",
            "00",
            id);
    return new Hit(
        new Passage(id + "#0-" + text.length(), article, new Span(0, text.length()), text),
        1,
        Map.of());
  }

  static Query query(String text) {
    var language = Languages.of(text);
    return new Query(text, language.equals("und") ? "id" : language, List.of(), Filter.NONE, 10);
  }
}
