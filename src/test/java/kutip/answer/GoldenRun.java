package kutip.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.article.text.TextFiles;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.ingest.Ingest;
import kutip.model.onnx.EmbeddedModels;
import kutip.passage.Filter;
import kutip.passage.Splitter;
import kutip.question.Question;
import kutip.question.RuleRewriter;
import kutip.retrieve.LexicalRetriever;
import kutip.verify.Reply;
import kutip.verify.ReplyPolicy;
import kutip.verify.Verifier;

final class GoldenRun {
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    try (var writer = LuceneWriter.open(folder)) {
      new Ingest(writer, Splitter.USUAL, 100)
          .ingest(new TextFiles(Path.of(args[1]), LocalDate.of(2026, 1, 1)), report -> {});
    }
    try (var index = LuceneIndex.open(folder);
        var models = EmbeddedModels.open();
        var reader = models.reader(2)) {
      var quoting = new QuotingAnswerer(0.55);
      var reading = new ReadingAnswerer(reader, Caution.BALANCED, quoting);
      int[] right = new int[4];
      long nanos = 0;
      var lines = Files.readAllLines(Path.of(args[2]), StandardCharsets.UTF_8);
      for (var line : lines) {
        var gold = new ObjectMapper().readTree(line);
        var before = new ArrayList<String>();
        gold.path("history").forEach(turn -> before.add(turn.asText()));
        var question =
            new Question(gold.path("question").asText(), before, Optional.empty(), Filter.NONE);
        var query = new RuleRewriter(8).rewrite(question);
        var hits = new LexicalRetriever(index).retrieve(query);
        boolean answerable = gold.path("answerable").asBoolean();
        var out = new StringBuilder();
        for (var answerer : List.of(quoting, reading)) {
          long start = System.nanoTime();
          var draft = answerer.answer(query, hits, claim -> {}, () -> false);
          if (answerer.equals(reading)) {
            nanos += System.nanoTime() - start;
          }
          var verifier = new Verifier();
          var reply =
              new ReplyPolicy(3)
                  .decide(draft, draft.claims().stream().map(verifier::verify).toList(), hits);
          boolean ok = false;
          var said = new StringBuilder();
          if (reply instanceof Reply.Answer answer) {
            var text = new StringBuilder();
            for (var claim : answer.claims()) {
              claim
                  .quotes()
                  .forEach(
                      quote ->
                          text.append(quote.text())
                              .append(' ')
                              .append(
                                  quote
                                      .passage()
                                      .article()
                                      .published()
                                      .date()
                                      .orElse(LocalDate.MIN))
                              .append(' '));
              said.append(" «")
                  .append(claim.claim().value().orElse("-"))
                  .append("» ")
                  .append(
                      claim
                          .claim()
                          .text()
                          .substring(0, Math.min(110, claim.claim().text().length())));
            }
            for (var wanted : gold.path("answers")) {
              ok |= text.toString().replaceAll("\\s+", " ").contains(wanted.asText());
            }
            ok &= answerable;
            if (!answer.conflicts().isEmpty()) {
              said.append(" CONFLICT ").append(answer.conflicts().getFirst().kind());
            }
          } else {
            ok = !answerable;
          }
          int at = (answerer.equals(reading) ? 2 : 0) + (answerable ? 0 : 1);
          right[at] += ok ? 1 : 0;
          out.append(answerer.equals(reading) ? "   R " : "   Q ")
              .append(ok ? "ok " : "XX ")
              .append(String.format("%.2f", draft.confidence()))
              .append(said)
              .append('\n');
        }
        if (answerableNoise(out, args)) {
          System.out.println(
              gold.path("id").asText()
                  + " "
                  + gold.path("kind").asText()
                  + " "
                  + gold.path("question").asText()
                  + "\n"
                  + out);
        }
      }
      System.out.println(
          "quoting: answerable right "
              + right[0]
              + ", rest abstained "
              + right[1]
              + "; reading "
              + right[2]
              + ", "
              + right[3]
              + "; ms a question "
              + nanos / 1e6 / lines.size());
    }
  }

  private static boolean answerableNoise(StringBuilder out, String[] args) {
    return args.length > 3 || out.indexOf("R XX") >= 0;
  }
}
