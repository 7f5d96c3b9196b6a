package kutip.article;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Articles that are all there already.
 *
 * @param repeatable whether they may be gone through once more
 */
public record ListedArticles(List<Given> given, boolean repeatable) implements ArticleSource {
  public ListedArticles {
    given = List.copyOf(given);
  }

  @Override
  public void forEach(Consumer<Incoming> taker) throws IOException {
    given.forEach(one -> taker.accept(new Incoming.Read(one.id(), one)));
  }

  @Override
  public double read() {
    return Double.NaN;
  }
}
