package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.Fixtures;
import kutip.language.Span;
import kutip.model.HashedVectors;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import org.junit.jupiter.api.Test;

class RemeasuringAnswererTest {
  private static final HashedVectors EMBEDDER = new HashedVectors(Map.of());
  private static final Query QUERY = new Query("harga cabai", "id", List.of(), Filter.NONE, 8);

  private final List<Hit> seen = new ArrayList<>();

  private final Answerer answerer =
      new Answerer() {
        @Override
        public Identity identity() {
          return new Identity("seeing", "none");
        }

        @Override
        public Draft answer(
            Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
          seen.addAll(hits);
          return Draft.empty();
        }
      };

  @Test
  void theAnswererSeesTheCosinesOfItsOwnEmbedderInTheOrderThatWasFound() {
    var far = Hit.by(Hit.DENSE, 1, passage("a", "Bupati membuka jembatan."), 0.91);
    var near = Hit.by(Hit.DENSE, 2, passage("b", "Harga cabai naik."), 0.9);
    ask(far, near);
    assertThat(seen).extracting(hit -> hit.passage().id()).containsExactly("a#0", "b#0");
    assertThat(seen.getFirst().cosine().orElseThrow()).isCloseTo(0, within(0.1));
    assertThat(seen.getLast().cosine().orElseThrow()).isGreaterThan(0.5);
    assertThat(seen.getLast().ranks()).isEqualTo(near.ranks());
  }

  @Test
  void whatWordsAloneFoundStaysWithoutACosine() {
    ask(Hit.by("words", 1, passage("a", "Harga cabai naik."), 7));
    assertThat(seen.getFirst().cosine()).isEmpty();
  }

  private void ask(Hit... hits) {
    new RemeasuringAnswerer(answerer, EMBEDDER)
        .answer(QUERY, List.of(hits), claim -> {}, () -> false);
  }

  private static Passage passage(String id, String text) {
    return new Passage(
        id + "#0", ArticleRef.to(Fixtures.article(id, text)), new Span(0, text.length()), text);
  }
}
