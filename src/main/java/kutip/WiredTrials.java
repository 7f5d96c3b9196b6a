package kutip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.answer.Caution;
import kutip.article.ArticleSource;
import kutip.ask.Ask;
import kutip.ask.Progress;
import kutip.audit.AuditTrail;
import kutip.audit.sqlite.SqliteAuditStore;
import kutip.cli.Trials;
import kutip.eval.AnswerRuns;
import kutip.eval.ScaleTrial;
import kutip.index.PassageIndex;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneVectorWriter;
import kutip.index.lucene.LuceneVectors;
import kutip.index.lucene.LuceneWriter;
import kutip.ingest.Desk;
import kutip.passage.Filter;
import kutip.passage.Hit;
import kutip.passage.Splitter;
import kutip.question.Question;
import kutip.retrieve.Retriever;

/**
 * The parts of the program over corpora of their own, in this process, to be measured.
 *
 * @param usual how sure an answer must be, unless told otherwise
 * @param walks makes the walk, as the service takes it
 */
record WiredTrials(Optional<ChosenEmbedder> embedder, Caution usual, LocalDate today, Walks walks)
    implements Trials {

  /** Makes the question's walk over a corpus. */
  interface Walks {
    Ask over(PassageIndex index, Retriever retriever, AuditTrail trail, Caution caution);
  }

  @Override
  public AnswerRuns answers() {
    return new AnswerRuns(this::open);
  }

  @Override
  public ScaleTrial scale() {
    return new ScaleTrial(
        LuceneWriter::open,
        LuceneIndex::open,
        folder -> LuceneVectorWriter.open(folder, embedder.orElseThrow().model()),
        folder -> LuceneVectors.open(folder, embedder.orElseThrow().model()),
        embedder.map(chosen -> chosen.opened().get()),
        today);
  }

  private AnswerRuns.Opened open(
      Path folder, ArticleSource articles, AnswerRuns.Mode mode, boolean unsure)
      throws IOException {
    try (var desk = new Desk(() -> LuceneWriter.open(folder), () -> today, () -> {})) {
      desk.keep(articles, progress -> {});
    }
    var index = LuceneIndex.open(folder, embedder.map(ChosenEmbedder::model).orElse("none"));
    var finding = embedder.filter(chosen -> mode == AnswerRuns.Mode.OPEN);
    var retrieving = new Retrieving(folder.resolve("vectors"), finding, Optional.empty());
    retrieving.embed(index);
    var store = SqliteAuditStore.open(folder.resolve("audit.db"));
    var trail = new AuditTrail(store, index);
    var caution = unsure ? Caution.NONE : usual;
    var everything = retrieving.over(index);
    AnswerRuns.Asking asking =
        (question, article) -> {
          var retriever = article.map(id -> alone(index, id)).orElse(everything);
          var asked = new Question(question, List.of(), Optional.empty(), Filter.NONE);
          return walks.over(index, retriever, trail, caution).ask(asked, Progress.NONE).answer();
        };
    return new AnswerRuns.Opened(
        asking,
        () -> {
          retrieving.close();
          store.close();
          index.close();
        });
  }

  /** Finds the passages of one article, in their order, whatever is asked. */
  private static Retriever alone(PassageIndex index, String id) {
    var hits = new ArrayList<Hit>();
    index
        .article(id)
        .ifPresent(
            version ->
                Splitter.USUAL
                    .split(version.article())
                    .forEach(passage -> hits.add(Hit.by("given", hits.size() + 1, passage, 1))));
    return query -> hits.subList(0, Math.min(query.k(), hits.size()));
  }
}
