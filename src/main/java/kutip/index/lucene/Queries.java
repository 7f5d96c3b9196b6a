package kutip.index.lucene;

import java.time.LocalDate;
import kutip.language.Words;
import kutip.passage.Filter;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Lucene queries for what is looked for. */
final class Queries {
  private static final float EXACT = 0.5f;
  private static final float TITLE = 0.3f;

  /** So many words of a question count, and characters; a longer one is cut, to bound the work. */
  private static final int MOST_WORDS = 256;

  private static final int MOST_CHARACTERS = 2_000;

  /** Enough for that, each character a word of its own in every field. */
  private static final int MOST_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private Queries() {}

  /** Passages with any of the words, under the filter. */
  static Query passages(String words, Filter filter) {
    var text = Analysis.apart(cut(words));
    var telling = telling(text);
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    add(
        query,
        new QueryBuilder(Analysis.exact()).createBooleanQuery(Analysis.EXACT, telling),
        EXACT);
    add(
        query,
        new QueryBuilder(Analysis.exact()).createBooleanQuery(Analysis.TITLE, telling),
        TITLE);
    for (var language : Analysis.LANGUAGES) {
      var stems = new QueryBuilder(Analysis.stemming(language));
      add(query, stems.createBooleanQuery(Analysis.stemField(language), text), 1);
    }
    if (query.build().clauses().isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    under(filter, query);
    return query.build();
  }

  private static String cut(String text) {
    var start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    var words = Words.in(start);
    return words.size() > MOST_WORDS
        ? start.substring(0, words.get(MOST_WORDS).span().start())
        : start;
  }

  /** The text without its function words, which every passage has and which take longest. */
  private static String telling(String text) {
    var telling = new StringBuilder(text);
    boolean any = false;
    for (var word : Words.in(text)) {
      any |= word.content();
      if (!word.content()) {
        telling.replace(word.span().start(), word.span().end(), " ".repeat(word.span().length()));
      }
    }
    return any ? telling.toString() : text;
  }

  /** Current articles with all of the words in their title, under the filter. */
  static Query articles(String words, Filter filter) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Documents.KIND, Documents.CURRENT)), Occur.FILTER);
    var named =
        new QueryBuilder(Analysis.exact()).createBooleanQuery(Analysis.NAME, words, Occur.MUST);
    if (named != null) {
      query.add(named, Occur.MUST);
    }
    under(filter, query);
    return query.build();
  }

  /** Whatever is under the filter; null for everything. */
  static @Nullable Query under(Filter filter) {
    var query = new BooleanQuery.Builder();
    under(filter, query);
    var built = query.build();
    return built.clauses().isEmpty() ? null : built;
  }

  private static void under(Filter filter, BooleanQuery.Builder query) {
    if (!filter.sources().isEmpty()) {
      query.add(
          new TermInSetQuery(
              Documents.SOURCE, filter.sources().stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    if (filter.needsDate()) {
      long from = filter.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long to = filter.latest().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      query.add(LongField.newRangeQuery(Documents.PUBLISHED, from, to), Occur.FILTER);
    }
  }

  /**
   * Any of the words of {@code words}, beside those of other fields: Lucene passes over blocks of
   * passages that cannot score enough only where all the words stand in one list.
   */
  private static void add(BooleanQuery.Builder any, @Nullable Query words, float boost) {
    if (words instanceof BooleanQuery several) {
      several.clauses().forEach(clause -> add(any, clause.query(), boost));
    } else if (words != null) {
      any.add(new BoostQuery(words, boost), Occur.SHOULD);
    }
  }
}
