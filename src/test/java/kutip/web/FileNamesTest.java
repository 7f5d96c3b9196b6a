package kutip.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "pasar-kemuning.txt, pasar-kemuning.txt",
    "pasar-kemuning, pasar-kemuning.txt",
    "서울_2024.v1, 서울_2024.v1.txt"
  })
  void aPlainNameIsKeptAsItIs(String name, String kept) {
    assertThat(named(name, "isi", ".txt")).isEqualTo(kept);
  }

  @Test
  void namesThatDifferOnlyInOtherSignsStayApart() {
    assertThat(named("C#.txt", "isi", ".txt"))
        .matches("C--[0-9a-f]{8}\\.txt")
        .isEqualTo(named("C#", "isi lain", ".txt"))
        .isNotEqualTo(named("C+.txt", "isi", ".txt"));
    assertThat(named("../../etc/passwd", "isi", ".txt")).matches("etc-passwd-[0-9a-f]{8}\\.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab", "가", "한글", "𠀀", "a𠀀", "ab𠀀", "abc𠀀"})
  void aLongNameIsCutBetweenLettersToWhatAFileMayBeCalled(String letters) {
    var first = named(letters.repeat(300) + "1.txt", "isi", ".txt");
    var second = named(letters.repeat(300) + "2.txt", "isi", ".txt");
    assertThat(first).endsWith(".txt").isNotEqualTo(second);
    assertThat(first.getBytes(UTF_8).length).isBetween(200, 255);
    assertThat(UTF_8.newEncoder().canEncode(first)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!!!", ".txt", "...", "!!!.txt"})
  void withoutAUsableNameTheSameFileKeepsItsNameAndOthersHaveAnother(String name) {
    assertThat(named(name, "isi", ".txt"))
        .matches("upload-[0-9a-f]{16}\\.txt")
        .isEqualTo(FileNames.of(Optional.empty(), "isi".getBytes(UTF_8), ".txt"))
        .isNotEqualTo(named(name, "isi lain", ".txt"));
  }

  @Test
  void whatIsPackedKeepsItsOwnEnding() {
    assertThat(named("berita hari ini.jsonl.gz", "isi", ".gz"))
        .matches("berita-hari-ini-[0-9a-f]{8}\\.jsonl\\.gz");
    assertThat(named("a".repeat(300) + ".tar.gz", "isi", ".gz"))
        .matches("a{200}-[0-9a-f]{8}\\.tar\\.gz");
  }

  private static String named(String name, String content, String ending) {
    return FileNames.of(Optional.of(name), content.getBytes(UTF_8), ending);
  }
}
