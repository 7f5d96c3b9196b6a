package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kutip.Fixtures;
import kutip.language.Span;
import kutip.model.ModelException;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import org.junit.jupiter.api.Test;

class ForgivingRetrieverTest {
  private static final Query QUERY = new Query("taman", "id", List.of(), Filter.NONE, 8);
  private static final Hit HIT =
      Hit.by(
          Hit.DENSE,
          1,
          new Passage(
              "a#0-4", ArticleRef.to(Fixtures.article("a", "kata")), new Span(0, 4), "kata"),
          0.5);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private Supplier<List<Hit>> hits = () -> List.of(HIT);

  private final Retriever forgiving =
      new ForgivingRetriever(
          query -> {
            asked.incrementAndGet();
            return hits.get();
          },
          Duration.ofSeconds(10),
          now::get);

  @Test
  void findsWhatIsFound() {
    assertThat(forgiving.retrieve(QUERY)).containsExactly(HIT);
  }

  @Test
  void aFailureFindsNothingAndIsNotRepeatedForAWhile() {
    hits =
        () -> {
          throw new ModelException(ModelException.Kind.TIMEOUT, "too slow", Optional.empty());
        };
    assertThat(forgiving.retrieve(QUERY)).isEmpty();
    assertThat(forgiving.retrieve(QUERY)).isEmpty();
    assertThat(asked).hasValue(1);

    now.addAndGet(Duration.ofSeconds(11).toNanos());
    hits = () -> List.of(HIT);
    assertThat(forgiving.retrieve(QUERY)).containsExactly(HIT);
    assertThat(forgiving.retrieve(QUERY)).containsExactly(HIT);
    assertThat(asked).hasValue(3);
  }

  @Test
  void vectorsOfAnotherLengthThanThoseKeptFindNothing() {
    hits =
        () -> {
          throw new IllegalStateException("delete the folder");
        };
    assertThat(forgiving.retrieve(QUERY)).isEmpty();
  }
}
