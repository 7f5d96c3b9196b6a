package kutip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kutip.article.Published;
import kutip.language.Span;
import kutip.model.onnx.EmbeddedModels;
import kutip.model.onnx.OnnxEmbedder;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the embedded model: what is near and what is not is its word. */
class ClosenessTest {
  private static final String CALL =
      "Hal itu disampaikan oleh Yoon saat berbicara via telepon dengan Sekretaris Jenderal NATO,"
          + " Mark Rutte.";
  private static final String VOTE =
      "Hasil pemungutan suara menunjukkan 13 negara mendukung resolusi tersebut, dengan Rusia"
          + " memvetonya.";

  private static OnnxEmbedder embedder;
  private static Closeness closeness;

  @BeforeAll
  static void open() {
    embedder = EmbeddedModels.open().embedder(1);
    closeness = new Closeness(embedder);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yoon spoke on the phone with NATO Secretary General Mark Rutte.",
        "윤석열은 나토 사무총장 마르크 뤼터와 전화 통화에서 이 사실을 전했다.",
        "Yoon menelepon Sekretaris Jenderal NATO Mark Rutte."
      })
  void aClaimInAnyLanguageIsNearWhatItSaysAndFarFromWhatItDoesNot(String claim) {
    assertThat(of(claim, CALL)).isGreaterThan(0.3);
    assertThat(of(claim, VOTE)).isLessThan(0.1);
  }

  @Test
  void theNearestSentenceOfAQuoteTells() {
    assertThat(of("Thirteen countries supported the resolution.", CALL + " " + VOTE))
        .isEqualTo(of("Thirteen countries supported the resolution.", VOTE));
  }

  private static double of(String claim, String quote) {
    var article =
        new ArticleRef(
            "a", "Judul", "contoh.id", Optional.empty(), Published.UNKNOWN, "id", "00", "a");
    var passage = new Passage("a#0-" + quote.length(), article, new Span(0, quote.length()), quote);
    return closeness.of(claim, List.of(new Quote(passage, new Span(0, quote.length()))));
  }
}
