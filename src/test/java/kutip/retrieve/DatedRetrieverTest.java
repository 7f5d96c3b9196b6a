package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Published;
import kutip.language.DayRange;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import kutip.question.TimeAsked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedRetrieverTest {
  private static final LocalDate JULY = LocalDate.of(2024, 7, 12);
  private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 22);
  private static final List<Hit> HITS =
      List.of(hit("oktober", 0.9, OCTOBER), hit("juli", 0.8, JULY), hit("kapan", 0.7, null));

  @Test
  void whatAppearedThenComesFirst() {
    var days = new DayRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
    assertThat(found(new TimeAsked(Optional.of(days), false)))
        .containsExactly("juli", "oktober", "kapan");
  }

  @Test
  void whatIsNewestComesFirst() {
    var wanted = new TimeAsked(Optional.empty(), true);
    var turned = List.of(hit("juli", 0.9, JULY), hit("oktober", 0.85, OCTOBER));
    assertThat(found(wanted, turned)).containsExactly("oktober", "juli");
  }

  @Test
  void whereNoTimeIsAskedForTheOrderStays() {
    var query = new Query("?", "id", List.of(), Filter.NONE, 3);
    assertThat(new DatedRetriever(any -> HITS).retrieve(query)).isEqualTo(HITS);
  }

  private static List<String> found(TimeAsked time) {
    return found(time, HITS);
  }

  private static List<String> found(TimeAsked time, List<Hit> hits) {
    var query =
        new Query("?", "id", List.of(), Map.of(), Optional.of(time), Filter.NONE, hits.size());
    return new DatedRetriever(any -> hits)
        .retrieve(query).stream().map(hit -> hit.passage().article().id()).toList();
  }

  private static Hit hit(String id, double score, @Nullable LocalDate day) {
    var published =
        day == null
            ? Published.UNKNOWN
            : new Published(
                Optional.of(day),
                Published.Precision.DAY,
                Published.From.METADATA,
                Optional.empty());
    var article = new ArticleRef(id, id, "a.example", Optional.empty(), published, "id", "sha", id);
    return new Hit(new Passage(id + "#0-8", article, new Span(0, 8), "Kalimat."), score, Map.of());
  }
}
