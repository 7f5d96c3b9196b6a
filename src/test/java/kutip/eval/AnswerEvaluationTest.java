package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import kutip.eval.AnswerScores.Rightness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerEvaluationTest {
  @TempDir private Path folder;

  @Test
  void confidenceIsDrawnAsAPictureThatCanBeRead() throws Exception {
    var rows =
        rows(
            """
            {"id":"q1","text":"hujan deras","confidence":0.9,"seconds":0.5}
            {"id":"q3","text":"It was snow.","confidence":0.4,"seconds":0.2}
            """);
    var svg = ConfidencePlot.svg(rows);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).contains("AUROC").contains("the surest first");
  }

  @Test
  void answersOfAnotherSystemAreMeasured() throws IOException {
    var rows =
        rows(
            """
            {"id":"q1","text":"Kata laporan itu, cabai naik karena hujan deras.","span":"hujan deras","citations":[{"passage":"p1","quote":"naik karena hujan deras"},{"passage":"p2","quote":"Bupati"}],"confidence":0.9,"seconds":0.5}
            {"id":"q2","text":"","confidence":0.1,"seconds":0.1}
            {"id":"q3","text":"It was snow.","confidence":0.4,"seconds":0.2}
            """);
    assertThat(rows.stream().map(AnswerEvaluation.Row::language))
        .containsExactly("en", "id", "all");
    var indonesian = rows.get(1);
    assertThat(indonesian.right()).isEqualTo(1);
    assertThat(indonesian.em()).isEqualTo(1);
    assertThat(indonesian.abstainedRightly()).isEqualTo(1);
    assertThat(indonesian.decisions()).isEqualTo(1);
    assertThat(indonesian.citationPrecision()).isEqualTo(0.5);
    assertThat(indonesian.quotePrecision()).isEqualTo(0.5);
    assertThat(indonesian.citationRecall()).isEqualTo(1);
    var all = rows.get(2);
    assertThat(all.answered()).isEqualTo(2);
    assertThat(all.right()).isEqualTo(0.5);
    assertThat(all.p50()).isEqualTo(0.2);
    assertThat(all.p99()).isEqualTo(0.5);
    assertThat(all.selective().auroc()).contains(1.0);
  }

  @Test
  void aQuestionLeftOutCountsAsNotAnswered() throws IOException {
    var all = rows("{\"id\":\"q1\",\"text\":\"hujan\"}\n").get(2);
    assertThat(all.questions()).isEqualTo(3);
    assertThat(all.answered()).isEqualTo(1);
    assertThat(all.right()).isZero();
    assertThat(all.f1()).isBetween(0.3, 0.4);
  }

  @Test
  void theFewQuestionsOfALimitAreAlwaysTheSame() throws IOException {
    collection();
    var two = AnswerSet.read(folder, Optional.empty(), 2).questions();
    assertThat(two).hasSize(2).isEqualTo(AnswerSet.read(folder, Optional.empty(), 2).questions());
  }

  @Test
  void questionsInOneLanguageAreAskedOfThePassagesOfAnother() throws IOException {
    collection();
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"id":"p1-en","title":"Market","text":"Chilli got dearer because of the rain.","lang":"en"}
        {"id":"p1-ko","title":"시장","text":"비 때문에 고추 값이 올랐다.","lang":"ko"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"Mengapa harga cabai naik?","lang":"id","answers":["비"],"answerable":true,"passage":"p1-id"}
        {"id":"q2","text":"Siapa yang membeli cabai?","lang":"id","answers":["Ali"],"answerable":true,"passage":"p2-id"}
        """);
    Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tp1-ko\t1\nq1\t0\tp1-en\t1\n");
    var korean = AnswerSet.read(folder, Optional.of("ko"), 10);
    assertThat(korean.passages()).extracting(RetrievalSet.Given::id).containsExactly("p1-ko");
    assertThat(korean.questions()).extracting(AnswerSet.Asked::id).containsExactly("q1");
    assertThat(korean.questions().getFirst().passage()).contains("p1-ko");
    assertThat(korean.questions().getFirst().gold()).containsExactly("p1-ko");
  }

  @Test
  void anAnswerGivenTwiceOrOfAnUnknownStatusIsNamed() throws IOException {
    assertThatThrownBy(() -> rows("{\"id\":\"q1\"}\n{\"id\":\"q1\"}\n"))
        .hasMessageContaining("answers.jsonl:2 answers again q1");
    assertThatThrownBy(() -> rows("{\"id\":\"q1\",\"status\":\"perhaps\"}\n"))
        .hasMessageContaining("status of q1 is \"perhaps\"");
  }

  private List<AnswerEvaluation.Row> rows(String answers) throws IOException {
    collection();
    var file = folder.resolve("answers.jsonl");
    Files.writeString(file, answers);
    return AnswerEvaluation.rows(
        AnswerSet.read(folder, Optional.empty(), 10),
        "test",
        AnswerGiven.read(file),
        Rightness.HOLDS);
  }

  private void collection() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"id":"p1","title":"Pasar","text":"Harga cabai naik karena hujan deras.","lang":"id"}
        {"id":"p2","title":"Jembatan","text":"Bupati meresmikan jembatan gantung.","lang":"id"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"Mengapa harga cabai naik?","lang":"id","answers":["hujan deras"],"answerable":true,"passage":"p1"}
        {"id":"q2","text":"Siapa yang membangun jembatan?","lang":"id","answers":[],"answerable":false,"passage":"p2"}
        {"id":"q3","text":"Why did the price rise?","lang":"en","answers":["rain"],"answerable":true,"passage":"p1"}
        """);
    Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tp1\t1\nq3\t0\tp1\t1\n");
  }
}
