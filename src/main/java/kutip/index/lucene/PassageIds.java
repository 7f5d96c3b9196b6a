package kutip.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kutip.passage.Scored;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** The ids of passages, read without unpacking the passages. */
final class PassageIds {
  static final String FIELD = "id";

  private PassageIds() {}

  static void add(Document document, String id) {
    document.add(new StringField(FIELD, id, Field.Store.YES));
    document.add(new BinaryDocValuesField(FIELD, new BytesRef(id)));
  }

  /** The passages found, in their order. */
  static List<Scored> of(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var order = new Integer[found.length];
    Arrays.setAll(order, at -> at);
    // Each leaf's ids can only be read onward.
    Arrays.sort(order, Comparator.comparingInt(at -> found[at].doc));
    var scored = new Scored[found.length];
    BinaryDocValues ids = DocValues.emptyBinary();
    int leafAt = -1;
    for (int at : order) {
      int doc = found[at].doc;
      int leaf = ReaderUtil.subIndex(doc, leaves);
      if (leaf != leafAt) {
        leafAt = leaf;
        ids = DocValues.getBinary(leaves.get(leaf).reader(), FIELD);
      }
      if (!ids.advanceExact(doc - leaves.get(leaf).docBase)) {
        throw new IllegalStateException("the passage number " + doc + " of the index has no id");
      }
      scored[at] = new Scored(ids.binaryValue().utf8ToString(), found[at].score);
    }
    return List.of(scored);
  }
}
