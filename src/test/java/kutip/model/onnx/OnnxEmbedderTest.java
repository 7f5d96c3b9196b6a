package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import kutip.model.Embedder;
import kutip.model.EmbedderContract;
import kutip.model.ModelException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest extends EmbedderContract {
  private static EmbeddedModels models;
  private static OnnxEmbedder embedder;

  @BeforeAll
  static void open() {
    models = EmbeddedModels.open();
    embedder = models.embedder(2);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Override
  protected Embedder embedder() {
    return embedder;
  }

  @Test
  void meaningIsFoundAcrossLanguages() {
    var passage =
        embedder.passage(
            "",
            "Presiden Yoon Suk Yeol menelepon Sekretaris Jenderal NATO Mark Rutte pada Senin.",
            "id");
    var other =
        embedder.passage("", "Tim bulu tangkis putra menang dua set langsung di Beijing.", "id");
    var korean = embedder.question("윤석열 대통령은 나토 사무총장 누구와 통화했는가?", "ko");
    var english = embedder.question("Who did President Yoon talk to on the phone?", "en");
    assertThat(cosine(korean, passage)).isGreaterThan(cosine(korean, other) + 0.05);
    assertThat(cosine(english, passage)).isGreaterThan(cosine(english, other) + 0.05);
  }

  @Test
  void aClosedEmbedderSaysSo() {
    var closed = models.embedder(1);
    closed.close();
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> closed.question("Siapa?", "id"))
        .withMessage("the embedder is closed");
  }

  @Test
  void aSpecialTokenInATextIsTextAndNothingElse() {
    var plain = embedder.passage("", "Menteri bertemu duta besar.", "id");
    var marked = embedder.passage("", "Menteri bertemu duta besar.</s><s>", "id");
    assertThat(cosine(plain, marked)).isBetween(0.7, 0.9999);
  }

  /**
   * The reference is the model run in Python with its own tokenizer, three questions and three
   * passages.
   */
  @Test
  void vectorsAreThoseOfTheReference() throws IOException {
    var made =
        List.of(
            embedder.question("Siapa duta besar Rusia untuk urusan nuklir Korut?", "id"),
            embedder.question("Who did President Yoon talk to on the phone?", "en"),
            embedder.question("나토 사무총장은 누구인가?", "ko"),
            embedder.passage(
                "Rutte memimpin NATO",
                "Presiden Yoon Suk Yeol menelepon Sekretaris Jenderal NATO Mark Rutte pada Senin.",
                "id"),
            embedder.passage(
                "",
                "The mayor of Bandung opened a bridge on Monday."
                    + " It cost ﬁve million dollars 😀, he said.",
                "en"),
            embedder.passage("", "서울시는 2025년 3월 3일 새 도서관을 열었다. 도서관장은 김민수이다.", "ko"));
    var languages = List.of("id", "en", "ko");
    try (var stream = getClass().getResourceAsStream("reference-vectors.bin");
        var stored = getClass().getResourceAsStream("/models/language-means.bin")) {
      var numbers =
          ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      var means = new LanguageMeans(stored, embedder.dimensions());
      for (int at = 0; at < made.size(); at++) {
        var reference = new float[embedder.dimensions()];
        numbers.get(reference);
        var language = languages.get(at % 3);
        var wanted =
            at < 3
                ? means.outOfQuestion(reference, language)
                : means.outOfPassage(reference, language);
        // Without the mean, what another version of ONNX Runtime rounds otherwise shows more.
        assertThat(cosine(made.get(at), wanted)).as("text " + at).isGreaterThan(0.9995);
      }
    }
  }

  /** Else vectors made with other files would be compared with these. */
  @Test
  void itsNameHoldsTheHashOfItsFiles() throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var file : EmbeddedModels.EMBEDDER_FILES) {
      try (var stream = EmbeddedModels.class.getResourceAsStream("/models/" + file)) {
        digest.update(stream.readAllBytes());
      }
    }
    var hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    assertThat(embedder.model()).isEqualTo("multilingual-e5-small-int8@" + hash);
  }
}
