package kutip.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.Fixtures;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectors;
import kutip.index.lucene.LuceneWriter;
import kutip.language.Languages;
import kutip.model.PassageReader.Reading;
import kutip.model.onnx.EmbeddedModels;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import kutip.question.Query;
import kutip.retrieve.DenseRanker;
import kutip.retrieve.ExpandedRetriever;
import kutip.retrieve.FusedRetriever;
import kutip.retrieve.LexicalRanker;

/**
 * Writes what the reader finds for the questions of a retrieval set, a line of JSON a sentence, for
 * fitting the answer's confidence: {@code index folder, out.jsonl, k, set folder}.
 */
final class EvidenceRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORKERS = 2;

  private EvidenceRows() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var folder = Path.of(args[0]);
    int k = Integer.parseInt(args[2]);
    var set = Path.of(args[3]);
    keep(folder, set);
    var models = EmbeddedModels.open();
    try (var index = LuceneIndex.open(folder);
        var reader = models.reader(WORKERS);
        var embedder = models.embedder(WORKERS);
        var out = Files.newBufferedWriter(Path.of(args[1]))) {
      var making = folder.resolve("vectors");
      var _ = Fixtures.embed(index, making, embedder);
      try (var vectors = LuceneVectors.open(making, embedder.model())) {
        var retriever =
            new ExpandedRetriever(
                new FusedRetriever(
                    index,
                    new LexicalRanker(index),
                    new DenseRanker(index, vectors, embedder, true)),
                index.vocabulary());
        var answerer =
            new ReadingAnswerer(reader, reader, embedder, Caution.BALANCED, new QuotingAnswerer(1));
        for (var line : Files.readAllLines(set.resolve("queries.jsonl"), StandardCharsets.UTF_8)) {
          var question = JSON.readTree(line);
          var text = question.required("text").asText();
          var query = new Query(text, Languages.of(text), List.of(), Filter.NONE, k);
          var hits = retriever.retrieve(query);
          var asked = Asked.of(query, hits);
          for (var candidate : answerer.candidates(asked, query, hits, () -> false)) {
            out.write(row(question, asked, candidate).toString());
            out.newLine();
          }
        }
      }
    }
  }

  private static ObjectNode row(JsonNode question, Asked asked, Candidate candidate) {
    var signs = candidate.signs();
    var found = candidate.evidence();
    var row = JSON.createObjectNode();
    row.set("id", question.required("id"));
    row.set("lang", question.required("lang"));
    row.put("asked", asked.language());
    row.put("kind", asked.kind().name());
    row.put("article", found.passage().article().id());
    row.put("quote", found.quoted());
    row.put("value", candidate.value().orElse(""));
    row.put("rank", found.rank());
    row.put("score", found.hit().score());
    found.hit().scores().forEach(row::put);
    row.put("found", found.found());
    row.put("strange", found.around().strange());
    row.put("elsewhen", found.around().elsewhen());
    row.put("inside", found.inside());
    row.put("fits", found.fits());
    row.put("across", found.across());
    row.put("here", signs.here());
    row.put("near", signs.near());
    row.put("typed", signs.typed());
    row.put("repeated", signs.repeated());
    signs
        .judged()
        .ifPresent(
            judged ->
                row.put("carried", judged.entailment()).put("denied", judged.contradiction()));
    row.put("confidence", candidate.confidence());
    reading("sentence", signs.reading(), row);
    reading("passage", signs.around(), row);
    return row;
  }

  private static void reading(String name, Reading reading, ObjectNode row) {
    row.putObject(name)
        .put("answerable", reading.answerable())
        .put("relevance", reading.relevance())
        .put("margin", reading.margin());
  }

  private static void keep(Path folder, Path set) throws IOException {
    try (var writer = LuceneWriter.open(folder)) {
      for (var line : Files.readAllLines(set.resolve("corpus.jsonl"), StandardCharsets.UTF_8)) {
        var document = JSON.readTree(line);
        var text = document.required("text").asText();
        var given = Given.plain(document.required("id").asText(), text);
        var article = Articles.of(given, LocalDate.EPOCH);
        writer.keep(
            article, Splitter.USUAL.split(article), new Origin(article.id(), Optional.empty()));
      }
      writer.commit();
    }
  }
}
