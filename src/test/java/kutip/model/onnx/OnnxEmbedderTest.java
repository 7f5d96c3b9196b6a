package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import kutip.model.Embedder;
import kutip.model.EmbedderContract;
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
    models.close();
  }

  @Override
  protected Embedder embedder() {
    return embedder;
  }

  @Test
  void meaningIsFoundAcrossLanguages() {
    var passage =
        embedder.passage(
            "", "Presiden Yoon Suk Yeol menelepon Sekretaris Jenderal NATO Mark Rutte pada Senin.");
    var other = embedder.passage("", "Tim bulu tangkis putra menang dua set langsung di Beijing.");
    var korean = embedder.question("윤석열 대통령은 나토 사무총장 누구와 통화했는가?", "ko");
    var english = embedder.question("Who did President Yoon talk to on the phone?", "en");
    assertThat(cosine(korean, passage)).isGreaterThan(cosine(korean, other) + 0.05);
    assertThat(cosine(english, passage)).isGreaterThan(cosine(english, other) + 0.05);
  }

  @Test
  void aSpecialTokenInATextIsTextAndNothingElse() {
    var plain = embedder.passage("", "Menteri bertemu duta besar.");
    var marked = embedder.passage("", "Menteri bertemu duta besar.</s><s>");
    assertThat(cosine(plain, marked)).isBetween(0.7, 0.9999);
  }
}
