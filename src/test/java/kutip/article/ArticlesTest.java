package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {
  private static final String TEXT =
      "Dewan kota menyetujui anggaran taman pada rapat hari itu dan akan membangunnya tahun depan.";

  @ParameterizedTest
  @CsvSource({
    "id-ID, id",
    "ind, id",
    "in_ID, id",
    "Indonesian, id",
    "EN, id",
    "en-US, id",
    "'', id",
    "ms, ms"
  })
  void aDeclaredLanguageIsACodeOrIsReadFromTheWords(String declared, String language) {
    assertThat(article(TEXT, Optional.of(declared)).language()).isEqualTo(language);
  }

  @Test
  void theDeclaredLanguageHoldsWhereNoWordTellsOne() {
    assertThat(article("Budi Santoso 2024", Optional.of("EN")).language()).isEqualTo("en");
    assertThat(article("Budi Santoso 2024", Optional.empty()).language()).isEqualTo("id");
  }

  /** Only articles that differ are kept as changed. */
  @ParameterizedTest
  @ValueSource(strings = {"id-ID", "ind", "Indonesian", "en-US"})
  void anotherNameOfItsLanguageMakesNoOtherArticle(String declared) {
    assertThat(article(TEXT, Optional.of(declared))).isEqualTo(article(TEXT, Optional.of("id")));
  }

  private static Article article(String text, Optional<String> language) {
    var given =
        new Given(
            "taman",
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            language,
            Article.sha256(text),
            List.of());
    return Articles.of(given, LocalDate.of(2025, 3, 1));
  }
}
