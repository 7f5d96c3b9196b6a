package kutip.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void mostOfAnIndexLiesInOneSegmentHoweverItGrows() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config())) {
      int kept = 0;
      for (int batch = 0; batch < 60; batch++) {
        int more = 1 + random.nextInt(400);
        for (int at = 0; at < more; at++) {
          var document = new Document();
          document.add(new StringField("id", Integer.toString(kept++), Field.Store.YES));
          writer.addDocument(document);
        }
        writer.commit();
        try (var reader = DirectoryReader.open(writer)) {
          int largest =
              reader.leaves().stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0);
          // Half, not three quarters: a segment's bytes are not all its documents'.
          assertThat(largest).isGreaterThanOrEqualTo(kept / 2);
          assertThat(reader.leaves()).hasSizeLessThanOrEqualTo(12);
          assertThat(reader.numDocs()).isEqualTo(kept);
        }
      }
    }
  }

  @Test
  void whatIsDeletedGoesWithTheNextMergeOfAll() throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config())) {
      for (int at = 0; at < 200; at++) {
        var id = Integer.toString(at % 20);
        var document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        writer.updateDocument(new Term("id", id), document);
        writer.commit();
      }
      try (var reader = DirectoryReader.open(writer)) {
        assertThat(reader.numDocs()).isEqualTo(20);
        assertThat(reader.maxDoc()).isLessThan(40);
      }
    }
  }

  @Test
  void whenAskedASixteenthIsPutWithTheRestAndLessIsLeft() throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config())) {
      add(writer, 20_000);
      add(writer, 400);
      writer.maybeMerge();
      assertThat(leaves(writer)).isEqualTo(2);
      add(writer, 2_000);
      assertThat(leaves(writer)).isEqualTo(3);
      writer.maybeMerge();
      assertThat(leaves(writer)).isEqualTo(1);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setMergePolicy(new Segments())
        .setMergeScheduler(new SerialMergeScheduler()); // within the call, to be looked at
  }

  private static void add(IndexWriter writer, int documents) throws IOException {
    for (int at = 0; at < documents; at++) {
      var document = new Document();
      document.add(new StringField("id", Integer.toString(at), Field.Store.YES));
      writer.addDocument(document);
    }
    writer.commit();
  }

  private static int leaves(IndexWriter writer) throws IOException {
    try (var reader = DirectoryReader.open(writer)) {
      return reader.leaves().size();
    }
  }
}
