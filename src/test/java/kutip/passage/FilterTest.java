package kutip.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kutip.article.Published;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Optional<LocalDate> NONE = Optional.empty();
  private static final LocalDate DAY = LocalDate.of(2024, 7, 12);
  private static final Optional<LocalDate> THEN = Optional.of(DAY);
  private static final Optional<LocalDate> BEFORE = Optional.of(DAY.minusDays(1));
  private static final Optional<LocalDate> AFTER = Optional.of(DAY.plusDays(1));
  private static final ArticleRef DATED = article(Published.on(DAY, Published.From.METADATA));
  private static final ArticleRef UNDATED = article(Published.UNKNOWN);

  @Test
  void allowsItsSourcesOnly() {
    assertThat(new Filter(Set.of("satu.example"), NONE, NONE, NONE).allows(DATED)).isTrue();
    assertThat(new Filter(Set.of("dua.example"), NONE, NONE, NONE).allows(DATED)).isFalse();
  }

  @Test
  void allowsItsDaysInclusively() {
    assertThat(new Filter(Set.of(), THEN, THEN, THEN).allows(DATED)).isTrue();
    assertThat(new Filter(Set.of(), AFTER, NONE, NONE).allows(DATED)).isFalse();
    assertThat(new Filter(Set.of(), NONE, BEFORE, NONE).allows(DATED)).isFalse();
    assertThat(new Filter(Set.of(), NONE, AFTER, BEFORE).allows(DATED)).isFalse();
  }

  @Test
  void anUndatedArticleCountsOnlyWhereNoDateIsAsked() {
    assertThat(Filter.NONE.allows(UNDATED)).isTrue();
    assertThat(new Filter(Set.of(), BEFORE, NONE, NONE).allows(UNDATED)).isFalse();
    assertThat(new Filter(Set.of(), NONE, NONE, AFTER).allows(UNDATED)).isFalse();
  }

  private static ArticleRef article(Published published) {
    return new ArticleRef(
        "a", "Judul", "satu.example", Optional.empty(), published, "id", "0".repeat(64), "a");
  }
}
