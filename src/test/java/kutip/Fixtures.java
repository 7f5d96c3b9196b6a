package kutip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kutip.article.Article;
import kutip.article.Articles;
import kutip.article.Given;

/** What many tests start from. */
public final class Fixtures {
  /** The day the fixtures are kept. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final List<String> NAMES =
      List.of(
          "000_82247aed66dcf2e5",
          "001_6af897d60753a73f",
          "002_1b129b28f06463f4",
          "003_0cc1f0da2c6609c2",
          "004_be7c9fe0555141bb");

  private Fixtures() {}

  /** The seeds, in the order of their names. */
  public static List<Article> seeds() {
    return NAMES.stream().map(Fixtures::seed).toList();
  }

  /** An article of plain text, kept today. */
  public static Article article(String id, String text) {
    return Articles.of(Given.plain(id, text), TODAY);
  }

  private static Article seed(String name) {
    try {
      return article(name, Files.readString(Path.of("seeds", name + ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
