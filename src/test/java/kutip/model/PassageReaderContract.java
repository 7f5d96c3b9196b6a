package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every reader of passages keeps to. */
public abstract class PassageReaderContract {
  private static final String BRIDGE =
      "Wali Kota Bandung meresmikan jembatan baru sepanjang 120 meter pada Senin, 3 Maret 2025."
          + " Jembatan itu dibangun oleh PT Cipta Karya.";
  private static final String CHILLI =
      "Harga cabai rawit naik menjadi Rp95.000 per kilogram karena hujan terus-menerus di sentra"
          + " produksi.";
  private static final String QUESTION = "Siapa yang membangun jembatan itu?";

  /** The reader under test; whoever made it closes it. */
  protected abstract PassageReader reader();

  @Test
  void givesAReadingForEachPassageInOrder() {
    var readings = reader().read(QUESTION, List.of(CHILLI, BRIDGE));

    assertThat(readings).hasSize(2);
    assertThat(readings.get(1).answerable()).isGreaterThan(readings.get(0).answerable());
    assertThat(readings.get(1).relevance()).isGreaterThan(readings.get(0).relevance());
  }

  @Test
  void pointsIntoThePassage() {
    for (var text : List.of(BRIDGE, CHILLI, "a", "😀 서울")) {
      var reading = reader().read(QUESTION, List.of(text)).getFirst();

      assertThat(reading.end()).isLessThanOrEqualTo(text.length());
      assertThat(reading.of(text)).isNotEmpty();
    }
  }

  @Test
  void readsAPassageAlikeBesideAnyOther() {
    var alone = reader().read(QUESTION, List.of(BRIDGE)).getFirst();
    var beside = reader().read(QUESTION, List.of(CHILLI, (BRIDGE + " ").repeat(9), BRIDGE)).get(2);

    assertThat(beside).isEqualTo(alone);
  }

  @Test
  void readsEachPassageUnderAQuestionOfItsOwn() {
    var price = "Berapa harga cabai rawit?";
    var readings = reader().read(List.of(price, QUESTION), List.of(CHILLI, BRIDGE));

    assertThat(readings)
        .containsExactly(
            reader().read(price, List.of(CHILLI)).getFirst(),
            reader().read(QUESTION, List.of(BRIDGE)).getFirst());
  }

  @Test
  void readsNothingInAnEmptyPassage() {
    var reading = reader().read(QUESTION, List.of("")).getFirst();

    assertThat(reading.of("")).isEmpty();
    assertThat(reading.answerable()).isLessThan(0.1);
  }

  @Test
  void findsAnAnswerFarBackInALongPassage() {
    var text = (CHILLI + " ").repeat(20) + BRIDGE;
    var reading = reader().read(QUESTION, List.of(text)).getFirst();

    assertThat(reading.start()).isGreaterThanOrEqualTo(text.length() - BRIDGE.length());
  }

  @Test
  void readsNoPassages() {
    assertThat(reader().read(QUESTION, List.of())).isEmpty();
  }
}
