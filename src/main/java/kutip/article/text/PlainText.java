package kutip.article.text;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;

/** Plain text, one article a file. */
public record PlainText() implements Format {

  @Override
  public String name() {
    return "plain text";
  }

  @Override
  public Set<String> endings() {
    return Set.of("txt", "text");
  }

  @Override
  public boolean recognises(byte[] head) {
    return false; // Anything may be text: it is what is left, not what is recognised.
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    var decoded = Decoded.of(file.bytes(), file.charset());
    if (decoded.text().isBlank()) {
      throw new Unreadable("empty");
    }
    taker.accept(
        new Incoming.Read(
            file.origin(),
            new Given(
                file.id(),
                decoded.text(),
                Optional.empty(),
                Optional.empty(),
                file.url(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file.sha256(),
                decoded.notes())));
  }
}
