package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateRandomTest {
  private static final List<String> PIECES =
      List.of(
          "Baca juga:",
          "BACA JUGA: ",
          "Baca: ",
          "Simak Video \"",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "[",
          "]",
          "Copyright ©",
          " © ",
          "SCROLL TO CONTINUE WITH CONTENT",
          "Pewarta: ",
          "Editor: ",
          "Laporan ",
          "Wartawan Kabar.com, ",
          "KABAR.COM, JAKARTA - ",
          "Jakarta (ANTARA) - ",
          "Dewan Kota ",
          "taman ",
          "Wali ",
          "dan ",
          "mengatakan ",
          "Menurut ",
          ". ",
          ", ",
          ",,",
          "\n",
          "\n\n",
          " - ",
          "–",
          "?",
          "!",
          "(abc/def)",
          "***",
          "12 ",
          "2024",
          "관련기사 ",
          "무단 전재",
          "\uD83D\uDE00",
          "\uD83D",
          "\u00a0",
          "é",
          "#",
          "Artikel ini telah tayang di Kabar.com dengan judul ",
          "loading...",
          "vs ",
          "Dapatkan ");

  @Test
  void findsSpansInOrderInsideTheTextWhateverItIs() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var learner = new LineLearner();
    var learned = LearnedLines.NONE;
    for (int round = 0; round < 3_000; round++) {
      var text = text(random, random.nextInt(60));
      var title = random.nextBoolean() ? "" : text(random, random.nextInt(5));
      learner.learn("kabar.id", title + round, text);
      learned = round % 500 == 499 ? learner.learned() : learned;
      var found = BoilerplateRules.of(text, title, "kabar.id", learned);
      int free = 0;
      for (var part : found) {
        assertThat(part.span().start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(free);
        assertThat(part.span().of(text)).as("seed %d: %s", seed, text).isNotBlank();
        free = part.span().end();
      }
      assertThat(free).as("seed %d", seed).isLessThanOrEqualTo(text.length());
      assertThatCode(
              () -> {
                Sources.agency(text);
                Sources.author(text);
              })
          .as("seed %d: %s", seed, text)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A ",
        "(",
        "((foto",
        "[a/",
        "Baca: ",
        "Baca juga:",
        "\"",
        "Dapatkan update ",
        "Pewarta: A ",
        "Laporan wartawan ",
        "kabar.com ",
        "JAKARTA, ",
        "A.",
        "Jakarta (",
        "Artikel ini telah tayang di ",
        "Copyright ",
        ", ",
        "* ",
        "Ikuti kami ",
        "Editor: A B ",
        "Sumber: A ",
        "1 "
      })
  void readsALineOfAMillionCharactersInTimeThatGrowsWithItsLength(String piece) {
    var text = piece.repeat(1_000_000 / piece.length());
    assertTimeout(
        Duration.ofSeconds(6),
        () -> {
          BoilerplateRules.of(text, "Judul");
          Sources.of(text, Optional.empty());
          Sources.agency(text);
          Sources.author(text);
        });
  }

  private static String text(Random random, int pieces) {
    var text = new StringBuilder();
    for (int at = 0; at < pieces; at++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(20) == 0) {
        text.append((char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }
}
