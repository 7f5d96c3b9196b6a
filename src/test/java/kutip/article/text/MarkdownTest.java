package kutip.article.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void takesTheMetadataFromTheFrontMatterAndLeavesTheTextAsWritten() throws Unreadable {
    var given =
        read(
            """
            ---
            title: "Panen raya: beras melimpah"
            date: 2024-06-04T08:00:00+07:00
            author: Siti Aminah
            url: https://contoh.example/panen
            source: contoh.example
            tags: [beras]
            ---
            # Panen raya

            Panen **raya** dimulai.
            """);
    assertThat(given.text()).isEqualTo("# Panen raya\n\nPanen **raya** dimulai.\n");
    assertThat(given.title()).contains("Panen raya: beras melimpah");
    assertThat(given.published()).contains(LocalDate.of(2024, 6, 4));
    assertThat(given.author()).contains("Siti Aminah");
    assertThat(given.url()).contains("https://contoh.example/panen");
    assertThat(given.source()).contains("contoh.example");
  }

  @Test
  void takesTheHeadingForTheTitleIfNothingElseNamesOne() throws Unreadable {
    assertThat(read("# Panen raya #\n\nDimulai.\n").title()).contains("Panen raya");
  }

  @Test
  void takesARuleInTheTextForNoFrontMatter() throws Unreadable {
    assertThat(read("Satu.\n\n---\n\nDua.\n---\n").text()).startsWith("Satu.");
    assertThat(read("---\nTidak ditutup: ya\nTeks.").text()).startsWith("---");
  }

  @Test
  void refusesAFileOfFrontMatterAlone() {
    assertThatThrownBy(() -> read("---\ntitle: a\n---\n"))
        .isInstanceOf(Unreadable.class)
        .hasMessage("empty");
  }

  private static Given read(String text) throws Unreadable {
    var taken = new ArrayList<Incoming>();
    new Markdown().read(RawFile.of("a.md", "a", text.getBytes(UTF_8)), taken::add);
    assertThat(taken).hasSize(1);
    return ((Incoming.Read) taken.getFirst()).given();
  }
}
