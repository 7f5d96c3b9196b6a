package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ids and spans as the reference implementation gives them. */
class XlmrTokenizerTest {
  private static XlmrTokenizer tokenizer;

  @BeforeAll
  static void open() throws IOException {
    try (var packed = XlmrTokenizerTest.class.getResourceAsStream("/models/xlmr-vocab.bin.gz");
        var vocabulary = new GZIPInputStream(packed)) {
      tokenizer = new XlmrTokenizer(vocabulary);
    }
  }

  @Test
  void cutsEnglishWithLigatureAndEmoji() {
    var tokens =
        tokenizer.tokens(
            "The mayor of Bandung opened a bridge on Monday. It cost ﬁve million dollars 😀, he"
                + " said.");

    assertThat(tokens.ids())
        .containsExactly(
            581, 15333, 111, 63500, 142096, 10, 6, 80728, 98, 68318, 5, 1650, 11034, 43606, 19879,
            86258, 21119, 4, 764, 2804, 5);
  }

  @Test
  void cutsKorean() {
    var tokens = tokenizer.tokens("서울시는 2025년 3월 3일 새 도서관을 열었다. 도서관장은 김민수이다.");

    assertThat(tokens.ids())
        .containsExactly(
            118900, 769, 76924, 2680, 138, 3785, 138, 1599, 31042, 6, 149811, 413, 16661, 23548, 5,
            6, 149811, 59399, 8237, 12823, 2280, 5769, 5);
  }

  @Test
  void foldsCompatibilityForms() {
    assertThat(tokenizer.tokens("①  ｆｕｌｌ\u3000width ½ e\u0301 한글   ⅷ x").ids())
        .containsExactly(106, 4393, 6, 146984, 78660, 393, 170252, 15505, 14, 1022);
  }

  @Test
  void unknownCharactersInARowAreOne() {
    assertThat(tokenizer.tokens("ゔ𝕳ello\tworld\n\nx").ids())
        .containsExactly(6, 3, 841, 13817, 8999, 1022);
  }

  @Test
  void everyTokenPointsAtItsStretchOfTheText() {
    var text = "Wali Kota  Bandung: ﬁve 😀 서울시는";
    var tokens = tokenizer.tokens(text);

    int end = 0;
    for (int at = 0; at < tokens.count(); at++) {
      assertThat(tokens.starts()[at]).isGreaterThanOrEqualTo(end);
      end = tokens.ends()[at];
      assertThat(end).isGreaterThanOrEqualTo(tokens.starts()[at]);
      assertThat(text.substring(tokens.starts()[at], end)).doesNotContain(" ");
    }
    assertThat(end).isEqualTo(text.length());
  }

  @Test
  void halfASurrogatePairBreaksNothing() {
    var tokens = tokenizer.tokens("\ud800x y\udc00");

    assertThat(tokens.ends()[tokens.count() - 1]).isEqualTo(5);
  }

  @Test
  void blankTextHasNoTokens() {
    assertThat(tokenizer.tokens(" \n\u2581 ").count()).isZero();
  }
}
