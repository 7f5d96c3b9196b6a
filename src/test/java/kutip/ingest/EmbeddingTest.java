package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kutip.Fixtures;
import kutip.article.Article;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectorWriter;
import kutip.index.lucene.LuceneVectors;
import kutip.index.lucene.LuceneWriter;
import kutip.model.Embedder;
import kutip.model.HashedVectors;
import kutip.model.ModelException;
import kutip.passage.Filter;
import kutip.passage.Scored;
import kutip.passage.Splitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {
  private static final HashedVectors HASHED = new HashedVectors(Map.of());

  /** Counts what it embeds, and fails at certain texts and from a certain one on. */
  private static final class Counting implements Embedder {
    private final ConcurrentLinkedQueue<String> headings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left;
    private Predicate<String> refused = text -> false;
    private RuntimeException failure = new IllegalStateException("the power is gone");

    Counting(int most) {
      left = new AtomicInteger(most);
    }

    @Override
    public String model() {
      return HASHED.model();
    }

    @Override
    public int dimensions() {
      return HASHED.dimensions();
    }

    @Override
    public float[] question(String text, String language) {
      return HASHED.question(text, language);
    }

    @Override
    public float[] passage(String heading, String text, String language) {
      if (left.getAndDecrement() <= 0 || refused.test(text)) {
        throw failure;
      }
      headings.add(heading);
      return HASHED.passage(heading, text, language);
    }
  }

  @TempDir private Path folder;
  private final Counting embedder = new Counting(Integer.MAX_VALUE);

  @BeforeEach
  void keepTwenty() {
    try (var writer = LuceneWriter.open(folder)) {
      for (int at = 10; at < 30; at++) {
        keep(writer, "a" + at, "Berita nomor " + at + " tentang panen dan cuaca hari ini.");
      }
      writer.commit();
    }
  }

  @Test
  void everyArticleGetsItsVectorsAndTheSecondTimeThereIsNothingToDo() throws Exception {
    assertThat(follow(embedder)).isEqualTo(new Embedding.Progress(20, 20));
    assertThat(embedder.headings).hasSize(20);

    assertThat(follow(embedder).done()).isTrue();
    assertThat(embedder.headings).hasSize(20);
    assertThat(found("panen")).hasSize(20);
  }

  @Test
  void afterABreakItGoesOnWhereItWas() throws Exception {
    var failing = new Counting(17);
    assertThatThrownBy(() -> follow(failing)).isInstanceOf(IllegalStateException.class);
    assertThat(found("panen")).as("nothing half-made is found").isEmpty();

    follow(embedder);
    assertThat(found("panen")).hasSize(20);
  }

  @Test
  void whatAFailingModelHasMadeIsKept() throws Exception {
    var failing = new Counting(13);
    failing.failure = new ModelException(ModelException.Kind.OVERLOADED, "too many requests");
    assertThatThrownBy(() -> follow(failing)).isSameAs(failing.failure);
    assertThat(found("panen")).hasSize(13);

    follow(embedder);
    assertThat(embedder.headings).hasSize(7);
    assertThat(found("panen")).hasSize(20);
  }

  @Test
  void onlyTheArticlesThatAreRefusedGoWithoutVectors() throws Exception {
    for (var kind : List.of(ModelException.Kind.REFUSED, ModelException.Kind.BROKEN)) {
      var picky = new Counting(Integer.MAX_VALUE);
      picky.refused = text -> text.contains("nomor 1"); // the first ten: a batch and more
      picky.failure = new ModelException(kind, "HTTP 400 an odd word");
      try (var index = LuceneIndex.open(folder);
          var embedding = embedding(index, picky)) {
        assertThatThrownBy(() -> embedding.follow(made -> {})).isSameAs(picky.failure);
        assertThat(embedding.progress()).isEqualTo(new Embedding.Progress(10, 20));
      }
      assertThat(found("panen")).hasSize(10);
    }

    follow(embedder);
    assertThat(embedder.headings).as("those refused before, and no other").hasSize(10);
    assertThat(found("panen")).hasSize(20);
  }

  @Test
  void aServerThatRefusesWhateverItIsSentIsNotSentEverything() {
    var refusing = new Counting(0);
    refusing.failure = new ModelException(ModelException.Kind.REFUSED, "HTTP 401 no such key");
    assertThatThrownBy(() -> follow(refusing)).isSameAs(refusing.failure);
    assertThat(-refusing.left.get()).as("eight articles, and a word to make sure").isEqualTo(9);
  }

  @Test
  void whatIsReplacedOrRemovedLosesItsVectors() throws Exception {
    follow(embedder);
    try (var writer = LuceneWriter.open(folder)) {
      writer.remove("a10");
      keep(writer, "a11", "Gempa mengguncang kota itu pada pagi buta, kata pejabat setempat.");
      writer.commit();
    }
    embedder.headings.clear();

    assertThat(follow(embedder)).isEqualTo(new Embedding.Progress(19, 19));
    assertThat(embedder.headings).as("only what changed is made").hasSize(1);
    assertThat(found("gempa").getFirst()).startsWith("a11#");
    assertThat(found("panen"))
        .hasSize(19)
        .noneMatch(passage -> passage.startsWith("a10#"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCorrectedDateOrSourceReachesTheVectors() throws Exception {
    var article = Fixtures.article("kapal", "Kapal nelayan karam di laut, tujuh orang selamat.");
    var day = LocalDate.of(2024, 1, 5);
    var none = Optional.<LocalDate>empty();
    var asOf = new Filter(Set.of(), none, none, Optional.of(day));
    var bySource = new Filter(Set.of("dua.example"), none, none, none);

    followed(Fixtures.published(article, "satu.example", day));
    assertThat(found("kapal", asOf)).hasSize(1);
    assertThat(found("kapal", bySource)).isEmpty();

    followed(Fixtures.published(article, "satu.example", day.plusYears(1)));
    assertThat(found("kapal", asOf)).isEmpty();

    followed(Fixtures.published(article, "dua.example", day.plusYears(1)));
    assertThat(found("kapal", bySource)).hasSize(1);

    embedder.headings.clear();
    followed(Fixtures.published(article, "dua.example", day.plusYears(1)));
    assertThat(embedder.headings).as("nothing changed").isEmpty();
  }

  @Test
  void titleAndDateAreEmbeddedWithThePassage() throws Exception {
    try (var writer = LuceneWriter.open(folder)) {
      keep(writer, "dated", "Panen raya di Karawang\n\n3 Maret 2025\n\nPetani memanen padi.");
      writer.commit();
    }
    follow(embedder);
    assertThat(embedder.headings).anyMatch(heading -> heading.startsWith("Panen raya di Karawang"));
    try (var index = LuceneIndex.open(folder)) {
      var date = index.article("dated").orElseThrow().article().published().date();
      date.ifPresent(
          day -> assertThat(embedder.headings).anyMatch(each -> each.endsWith("(" + day + ")")));
    }
  }

  @Test
  void theBackgroundFollowsWhatIsKeptLaterAndLeavesTheVectorsToOthersMeanwhile() throws Exception {
    try (var index = LuceneIndex.open(folder);
        var embedding = embedding(index, embedder).start()) {
      awaitDone(embedding, 20);
      try (var writer = LuceneWriter.open(folder)) {
        keep(writer, "later", "Kapal nelayan karam di laut utara, tujuh orang selamat.");
        writer.commit();
      }
      index.refresh();
      awaitDone(embedding, 21);
      assertThat(found("kapal").getFirst()).startsWith("later#");
      LuceneVectorWriter.open(folder.resolve("vectors"), HASHED.model()).close();
    }
  }

  private static void awaitDone(Embedding embedding, int articles) throws InterruptedException {
    var wanted = new Embedding.Progress(articles, articles);
    for (int round = 0; round < 200 && !embedding.progress().equals(wanted); round++) {
      Thread.sleep(50);
    }
    assertThat(embedding.progress()).isEqualTo(wanted);
    Thread.sleep(300); // the last commit, and the merges
  }

  private static void keep(LuceneWriter writer, String id, String text) {
    keep(writer, Fixtures.article(id, text));
  }

  private static void keep(LuceneWriter writer, Article article) {
    var origin = new Origin(article.id(), Optional.empty());
    writer.keep(article, Splitter.USUAL.split(article), origin);
  }

  /** Keeps the article, and makes the vectors that are missing then. */
  private void followed(Article article) throws InterruptedException {
    try (var writer = LuceneWriter.open(folder)) {
      keep(writer, article);
      writer.commit();
    }
    assertThat(follow(embedder).done()).isTrue();
  }

  private Embedding embedding(LuceneIndex index, Embedder with) {
    return new Embedding(
        index,
        () -> LuceneVectorWriter.open(folder.resolve("vectors"), HASHED.model()),
        with,
        Splitter.USUAL,
        2);
  }

  private Embedding.Progress follow(Embedder with) throws InterruptedException {
    try (var index = LuceneIndex.open(folder);
        var embedding = embedding(index, with)) {
      embedding.follow(made -> {});
      return embedding.progress();
    }
  }

  private List<String> found(String words) {
    return found(words, Filter.NONE);
  }

  private List<String> found(String words, Filter filter) {
    try (var vectors = LuceneVectors.open(folder.resolve("vectors"), HASHED.model())) {
      return vectors.nearest(HASHED.question(words, "id"), filter, 50).stream()
          .map(Scored::passage)
          .toList();
    }
  }
}
