package kutip.article.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Random;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class DecodedTest {
  private static final String NEWS = "Harga “beras” naik – kata Menteri di kafé, seharga €2.\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MAC = Charset.forName("x-MacRoman");

  @Test
  void readsUtf8AsItStands() throws Unreadable {
    assertThat(read(NEWS.getBytes(UTF_8))).isEqualTo(new Decoded(NEWS, java.util.List.of()));
  }

  @Test
  void dropsAByteOrderMark() throws Unreadable {
    assertThat(read(("\ufeff" + NEWS).getBytes(UTF_8)).text()).isEqualTo(NEWS);
    assertThat(read(("\ufeff" + NEWS).getBytes(UTF_16LE)).text()).isEqualTo(NEWS);
    assertThat(read(("\ufeff" + NEWS).getBytes(UTF_16BE)).notes())
        .containsExactly("charset UTF-16BE");
  }

  @Test
  void readsUtf16WithoutAMark() throws Unreadable {
    assertThat(read(NEWS.getBytes(UTF_16LE)).text()).isEqualTo(NEWS);
    assertThat(read(NEWS.getBytes(UTF_16BE)).text()).isEqualTo(NEWS);
  }

  @Test
  void readsWindows1252AndSaysSo() throws Unreadable {
    var decoded = read(NEWS.getBytes(WINDOWS));
    assertThat(decoded.text()).isEqualTo(NEWS);
    assertThat(decoded.notes()).containsExactly("charset windows-1252");
  }

  @Test
  void readsEveryByteAsSomething() throws Unreadable {
    byte[] all = new byte[255];
    for (int at = 0; at < 255; at++) {
      all[at] = (byte) (at + 1);
    }
    assertThat(read(all).text()).hasSize(255).doesNotContain("\ufffd");
  }

  @Test
  void readsKoreanInTheSetItIsSaidToBeIn() throws Unreadable {
    var text = "한국과 미국은 서울에서 회담을 열었다고 정부가 밝혔다.";
    byte[] bytes = text.getBytes(Charset.forName("x-windows-949"));
    assertThat(Decoded.of(bytes, Optional.of("EUC-KR")).text()).isEqualTo(text);
    assertThat(read(bytes).text()).isEqualTo(text);
    assertThat(read(bytes).notes()).containsExactly("charset x-windows-949");
  }

  @Test
  void believesTheBytesRatherThanAWrongLabel() throws Unreadable {
    assertThat(Decoded.of(NEWS.getBytes(UTF_8), Optional.of("iso-8859-1")).text()).isEqualTo(NEWS);
    assertThat(Decoded.of(NEWS.getBytes(WINDOWS), Optional.of("no such set")).text())
        .isEqualTo(NEWS);
  }

  @Test
  void keepsUtf8WithAFewBrokenBytes() throws Unreadable {
    byte[] bytes = "서울의 봄은 길었다고 사람들이 입을 모아 말했다. 그러나 끝났다 ".repeat(3).getBytes(UTF_8);
    bytes[0] = (byte) 0xff;
    var decoded = read(bytes);
    assertThat(decoded.text()).contains("사람들이 입을 모아");
    assertThat(decoded.notes())
        .containsExactly("bytes that are not UTF-8 replaced", "damaged text suspected");
  }

  @Test
  void writesLineEndsAsOneCharacter() throws Unreadable {
    assertThat(read("a\r\nb\rc\nd".getBytes(UTF_8)).text()).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void refusesWhatHoldsZeroBytes() {
    assertThatThrownBy(() -> read("PK\u0003\u0004\u0000\u0000abc".getBytes(ISO_8859_1)))
        .isInstanceOf(Unreadable.class)
        .hasMessage("not text: it holds zero bytes");
  }

  @Test
  void repairsUtf8ThatWasReadAsMacRoman() {
    assertRepaired(MAC, "x-MacRoman");
  }

  @Test
  void repairsUtf8ThatWasReadAsWindows1252() {
    assertRepaired(WINDOWS, "windows-1252");
  }

  private static void assertRepaired(Charset wrong, String name) {
    var meant = "“Harga beras naik” – katanya di kafé, seharga €2 kemarin.";
    var damaged =
        new String(meant.getBytes(UTF_8), wrong).replace('\ufffd', '\u009d'); // As browsers read.
    var decoded = Decoded.of(damaged);
    assertThat(decoded.text()).isEqualTo(meant);
    assertThat(decoded.notes()).containsExactly("repaired text: UTF-8 had been read as " + name);
  }

  @Test
  void repairsWhatWasDamagedTwice() {
    var meant = "Kata dia – kemarin – sudah.";
    var twice = new String(new String(meant.getBytes(UTF_8), MAC).getBytes(UTF_8), MAC);
    assertThat(Decoded.of(twice).text()).isEqualTo(meant);
  }

  @Test
  void leavesAloneWhatOtherWordsContradictAndSaysSo() {
    var mixed = "Dia berkata â€œmulaiâ€œ di kafé itu.";
    assertThat(Decoded.of(mixed).text()).isEqualTo(mixed);
    assertThat(Decoded.of(mixed).notes()).containsExactly("damaged text suspected");
  }

  @Test
  void leavesAloneASinglePairThatMayBeMeant() {
    assertThat(Decoded.of("A IRMÃ” veio.").text()).isEqualTo("A IRMÃ” veio.");
    assertThat(Decoded.of("A IRMÃ” veio.").notes()).containsExactly("damaged text suspected");
  }

  @Test
  void repairsASinglePairThatNobodyWrites() {
    assertThat(Decoded.of("PÃ©rez menang.").text()).isEqualTo("Pérez menang.");
    assertThat(Decoded.of("Naik¬†lagi.").text()).isEqualTo("Naik\u00a0lagi.");
  }

  @Test
  void neverTouchesSoundText() {
    for (var sound :
        new String[] {
          NEWS, "서울 “회담”", "São Paulo, Çelik, Åse, Müller – 5 °C ± 2", "Â", "Ä", "日本語", "‚Ä"
        }) {
      assertThat(Decoded.of(sound).text()).isEqualTo(sound);
      assertThat(Decoded.of(sound).notes()).isEmpty();
    }
  }

  @Test
  void readsOrRefusesAnyBytes() {
    long seed = System.nanoTime();
    System.out.println("DecodedTest seed " + seed);
    var random = new Random(seed);
    for (int run = 0; run < 2000; run++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        byte[] sound = NEWS.getBytes(random.nextBoolean() ? UTF_8 : WINDOWS);
        System.arraycopy(sound, 0, bytes, 0, Math.min(sound.length, bytes.length));
      }
      try {
        assertThat(read(bytes).text()).doesNotContain("\0");
      } catch (Unreadable e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }

  private static Decoded read(byte[] bytes) throws Unreadable {
    return Decoded.of(bytes, Optional.empty());
  }
}
