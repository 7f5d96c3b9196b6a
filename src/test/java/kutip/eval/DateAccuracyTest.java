package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kutip.article.Published.From;
import kutip.article.Published.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateAccuracyTest {
  private static final String ARTICLES =
      """
      {"id":"a","title":"","text":"Hujan turun, Kamis (11/7/2024).","date":"2024-07-12","url":"https://contoh.id/2024/07/11/hujan"}
      {"id":"b","title":"","text":"Hujan turun, Kamis (11/7/2024).","date":"2024-08-12","url":""}
      {"id":"c","title":"","text":"Hujan turun.","date":"","url":""}
      """;

  @TempDir private Path folder;

  @Test
  void namesTheLineWhoseDateIsNone() throws IOException {
    var file = Files.writeString(folder.resolve("wrong.jsonl"), "{\"date\":\"2024-13-40\"}\n");
    assertThatThrownBy(() -> new DateAccuracy(DateAccuracy.Mode.TEXT, Optional.empty()).of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.jsonl:1 has the date \"2024-13-40\"");
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
  }

  @Test
  void holdsWhatTheTextTellsAgainstTheFilesDate() throws IOException {
    var dated = new DateAccuracy(DateAccuracy.Mode.TEXT, Optional.empty()).of(file());
    assertThat(DateAccuracy.rows(dated))
        .containsExactly(new DateAccuracy.Row(Precision.WEEK, From.DATELINE, 2, 1, 0, 1));
    assertThat(DateAccuracy.worst(dated, 5))
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isEqualTo("b"));
  }

  @Test
  void holdsWhatTheAddressTellsAgainstTheFilesDate() throws IOException {
    var dated = new DateAccuracy(DateAccuracy.Mode.TEXT_AND_ADDRESS, Optional.empty()).of(file());
    assertThat(DateAccuracy.rows(dated))
        .containsExactly(
            new DateAccuracy.Row(Precision.DAY, From.METADATA, 1, 0, 0, 1),
            new DateAccuracy.Row(Precision.WEEK, From.DATELINE, 1, 0, 0, 0));
  }

  @Test
  void holdsWhatTheTextTellsAgainstTheAddress() throws IOException {
    var dated =
        new DateAccuracy(DateAccuracy.Mode.TEXT_AGAINST_ADDRESS, Optional.empty()).of(file());
    assertThat(DateAccuracy.rows(dated))
        .containsExactly(new DateAccuracy.Row(Precision.WEEK, From.DATELINE, 1, 1, 1, 1));
  }
}
