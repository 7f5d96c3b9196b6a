package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import org.junit.jupiter.api.Test;

class DiverseRetrieverTest {

  @Test
  void theLaterPlacesGoToOtherSourcesOfNearlyTheSameWorth() {
    var hits = List.of(hit("a", 1), hit("a", 0.9), hit("a", 0.8), hit("a", 0.7), hit("b", 0.6));
    assertThat(sources(hits, 4)).containsExactly("a", "a", "b", "a");
  }

  @Test
  void whatIsWorthMuchLessDoesNotTakeAPlace() {
    var hits = List.of(hit("a", 1), hit("a", 0.9), hit("a", 0.8), hit("a", 0.7), hit("b", 0.3));
    assertThat(sources(hits, 4)).containsExactly("a", "a", "a", "a");
  }

  @Test
  void fewHitsAreAllGiven() {
    assertThat(sources(List.of(hit("a", 1), hit("b", 0.1)), 8)).containsExactly("a", "b");
  }

  private static List<String> sources(List<Hit> hits, int k) {
    return new DiverseRetriever(any -> hits)
        .retrieve(new Query("?", "id", List.of(), Filter.NONE, k)).stream()
            .map(hit -> hit.passage().article().source())
            .toList();
  }

  private static Hit hit(String source, double score) {
    var id = source + score;
    var article =
        new ArticleRef(id, id, source, Optional.empty(), Published.UNKNOWN, "id", "sha", id);
    var passage = new Passage(id + "#0-8", article, new Span(0, 8), "Kalimat.");
    return new Hit(passage, score, Map.of());
  }
}
