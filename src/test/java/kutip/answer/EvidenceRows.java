package kutip.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.language.Languages;
import kutip.model.onnx.EmbeddedModels;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import kutip.question.Query;
import kutip.retrieve.LexicalRetriever;

/**
 * Writes what the reader finds for the questions of retrieval sets, a line a sentence, for fitting
 * the answer's confidence: {@code index folder, out.tsv, k, most questions, set folder…}.
 */
final class EvidenceRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvidenceRows() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    int k = Integer.parseInt(args[2]);
    int most = Integer.parseInt(args[3]);
    var sets = List.of(args).subList(4, args.length);
    keep(folder, sets);
    try (var index = LuceneIndex.open(folder);
        var reader = EmbeddedModels.open().reader(1);
        var out = Files.newBufferedWriter(Path.of(args[1]))) {
      var answerer = new ReadingAnswerer(reader, Caution.BALANCED, new QuotingAnswerer(1));
      for (var set : sets) {
        var lines = Files.readAllLines(Path.of(set, "queries.jsonl"), StandardCharsets.UTF_8);
        for (var line : lines.subList(0, Math.min(most, lines.size()))) {
          var question = JSON.readTree(line);
          var text = question.required("text").asText();
          var query = new Query(text, Languages.of(text), List.of(), Filter.NONE, k);
          var hits = new LexicalRetriever(index).retrieve(query);
          var asked = Asked.of(query, hits);
          for (var candidate : answerer.candidates(asked, query, hits, () -> false)) {
            out.write(row(set, question, asked, candidate));
            out.newLine();
          }
        }
      }
    }
  }

  private static String row(String set, JsonNode question, Asked asked, Candidate candidate) {
    var found = candidate.evidence();
    return String.join(
        "\t",
        set,
        question.required("id").asText(),
        question.path("answerable").asText(),
        question.path("passage").asText(),
        question.path("answers").toString(),
        found.passage().article().id(),
        String.valueOf(found.rank()),
        number(found.hit().score()),
        number(candidate.reading().answerable()),
        number(candidate.reading().relevance()),
        number(candidate.around().answerable()),
        number(candidate.around().relevance()),
        number(found.found()),
        number(found.inside()),
        found.fits() ? "1" : "0",
        candidate.here() ? "1" : "0",
        asked.kind().name(),
        candidate.value().orElse("").replaceAll("\\s+", " "),
        found.quoted().replaceAll("\\s+", " "));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }

  private static void keep(Path folder, List<String> sets) throws IOException {
    try (var writer = LuceneWriter.open(folder)) {
      for (var set : sets) {
        for (var line : Files.readAllLines(Path.of(set, "corpus.jsonl"), StandardCharsets.UTF_8)) {
          var document = JSON.readTree(line);
          var text = document.required("text").asText();
          var given = Given.plain(document.required("id").asText(), text);
          var article = Articles.of(given, LocalDate.EPOCH);
          writer.keep(
              article, Splitter.USUAL.split(article), new Origin(article.id(), Optional.empty()));
        }
      }
      writer.commit();
    }
  }
}
