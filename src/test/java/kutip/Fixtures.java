package kutip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kutip.article.Article;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.article.Published;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectorWriter;
import kutip.ingest.Embedding;
import kutip.model.Embedder;
import kutip.passage.Splitter;

/** What many tests start from. */
public final class Fixtures {
  /** The day the fixtures are kept. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final int WORKERS = 2;

  private static final List<String> NAMES =
      List.of(
          "000_82247aed66dcf2e5",
          "001_6af897d60753a73f",
          "002_1b129b28f06463f4",
          "003_0cc1f0da2c6609c2",
          "004_be7c9fe0555141bb");

  private Fixtures() {}

  /** The seeds, in the order of their names. */
  public static List<Article> seeds() {
    return NAMES.stream().map(Fixtures::seed).toList();
  }

  /** An article of plain text, kept today. */
  public static Article article(String id, String text) {
    return Articles.of(Given.plain(id, text), TODAY);
  }

  /** The article as if it had come from that source, and of that day. */
  public static Article published(Article article, String source, LocalDate day) {
    return new Article(
        article.id(),
        article.title(),
        source,
        article.url(),
        Published.on(day, Published.From.METADATA),
        article.language(),
        article.text(),
        article.sha256(),
        article.boilerplate(),
        article.said(),
        article.provenance());
  }

  /** Makes the vectors of all that is in {@code index}, in {@code folder}. */
  public static Embedding.Progress embed(LuceneIndex index, Path folder, Embedder embedder)
      throws InterruptedException {
    try (var embedding =
        new Embedding(
            index,
            () -> LuceneVectorWriter.open(folder, embedder.model()),
            embedder,
            Splitter.USUAL,
            WORKERS)) {
      embedding.follow(made -> {});
      return embedding.progress();
    }
  }

  /**
   * JSON lines of so many articles, each of so many sentences and a passage or a few, in a file.
   */
  public static Path townNews(Path folder, Random random, int count, int sentences)
      throws IOException {
    var lines = new ArrayList<String>();
    for (int n = 0; n < count; n++) {
      var text = new StringBuilder();
      for (int sentence = 0; sentence < sentences; sentence++) {
        text.append("Wali kota meresmikan taman ").append(random.nextInt(1_000));
        text.append(" di hadapan warga yang datang sejak pagi hari.\n\n");
      }
      lines.add(
          new ObjectMapper()
              .createObjectNode()
              .put("id", "berita-" + n)
              .put("title", "Berita nomor " + n + " dari kota kecil itu")
              .put("text", text.toString())
              .toString());
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  private static Article seed(String name) {
    try {
      return article(name, Files.readString(Path.of("seeds", name + ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
