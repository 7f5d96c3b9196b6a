package kutip.article.folder;

import java.util.function.Consumer;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import kutip.article.text.PlainText;

/**
 * Opens a file that is no archive in the format it has; what cannot be read is refused.
 *
 * @param anyText whether what has no ending and no other format is read as plain text
 */
record Opening(Formats formats, boolean anyText) {

  /** Hands on each article in {@code file}, or why there is none. */
  void read(String name, RawFile file, Consumer<Incoming> taker) {
    var taking = new Taking(taker);
    try {
      byte[] head = file.head();
      format(name, head).read(file, taking);
    } catch (Unreadable e) {
      taker.accept(new Incoming.Refused(file.origin(), e.reason()));
    } catch (RuntimeException | StackOverflowError e) {
      if (taking.failed) {
        throw e;
      }
      // One broken file may not keep the others out, whatever a library makes of it.
      taker.accept(new Incoming.Refused(file.origin(), "cannot be read: " + e));
    }
  }

  private Format format(String name, byte[] head) throws Unreadable {
    var format = formats.of(name, head);
    if (format.isPresent()) {
      return format.get();
    }
    if (Archives.archive(name) || Archives.gzip(head) || Archives.zip(head)) {
      throw new Unreadable("an archive within an archive");
    }
    if (anyText && Formats.ending(name).isEmpty()) {
      return new PlainText();
    }
    throw new Unreadable(
        "unknown format; known are " + formats.names() + ", and .zip, .gz and .tar.gz of them");
  }

  /** Tells a failure of whoever takes the articles from one of the file. */
  private static final class Taking implements Consumer<Incoming> {
    private final Consumer<Incoming> taker;
    private boolean failed;

    Taking(Consumer<Incoming> taker) {
      this.taker = taker;
    }

    @Override
    public void accept(Incoming incoming) {
      failed = true;
      taker.accept(incoming);
      failed = false;
    }
  }
}
