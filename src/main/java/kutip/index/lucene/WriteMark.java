package kutip.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** A file beside an index while it is written to, for the next start to find if no commit came. */
record WriteMark(Path file) {

  static WriteMark in(Path folder) {
    return new WriteMark(folder.resolve("unfinished"));
  }

  /** On disk before it returns. */
  void set() {
    try (var mark = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      mark.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Whether it stands in {@code folder} and nobody writes there. */
  static boolean left(Path folder) {
    if (!Files.exists(in(folder).file)) {
      return false;
    }
    try (var there = FSDirectory.open(folder);
        var free = there.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      free.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false; // it is still under way
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
