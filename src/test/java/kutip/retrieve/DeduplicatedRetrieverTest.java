package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import org.junit.jupiter.api.Test;

class DeduplicatedRetrieverTest {
  private static final String WIRE = "Presiden bertemu perdana menteri di istana pada hari Senin.";

  @Test
  void aCopyOfAWireTextTakesNoOtherSourcesPlace() {
    var first = hit("portal-satu", "kantor-berita", WIRE);
    var copy = hit("portal-dua", "kantor-berita", WIRE + " (Ant)");
    var other = hit("koran", "koran", "Menurut istana, keduanya membahas perdagangan beras.");

    assertThat(found(2, first, copy, other)).containsExactly("portal-satu", "koran");
  }

  @Test
  void theSameWordsInAnArticleOfItsOwnStay() {
    assertThat(found(2, hit("a", "a", WIRE), hit("b", "b", WIRE))).containsExactly("a", "b");
  }

  @Test
  void anotherPassageOfACopyStays() {
    var first = hit("a", "wire", WIRE);
    var further = hit("b", "wire", "Rombongan kemudian berangkat ke pelabuhan dengan kereta.");

    assertThat(found(2, first, further)).containsExactly("a", "b");
  }

  @Test
  void asksForMoreThanItGivesSoThatCopiesLeaveNoGap() {
    var copies =
        IntStream.range(0, 6).mapToObj(at -> hit("copy-" + at, "wire", WIRE)).toArray(Hit[]::new);

    assertThat(found(2, copies)).containsExactly("copy-0");
  }

  private static List<String> found(int k, Hit... hits) {
    Retriever all = query -> List.of(hits).subList(0, Math.min(query.k(), hits.length));
    return new DeduplicatedRetriever(all)
        .retrieve(new Query("presiden", "id", List.of(), Filter.NONE, k)).stream()
            .map(hit -> hit.passage().article().id())
            .toList();
  }

  private static Hit hit(String id, String origin, String text) {
    var article =
        new ArticleRef(
            id, "Judul", "a.example", Optional.empty(), Published.UNKNOWN, "id", "00", origin);
    return new Hit(new Passage(id + "#0", article, new Span(0, text.length()), text), 1, Map.of());
  }
}
