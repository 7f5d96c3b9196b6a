package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kutip.language.Acronyms.Acronym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymsTest {

  @ParameterizedTest
  @CsvSource({
    "Rapat Dewan Keamanan PBB (DK PBB) ditunda., DK PBB, Dewan Keamanan PBB",
    "Presiden Korea Selatan (Korsel) tiba., Korsel, Korea Selatan",
    "the North Atlantic Treaty Organization (NATO) said, NATO, North Atlantic Treaty Organization",
    "KPU (Komisi Pemilihan Umum) menetapkan, KPU, Komisi Pemilihan Umum",
    "Kementerian Pertahanan (Kemhan) membeli, Kemhan, Kementerian Pertahanan",
    "북대서양조약기구(NATO)는, NATO, 북대서양조약기구",
    "김정은(Kim Jong Un)은, Kim Jong Un, 김정은",
    "Pemimpin Korut Kim Jong Un (김정은) hadir, 김정은, Kim Jong Un",
    "'anggota BICES, Battlefield Information Collection and Exploitation System berjalan', BICES, Battlefield Information Collection and Exploitation System",
    "'Menurut BPS, Badan Pusat Statistik.', BPS, Badan Pusat Statistik",
    "data Badan Pusat Statistik atau BPS menunjukkan, BPS, Badan Pusat Statistik",
  })
  void whatIsExplainedIsFound(String text, String one, String other) {
    assertThat(Acronyms.in(text)).containsExactly(new Acronym(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ia tiba pada Sabtu (4/6) pagi.",
        "Budi (34) pulang.",
        "Harga naik (tajam) kemarin.",
        "Ia berkata (Jakarta) begitu.",
        "(NATO)",
        "Dewan Keamanan\n(DK)",
      })
  void otherBracketsExplainNothing(String text) {
    assertThat(Acronyms.in(text.replace("\\n", "\n"))).isEmpty();
  }

  @Test
  void anyTextCanBeRead() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var letters = List.of("A", "b", "K", "(", ")", " ", "김", "\n", "’", ".", "9", "😀", "é");
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int at = 0; at < 40; at++) {
        text.append(letters.get(random.nextInt(letters.size())));
      }
      assertThat(Acronyms.in(text.toString())).as("seed %d", seed).isNotNull();
    }
  }
}
