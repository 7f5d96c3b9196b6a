package kutip.index.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kutip.article.Article;
import kutip.article.Boilerplate;
import kutip.article.LearnedLines;
import kutip.article.SaidDate;
import kutip.article.Signature;
import kutip.article.Version;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Versions and passages as Lucene documents, and back. */
final class Documents {
  /** On every document of an article: what one update replaces. */
  static final String ARTICLE = "article";

  /** On versions alone: what they are sorted by. */
  static final String BY_ID = "article.sorted";

  static final String KIND = "kind";
  static final String PASSAGE = "passage";
  static final String CURRENT = "current";
  static final String FORMER = "former";
  static final String LEARNED = "learned";
  static final String SHA = "sha256";

  /** What names a version. */
  static final Set<String> IDENTITY = Set.of(ARTICLE, SHA, "stamp");

  static final String SOURCE = "source";
  static final String PUBLISHED = "published";
  static final String ORIGIN = "origin";
  static final String SIGNATURE = "signature";

  /** Changes with an article's passages and with what a filter selects by. */
  static final String STAMP = "stamp";

  private static final String REPLACED = "replaced";
  private static final String KEPT = "kept";

  /** Words to be ranked by; nothing asks for where they stand. */
  private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS, true);

  /** Words to be selected by. */
  private static final FieldType NAMED = words(IndexOptions.DOCS, false);

  private Documents() {}

  private static FieldType words(IndexOptions options, boolean norms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  static Document of(Version version, Optional<Signature> signature) {
    var article = version.article();
    var document = new Document();
    Meta.add(document, ArticleRef.to(article).copying(version.origin()));
    if (version.current()) {
      document.add(new StoredField(STAMP, stamp(article)));
      document.add(new Field(Analysis.NAME, article.title(), NAMED));
      selection(document, ArticleRef.to(article));
      Lexicon.add(document, article);
      document.add(new StringField(ORIGIN, version.origin(), Field.Store.NO));
      document.add(new SortedDocValuesField(ORIGIN, new BytesRef(version.origin())));
      signature.ifPresent(
          sketch ->
              document.add(new BinaryDocValuesField(SIGNATURE, new BytesRef(sketch.bytes()))));
    }
    document.add(new StringField(KIND, version.current() ? CURRENT : FORMER, Field.Store.YES));
    document.add(new SortedDocValuesField(BY_ID, new BytesRef(article.id())));
    ranked(document, "", "", "");
    document.add(new StoredField("text", article.text()));
    for (var part : article.boilerplate()) {
      document.add(
          new StoredField(
              "boilerplate", part.span().start() + " " + part.span().end() + " " + part.rule()));
    }
    for (var said : article.said()) {
      document.add(
          new StoredField(
              "said",
              said.span().start() + " " + said.span().end() + " " + said.from() + " " + said.to()));
    }
    document.add(new StoredField("provenance", Meta.of(article.provenance())));
    document.add(new StoredField(KEPT, version.kept()));
    version.replaced().ifPresent(sequence -> document.add(new StoredField(REPLACED, sequence)));
    return document;
  }

  static Document of(LearnedLines learned) {
    var hashes = learned.hashes();
    var bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
    bytes.asLongBuffer().put(hashes);
    var document = new Document();
    document.add(new StringField(KIND, LEARNED, Field.Store.YES));
    document.add(new StoredField("hashes", bytes.array()));
    ranked(document, "", "", "");
    return document;
  }

  static LearnedLines learned(Document document) {
    var stored = document.getBinaryValue("hashes");
    var hashes = new long[stored.length / Long.BYTES];
    ByteBuffer.wrap(stored.bytes, stored.offset, stored.length).asLongBuffer().get(hashes);
    return LearnedLines.of(hashes);
  }

  static Document of(Passage passage, String origin) {
    var article = passage.article().copying(origin);
    var document = new Document();
    Meta.add(document, article);
    document.add(
        new StringField(KIND, PASSAGE, Field.Store.NO)); // not stored: tells it from a version
    PassageIds.add(document, passage.id());
    document.add(new StoredField("start", passage.span().start()));
    document.add(new StoredField("text", passage.text()));
    ranked(
        document,
        Analysis.apart(passage.text()),
        Analysis.apart(article.title()),
        Analysis.stemField(article.language()));
    selection(document, article);
    return document;
  }

  /**
   * The words to rank by. Every document has every field, be it without a word: lengths that no
   * document lacks are found without a search, which a single one that lacks them costs a fifth.
   */
  private static void ranked(Document document, String text, String title, String stemField) {
    document.add(new Field(Analysis.EXACT, text, WORDS));
    document.add(new Field(Analysis.TITLE, title, WORDS));
    for (var language : Analysis.LANGUAGES) {
      var field = Analysis.stemField(language);
      document.add(new Field(field, field.equals(stemField) ? text : "", WORDS));
    }
  }

  /**
   * Of all that the vectors of an article are made from and selected by. Those stored before it
   * told source and date stay until their article changes: nothing is made again for them.
   */
  private static String stamp(Article article) {
    var told = new StringBuilder(article.sha256());
    article.boilerplate().forEach(part -> told.append(part.span()));
    told.append(article.title()).append('\n').append(article.source()).append('\n');
    article.published().date().ifPresent(date -> told.append(date));
    return Article.sha256(told.toString()).substring(0, 16);
  }

  /** Refuses what UTF-8 cannot hold: it would come back as another text than was hashed. */
  static void checkEncodable(Article article) {
    var text = article.text();
    for (int at = 0; at < text.length(); at++) {
      if (Character.isHighSurrogate(text.charAt(at))
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(text.charAt(at))) {
        throw new IllegalArgumentException(
            "the text of %s has an unpaired surrogate U+%04X at %d"
                .formatted(article.id(), (int) text.charAt(at), at));
      }
    }
  }

  /** What a filter selects by. */
  static void selection(Document document, ArticleRef article) {
    document.add(new StringField(SOURCE, article.source(), Field.Store.NO));
    article
        .published()
        .date()
        .ifPresent(
            date -> document.add(new LongField(PUBLISHED, date.toEpochDay(), Field.Store.NO)));
  }

  static Version version(Document document) {
    var reference = Meta.reference(document);
    List<Boilerplate> boilerplate = new ArrayList<>();
    for (var line : document.getValues("boilerplate")) {
      var parts = line.split(" ", 3);
      boilerplate.add(
          new Boilerplate(
              new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), parts[2]));
    }
    List<SaidDate> said = new ArrayList<>();
    for (var line : document.getValues("said")) {
      var parts = line.split(" ", 4);
      said.add(
          new SaidDate(
              new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
              LocalDate.parse(parts[2]),
              LocalDate.parse(parts[3])));
    }
    var article =
        new Article(
            reference.id(),
            reference.title(),
            reference.source(),
            reference.url(),
            reference.published(),
            reference.language(),
            document.get("text"),
            reference.sha256(),
            boilerplate,
            said,
            Meta.provenance(document.get("provenance"), reference.sha256()));
    return new Version(
        article,
        reference.origin(),
        number(document, KEPT).orElseThrow(),
        number(document, REPLACED));
  }

  static Passage passage(Document document) {
    var text = document.get("text");
    int start = Math.toIntExact(number(document, "start").orElseThrow());
    return new Passage(
        document.get(PassageIds.FIELD),
        Meta.reference(document),
        new Span(start, start + text.length()),
        text);
  }

  private static OptionalLong number(Document document, String field) {
    IndexableField stored = document.getField(field);
    return stored == null
        ? OptionalLong.empty()
        : OptionalLong.of(stored.numericValue().longValue());
  }
}
