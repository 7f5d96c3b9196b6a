package kutip.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kutip.article.LearnedLines;
import kutip.article.Signature;
import kutip.article.Version;
import kutip.index.CorpusState;
import kutip.index.Origin;
import kutip.passage.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One commit of a corpus, opened for reading. */
final class View {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final String embedder;
  private @Nullable CorpusState state;

  View(DirectoryReader reader, String embedder) {
    this.reader = reader;
    this.embedder = embedder;
    this.searcher = new IndexSearcher(reader);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /**
   * The {@code k} best, without counting how many there are: what cannot be among them is passed
   * over.
   */
  ScoreDoc[] best(Query query, int k) throws IOException {
    int most = Math.max(1, Math.min(k, reader.maxDoc()));
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }

  /** What the corpus holds; counted when first asked for, since that goes over every article. */
  synchronized CorpusState state() {
    if (state == null) {
      try {
        state = count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return state;
  }

  long sequence() throws IOException {
    return LuceneWriter.sequence(reader.getIndexCommit().getUserData());
  }

  private CorpusState count() throws IOException {
    var lines = new ArrayList<String>();
    identities(
        document ->
            lines.add(document.get(Documents.ARTICLE) + " " + document.get(Documents.SHA) + "\n"));
    lines.sort(Comparator.naturalOrder());
    var digest = sha256();
    lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    int passages = searcher.count(new TermQuery(new Term(Documents.KIND, Documents.PASSAGE)));
    var fingerprint = HexFormat.of().formatHex(digest.digest());
    return new CorpusState(sequence(), lines.size(), passages, embedder, fingerprint);
  }

  /** Every current article by id, with its stamp. */
  Map<String, String> stamps() throws IOException {
    var stamps = new HashMap<String, String>();
    identities(
        document -> {
          var stamp = document.get(Documents.STAMP);
          stamps.put(document.get(Documents.ARTICLE), stamp == null ? "" : stamp);
        });
    return stamps;
  }

  private void identities(Consumer<Document> taker) throws IOException {
    for (var leaf : reader.leaves()) {
      var stored = leaf.reader().storedFields();
      var postings = postings(leaf.reader(), Documents.KIND, Documents.CURRENT);
      for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
        if (lives(leaf.reader(), doc)) {
          taker.accept(stored.document(doc, Documents.IDENTITY));
        }
      }
    }
  }

  /** The current passages with these ids, in their order. */
  List<Passage> passages(List<String> ids) throws IOException {
    var found = new HashMap<String, Passage>();
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(PassageIds.FIELD);
      if (terms == null) {
        continue;
      }
      // Opened once for all ids: there are a hundred of them in a search.
      var each = terms.iterator();
      var stored = leaf.reader().storedFields();
      PostingsEnum postings = null;
      for (var id : ids) {
        // A passage lives in one leaf only.
        if (!found.containsKey(id) && each.seekExact(new BytesRef(id))) {
          postings = each.postings(postings, PostingsEnum.NONE);
          for (int doc = next(postings);
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = next(postings)) {
            if (lives(leaf.reader(), doc)) {
              found.put(id, Documents.passage(stored.document(doc)));
            }
          }
        }
      }
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** What is known to repeat across the articles of a source. */
  LearnedLines learned() throws IOException {
    for (var leaf : reader.leaves()) {
      var postings = postings(leaf.reader(), Documents.KIND, Documents.LEARNED);
      for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
        if (lives(leaf.reader(), doc)) {
          return Documents.learned(leaf.reader().storedFields().document(doc));
        }
      }
    }
    return LearnedLines.NONE;
  }

  /** Every version of an article, newest first. */
  List<Version> versions(String id) throws IOException {
    var versions = new ArrayList<Version>();
    for (var leaf : reader.leaves()) {
      var postings = postings(leaf.reader(), Documents.ARTICLE, id);
      for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
        if (lives(leaf.reader(), doc)) {
          var document = leaf.reader().storedFields().document(doc);
          if (document.get(Documents.KIND) != null) {
            versions.add(Documents.version(document));
          }
        }
      }
    }
    versions.sort(Comparator.comparingLong(Version::kept).reversed());
    return versions;
  }

  /** Hands on the origin of every current article, by the article's id. */
  void origins(BiConsumer<String, Origin> taker) throws IOException {
    for (var leaf : reader.leaves()) {
      var ids = DocValues.getSorted(leaf.reader(), Documents.BY_ID);
      var origins = DocValues.getSorted(leaf.reader(), Documents.ORIGIN);
      var signatures = DocValues.getBinary(leaf.reader(), Documents.SIGNATURE);
      int doc = signatures.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (lives(leaf.reader(), doc) && ids.advanceExact(doc) && origins.advanceExact(doc)) {
          var stored = signatures.binaryValue();
          var bytes = new byte[stored.length];
          System.arraycopy(stored.bytes, stored.offset, bytes, 0, stored.length);
          taker.accept(
              ids.lookupOrd(ids.ordValue()).utf8ToString(),
              new Origin(
                  origins.lookupOrd(origins.ordValue()).utf8ToString(),
                  Optional.of(Signature.of(bytes))));
        }
        doc = signatures.nextDoc();
      }
    }
  }

  private static @Nullable PostingsEnum postings(LeafReader leaf, String field, String term)
      throws IOException {
    return leaf.postings(new Term(field, term), PostingsEnum.NONE);
  }

  private static int next(@Nullable PostingsEnum postings) throws IOException {
    return postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
  }

  private static boolean lives(LeafReader leaf, int doc) {
    var live = leaf.getLiveDocs();
    return live == null || live.get(doc);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
