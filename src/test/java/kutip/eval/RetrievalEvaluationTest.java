package kutip.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.TestParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small collection of our own, with floors that catch a regression. */
class RetrievalEvaluationTest {
  @TempDir private Path folder;

  @Test
  void wordsFindWhatIsAskedInTheWordsOfThePassage() throws IOException {
    var rows = measure(Map.of());
    assertThat(rows).hasSize(2);
    var indonesian = rows.get(1);
    assertThat(indonesian.language()).isEqualTo("id");
    assertThat(indonesian.ndcg().mean()).isGreaterThan(0.9);
    assertThat(indonesian.recall10()).isEqualTo(1);
    assertThat(indonesian.questions()).isEqualTo(3);
  }

  @Test
  void meaningFindsAcrossLanguagesWhatWordsDoNot() throws IOException {
    var rows = measure(Map.of("KUTIP_MODELS", "embedded"));
    var english = rows.stream().filter(row -> row.language().equals("en")).toList();
    assertThat(english.stream().map(RetrievalEvaluation.Row::retriever))
        .containsExactly("words", "meaning", "fused", "reranked");
    assertThat(english.get(2).ndcg().mean()).as("fused").isGreaterThan(0.9);
    assertThat(english.get(2).ndcg().mean()).isGreaterThan(english.get(0).ndcg().mean());
  }

  @Test
  void passagesOfOneLanguageAloneCountIfAskedFor() throws IOException {
    var set = RetrievalSet.read(collection(), Optional.of("en"), List.of());
    assertThat(set.passages()).isEmpty();
    assertThat(set.questions()).isEmpty();
  }

  @Test
  void aSetIsCalledByTheLastTwoNamesOfItsFolder() throws IOException {
    var set = collection();
    assertThat(RetrievalSet.read(set, Optional.empty(), List.of()).name())
        .isEqualTo(folder.getFileName() + "/set");
  }

  @Test
  void aJudgementWithAColumnTooManyIsNamed() throws IOException {
    var folder = collection();
    Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tp1\t1\t9\n");
    assertThatThrownBy(() -> RetrievalSet.read(folder, Optional.empty(), List.of()))
        .hasMessageContaining("qrels.tsv:1 has 5 columns");
  }

  @Test
  void aGradeThatIsNoNumberIsNamed() throws IOException {
    var folder = collection();
    Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tp1\tgood\n");
    assertThatThrownBy(() -> RetrievalSet.read(folder, Optional.empty(), List.of()))
        .hasMessageContaining("qrels.tsv:1 has the grade \"good\"; wanted a whole number");
  }

  @Test
  void aFolderThatIsNoCollectionIsNamedWithWhatItLacks() {
    assertThatThrownBy(() -> RetrievalSet.read(folder, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            folder.resolve("corpus.jsonl") + " is missing; wanted a collection");
  }

  private List<RetrievalEvaluation.Row> measure(Map<String, String> environment)
      throws IOException {
    try (var parts = TestParts.in(folder, environment)) {
      return parts
          .retrieval()
          .measure(RetrievalSet.read(collection(), Optional.empty(), List.of()));
    }
  }

  private Path collection() throws IOException {
    var set = Files.createDirectories(folder.resolve("set"));
    Files.writeString(
        set.resolve("corpus.jsonl"),
        """
        {"id":"p1","title":"Pasar","text":"Harga cabai rawit naik dua kali lipat di pasar induk karena hujan deras merusak panen petani.","lang":"id"}
        {"id":"p2","title":"Jembatan","text":"Bupati meresmikan jembatan gantung yang menghubungkan dua desa di seberang sungai.","lang":"id"}
        {"id":"p3","title":"Sekolah","text":"Murid kelas enam menanam seribu pohon bakau di pesisir bersama guru dan orang tua.","lang":"id"}
        {"id":"p4","title":"Kereta","text":"Kereta cepat berhenti satu jam di tengah jalur setelah listrik padam pada Selasa malam.","lang":"id"}
        """);
    Files.writeString(
        set.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"Mengapa harga cabai naik?","lang":"id"}
        {"id":"q2","text":"Siapa yang meresmikan jembatan gantung?","lang":"id"}
        {"id":"q3","text":"Apa yang ditanam para murid di pesisir?","lang":"id"}
        {"id":"q4","text":"Why were the passengers late?","lang":"en"}
        {"id":"q5","text":"What did the pupils plant on the coast?","lang":"en"}
        {"id":"q6","text":"Who of this text?","lang":"en","context_dependent":true}
        """);
    Files.writeString(
        set.resolve("qrels.tsv"),
        "q1\t0\tp1\t1\nq2\t0\tp2\t1\nq3\t0\tp3\t1\nq4\t0\tp4\t1\nq5\t0\tp3\t1\nq6\t0\tp1\t1\n");
    return set;
  }
}
