package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import kutip.Pause;
import kutip.model.Entailment;
import kutip.model.EntailmentContract;
import kutip.model.ModelException;
import kutip.model.PassageReader;
import kutip.model.PassageReaderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnnxReaderTest {
  private static final String BRIDGE =
      "Wali Kota Bandung meresmikan jembatan baru sepanjang 120 meter pada Senin, 3 Maret 2025."
          + " Jembatan itu dibangun oleh PT Cipta Karya.";
  private static final String LIBRARY = "서울시는 2025년 3월 3일 새 도서관을 열었다. 도서관장은 김민수이다.";
  private static final String MAYOR =
      "The mayor of Bandung opened a bridge on Monday. It cost ﬁve million dollars 😀, he said.";

  private static EmbeddedModels models;
  private static OnnxReader reader;

  @BeforeAll
  static void open() {
    models = EmbeddedModels.open();
    reader = models.reader(2);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  /** The figures are those of the reference run in Python, on another kind of processor too. */
  @Test
  void readsAsTheReferenceDoes() {
    assertReads("Berapa panjang jembatan baru itu?", BRIDGE, "120 meter", 6.883);
    assertReads("Siapa yang membangun jembatan?", BRIDGE, "PT Cipta Karya", 10.208);
    assertReads("도서관장은 누구인가?", LIBRARY, "김민수", 13.829);
    assertReads("Who opened the bridge?", MAYOR, "The mayor of Bandung", 8.486);
    assertReads("Kapan perang berakhir?", BRIDGE, "3 Maret 2025", -16.871);
  }

  private static void assertReads(String question, String passage, String span, double margin) {
    var reading = reader.read(question, List.of(passage)).getFirst();

    assertThat(reading.of(passage)).isEqualTo(span);
    assertThat(reading.margin()).isCloseTo(margin, within(0.3));
  }

  @Test
  void judgesAsTheReferenceDoes() {
    var judgement =
        reader.judge(
            "Jembatan itu dibangun oleh PT Cipta Karya.", "PT Cipta Karya membangun jembatan itu.");

    assertThat(judgement.entailment()).isCloseTo(0.937, within(0.05));
    assertThat(judgement.neutral()).isCloseTo(0.023, within(0.05));
  }

  @Test
  void doesNotBelieveAQuestionAboutAnotherMatter() {
    assertThat(reader.read("Kapan perang berakhir?", List.of(BRIDGE)).getFirst().answerable())
        .isLessThan(0.1);
    assertThat(
            reader.read("Siapa yang membangun jembatan?", List.of(BRIDGE)).getFirst().answerable())
        .isGreaterThan(0.8);
  }

  @Test
  void manyCallersGetTheSameReading() throws Exception {
    var alone = reader.read("Who opened the bridge?", List.of(MAYOR, BRIDGE));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          callers.invokeAll(
              Collections.nCopies(
                  8, () -> reader.read("Who opened the bridge?", List.of(MAYOR, BRIDGE))));
      for (var result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void whoWaitsForAReadingIsToldThatTheReaderCloses() throws Exception {
    var closing = models.reader(1);
    var questions = Collections.nCopies(100, "Who opened the bridge?");
    var passages = Collections.nCopies(100, BRIDGE.repeat(8));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = callers.submit(() -> closing.read(questions, passages));
      Pause.of(Duration.ofMillis(200));
      closing.close();
      assertThat(reading)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(ModelException.class)
          .withMessage("the reader is closed");
    }
  }

  @Nested
  class Reading extends PassageReaderContract {
    @Override
    protected PassageReader reader() {
      return reader;
    }
  }

  @Nested
  class Judging extends EntailmentContract {
    @Override
    protected Entailment entailment() {
      return reader;
    }
  }
}
