package kutip;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kutip.eval.RetrievalEvaluation;
import kutip.eval.RetrievalSet;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.retrieve.Retriever;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Kutip's retrievers beside what others ship, in one run: Lucene's stock Indonesian analyser, and
 * LangChain4j's usual embedders. {@code [--passages LANGUAGE] [--haystack FOLDER] [--only
 * NAME,NAME] FOLDER…}
 */
final class Rivals {

  private Rivals() {}

  public static void main(String[] args) throws IOException {
    Optional<String> language = Optional.empty();
    List<Path> haystack = new ArrayList<>();
    Set<String> only = Set.of();
    for (int at = 0; at < args.length; at++) {
      switch (args[at]) {
        case "--passages" -> language = Optional.of(args[++at]);
        case "--haystack" -> haystack.add(Path.of(args[++at]));
        case "--only" -> only = Set.of(args[++at].split(",", -1));
        default -> measure(RetrievalSet.read(Path.of(args[at]), language, haystack), only);
      }
    }
  }

  private static void measure(RetrievalSet set, Set<String> only) throws IOException {
    var models = new Models();
    try (var ours =
        new Retrieving(
            Path.of("unused"), Optional.of(ChosenEmbedder.packed(models)), Optional.of(models))) {
      var evaluation =
          new RetrievalEvaluation(
              LuceneWriter::open,
              corpus -> {
                var opened = ours.all(corpus);
                Map<String, Retriever> all = new LinkedHashMap<>();
                all.put("stock", stock(corpus));
                all.put("minilm", dense(corpus, new AllMiniLmL6V2EmbeddingModel()));
                all.put("bge-small", dense(corpus, new BgeSmallEnV15QuantizedEmbeddingModel()));
                all.putAll(opened.retrievers());
                return new RetrievalEvaluation.Opened(all, opened::close);
              });
      @Nullable String before = null;
      for (var row : evaluation.measure(set, only)) {
        if (!row.language().equals(before)) {
          System.out.printf(
              Locale.ROOT,
              "%n%s %s, %d questions, %d passages:",
              set.name(),
              row.language(),
              row.questions(),
              row.passages());
          before = row.language();
        }
        System.out.printf(
            Locale.ROOT,
            "  %s %.1f (%.1f ms)",
            row.retriever(),
            100 * row.ndcg().mean(),
            1_000 * row.seconds());
      }
      System.out.println();
    }
    models.close();
  }

  private static List<Passage> passages(Path corpus) {
    try (var index = LuceneIndex.open(corpus)) {
      var ids = new ArrayList<String>();
      for (var article : index.stamps().keySet()) {
        index.article(article).ifPresent(version -> ids.add(version.article().id()));
      }
      var passages = new ArrayList<Passage>();
      for (var id : ids) {
        var article = index.article(id).orElseThrow().article();
        passages.addAll(RetrievalEvaluation.WHOLE.split(article));
      }
      return passages;
    }
  }

  private static Retriever stock(Path corpus) {
    var passages = passages(corpus);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new IndonesianAnalyzer()))) {
      for (int at = 0; at < passages.size(); at++) {
        var document = new Document();
        var passage = passages.get(at);
        var text = passage.article().title() + "\n" + passage.text();
        document.add(new TextField("text", text, Field.Store.NO));
        document.add(new StoredField("at", at));
        writer.addDocument(document);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var builder = new QueryBuilder(new IndonesianAnalyzer());
    return query -> {
      try (var reader = DirectoryReader.open(directory)) {
        var wanted = builder.createBooleanQuery("text", query.text());
        var hits = new ArrayList<Hit>();
        if (wanted != null) {
          var searcher = new IndexSearcher(reader);
          for (var found : searcher.search(wanted, query.k()).scoreDocs) {
            int at =
                searcher
                    .storedFields()
                    .document(found.doc)
                    .getField("at")
                    .numericValue()
                    .intValue();
            hits.add(Hit.by("stock", hits.size() + 1, passages.get(at), found.score));
          }
        }
        return hits;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  private static Retriever dense(Path corpus, EmbeddingModel model) {
    var passages = passages(corpus);
    var vectors =
        passages.stream()
            .map(passage -> passage.article().title() + "\n" + passage.text())
            .map(text -> model.embed(TextSegment.from(text)).content().vector())
            .toList();
    return query -> {
      var asked = model.embed(query.text()).content().vector();
      record Scored(Passage passage, double score) {}
      var scored = new ArrayList<Scored>();
      for (int at = 0; at < vectors.size(); at++) {
        var vector = vectors.get(at);
        double score = 0;
        for (int place = 0; place < asked.length; place++) {
          score += (double) asked[place] * vector[place];
        }
        scored.add(new Scored(passages.get(at), score));
      }
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      var hits = new ArrayList<Hit>();
      for (var one : scored.subList(0, Math.min(query.k(), scored.size()))) {
        hits.add(Hit.by("dense", hits.size() + 1, one.passage(), one.score()));
      }
      return hits;
    };
  }
}
