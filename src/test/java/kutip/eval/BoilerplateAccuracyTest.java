package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kutip.article.Article;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.article.LearnedLines;
import kutip.eval.BoilerplateAccuracy.Marked;
import kutip.eval.BoilerplateAccuracy.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateAccuracyTest {
  private static final String LINK = "Baca juga: Taman Baru Dibuka Bulan Depan";
  private static final String SENTENCE = "Dewan kota menyetujui anggaran taman pada rapat itu.";
  private static final String TEXT =
      "Anggaran Taman Kota Disetujui\n" + SENTENCE + "\n" + LINK + "\nDia menambah anggaran.";
  private static final Article ARTICLE =
      Articles.of(Given.plain("a", TEXT), LocalDate.of(2024, 5, 1));

  @Test
  void countsWhatIsFoundAndWhatIsSpared() {
    assertThat(all(marked(LINK, true), marked(SENTENCE, false)))
        .isEqualTo(new Row("all", 1, 1, 1, 0, 0));
  }

  @Test
  void countsWhatIsMissedAndFalseAlarms() {
    assertThat(all(marked(SENTENCE, true), marked(LINK, false)))
        .isEqualTo(new Row("all", 1, 0, 1, 1, 0));
  }

  @Test
  void saysWhatIsNoLongerThere() {
    var stretch = marked(LINK, true);
    var other =
        new Marked(
            "s", "a", stretch.start() + 1, stretch.length(), stretch.sha256(), true, "k", "");
    var gone = new Marked("s", "b", 0, 5, "", true, "k", "");
    assertThat(all(other, gone)).isEqualTo(new Row("all", 0, 0, 0, 0, 2));
  }

  @Test
  void readsTheMarkedLinesItComesWith() throws IOException {
    var file = Path.of("src/test/resources/kutip/article/marked-lines.tsv");
    var lines = BoilerplateAccuracy.read(file);
    assertThat(lines.stream().filter(Marked::boilerplate)).hasSizeGreaterThan(200);
    assertThat(lines.stream().filter(line -> !line.boilerplate())).hasSizeGreaterThan(200);
    assertThat(lines).allMatch(line -> line.sha256().matches("[0-9a-f]{64}"));
  }

  @Test
  void refusesALineThatLacksAColumn(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("marked.tsv"), "set\tarticle\n");
    assertThatThrownBy(() -> BoilerplateAccuracy.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wanted 8 columns");
  }

  private static Row all(Marked... marked) {
    return BoilerplateAccuracy.measure(List.of(marked), Map.of("a", ARTICLE), LearnedLines.NONE, "")
        .getFirst();
  }

  private static Marked marked(String words, boolean boilerplate) {
    return new Marked(
        "s", "a", TEXT.indexOf(words), words.length(), Article.sha256(words), boilerplate, "k", "");
  }
}
