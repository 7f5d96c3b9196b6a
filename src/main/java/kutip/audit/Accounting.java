package kutip.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kutip.article.Published;
import kutip.index.CorpusState;
import kutip.index.PassageIndex;
import kutip.language.CodePoints;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import kutip.question.Question;
import kutip.verify.Conflict;
import kutip.verify.Quote;
import kutip.verify.Reply;
import kutip.verify.Verdict;

/**
 * Puts what happened to one question into the contract's shape and units.
 *
 * <p>The one place where UTF-16 offsets become code points. Citations are numbered from 1 in the
 * order in which they are first used. For one thread.
 */
public final class Accounting {
  private static final int CONTEXT = 32;

  private final PassageIndex index;
  private final Map<Quote, Answer.Citation> citations = new HashMap<>();
  private final List<Answer.Citation> inOrder = new ArrayList<>();
  private final Map<Answer.Source, Published.Precision> precisions = new HashMap<>();
  private final Map<String, Stored> texts = new HashMap<>();

  /**
   * @param index the corpus the passages come from
   */
  public Accounting(PassageIndex index) {
    this.index = index;
  }

  private record Stored(String text, CodePoints points) {}

  /** What is known of a question beside its reply. */
  public record Asked(
      String id,
      Instant at,
      Question question,
      Query query,
      Answer.Answerer answerer,
      Optional<Answer.Fallback> fallback,
      Optional<String> missing,
      CorpusState corpus,
      Answer.Timings timings) {}

  /** The reply, as the asker gets it. */
  public Answer answer(Asked asked, Reply reply) {
    var wording = Wording.in(asked.query().language());
    return switch (reply) {
      case Reply.Answer answered -> {
        var claims = answered.claims().stream().map(this::claim).toList();
        var conflicts = answered.conflicts().stream().map(Accounting::conflict).toList();
        var text = wording.answer(claims, inOrder, conflicts, asked.missing(), precisions);
        yield assembled(asked, reply, Answer.ANSWERED, text, claims, conflicts, Optional.empty());
      }
      case Reply.Abstention abstention -> {
        var reason = named(abstention.reason());
        var why = Optional.of(new Answer.Abstention(reason, nearest(abstention.nearest())));
        var text = wording.abstention(reason);
        yield assembled(asked, reply, Answer.ABSTAINED, text, List.of(), List.of(), why);
      }
    };
  }

  private Answer assembled(
      Asked asked,
      Reply reply,
      String status,
      String text,
      List<Answer.Claim> claims,
      List<Answer.Conflict> conflicts,
      Optional<Answer.Abstention> abstention) {
    var question = asked.question();
    var corpus = asked.corpus();
    return new Answer(
        asked.id(),
        asked.at(),
        question.text(),
        asked.query().text(),
        asked.query().language(),
        question.conversation(),
        question.filter().asOf(),
        status,
        text,
        claims,
        abstention.isPresent() ? List.of() : citations(),
        conflicts,
        reply.withheld().stream().map(Accounting::withheld).toList(),
        abstention,
        reply.confidence(),
        asked.answerer(),
        new Answer.Corpus(
            corpus.sequence(), corpus.articles(), corpus.passages(), corpus.fingerprint()),
        asked.timings(),
        asked.fallback(),
        abstention.isPresent() ? Optional.empty() : asked.missing());
  }

  /** The claim, its quotes numbered. */
  public Answer.Claim claim(Verdict.Supported supported) {
    var numbers =
        supported.quotes().stream().map(quote -> cite(quote).number()).distinct().toList();
    var articles =
        supported.quotes().stream().map(quote -> quote.passage().article()).distinct().toList();
    var newest =
        articles.stream()
            .map(article -> article.published().date())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    return new Answer.Claim(
        supported.claim().text(),
        "supported",
        supported.support(),
        numbers,
        (int) articles.stream().map(ArticleRef::origin).distinct().count(),
        newest,
        supported.claim().value(),
        supported.claim().premise());
  }

  /** The citations used so far, by number. */
  public List<Answer.Citation> citations() {
    return List.copyOf(inOrder);
  }

  private List<Answer.Citation> nearest(List<Hit> hits) {
    return hits.stream().map(hit -> cite(new Quote(hit.passage(), hit.passage().span()))).toList();
  }

  /** The hit with its words, as a search shows it. */
  public Found found(Hit hit) {
    var at = hit(hit);
    return new Found(
        at.passage(),
        source(hit.passage().article()),
        at.start(),
        at.end(),
        hit.passage().text(),
        at.score(),
        at.ranks(),
        hit.scores(),
        hit.words());
  }

  /** The hit without its words. */
  public Trace.Hit hit(Hit hit) {
    var passage = hit.passage();
    var points = stored(passage).points();
    return new Trace.Hit(
        passage.id(),
        passage.article().id(),
        passage.article().sha256(),
        points.at(passage.span().start()),
        points.at(passage.span().end()),
        hit.score(),
        hit.ranks());
  }

  static Answer.Conflict conflict(Conflict conflict) {
    return new Answer.Conflict(named(conflict.kind()), conflict.claims());
  }

  static Answer.Withheld withheld(Verdict.NotEnoughInfo fallen) {
    // The contract has no word for an answer to something else.
    var reason =
        fallen.reason() == Verdict.Reason.DOES_NOT_ANSWER
            ? Verdict.Reason.NOT_ENTAILED
            : fallen.reason();
    return new Answer.Withheld(fallen.claim().text(), named(reason));
  }

  /** A constant's name as the contract writes it. */
  public static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Answer.Citation cite(Quote quote) {
    var known = citations.get(quote);
    if (known != null) {
      return known;
    }
    var citation = citation(inOrder.size() + 1, quote.passage(), quote.span());
    citations.put(quote, citation);
    precisions.put(citation.article(), quote.passage().article().published().precision());
    inOrder.add(citation);
    return citation;
  }

  private Answer.Citation citation(int number, Passage passage, Span span) {
    var stored = stored(passage);
    var text = stored.text();
    int start = stored.points().at(span.start());
    int end = stored.points().at(span.end());
    int before = stored.points().utf16At(Math.max(0, start - CONTEXT));
    int length = stored.points().at(text.length());
    int after = stored.points().utf16At(Math.min(length, end + CONTEXT));
    return new Answer.Citation(
        number,
        source(passage.article()),
        passage.id(),
        start,
        end,
        span.of(text),
        text.substring(before, span.start()),
        text.substring(span.end(), after));
  }

  /** The article version as citations name it. */
  public static Answer.Source source(ArticleRef article) {
    return new Answer.Source(
        article.id(),
        article.title(),
        article.source(),
        article.url(),
        article.published().date(),
        named(article.published().from()),
        article.sha256(),
        Optional.of(article.language()).filter(code -> !code.equals("und")));
  }

  private Stored stored(Passage passage) {
    var article = passage.article();
    return texts.computeIfAbsent(
        article.id() + "@" + article.sha256(),
        key -> {
          var version =
              index
                  .version(article.id(), article.sha256())
                  .orElseThrow(() -> new IllegalStateException("no stored version " + key));
          var text = version.article().text();
          return new Stored(text, new CodePoints(text));
        });
  }
}
