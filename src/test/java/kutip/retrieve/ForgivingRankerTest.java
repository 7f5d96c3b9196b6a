package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kutip.model.ModelException;
import kutip.passage.Filter;
import kutip.passage.Scored;
import kutip.question.Query;
import org.junit.jupiter.api.Test;

class ForgivingRankerTest {
  private static final Query QUERY = new Query("taman", "id", List.of(), Filter.NONE, 8);
  private static final Scored HIT = new Scored("a#0-4", 0.5);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private Supplier<List<Scored>> hits = () -> List.of(HIT);

  private final Ranker forgiving =
      new ForgivingRanker(
          new Ranker() {
            @Override
            public String name() {
              return "scripted";
            }

            @Override
            public List<Scored> rank(Query query) {
              asked.incrementAndGet();
              return hits.get();
            }
          },
          Duration.ofSeconds(10),
          now::get);

  @Test
  void findsWhatIsFound() {
    assertThat(forgiving.rank(QUERY)).containsExactly(HIT);
  }

  @Test
  void aFailureFindsNothingAndIsNotRepeatedForAWhile() {
    hits =
        () -> {
          throw new ModelException(ModelException.Kind.TIMEOUT, "too slow", Optional.empty());
        };
    assertThat(forgiving.rank(QUERY)).isEmpty();
    assertThat(forgiving.rank(QUERY)).isEmpty();
    assertThat(asked).hasValue(1);

    now.addAndGet(Duration.ofSeconds(11).toNanos());
    hits = () -> List.of(HIT);
    assertThat(forgiving.rank(QUERY)).containsExactly(HIT);
    assertThat(forgiving.rank(QUERY)).containsExactly(HIT);
    assertThat(asked).hasValue(3);
  }

  @Test
  void vectorsOfAnotherLengthThanThoseKeptFindNothing() {
    hits =
        () -> {
          throw new IllegalStateException("delete the folder");
        };
    assertThat(forgiving.rank(QUERY)).isEmpty();
  }
}
