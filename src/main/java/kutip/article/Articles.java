package kutip.article;

import java.time.LocalDate;
import kutip.language.Languages;

/** Makes articles of what sources give: the one place where a text is read for what it tells. */
public final class Articles {

  private static final int LONGEST_TITLE = 160;

  private Articles() {}

  /**
   * The article that {@code given} is.
   *
   * @param keptOn the day it is kept; it did not appear later
   */
  public static Article of(Given given, LocalDate keptOn) {
    var text = given.text();
    var title =
        given
            .title()
            .filter(name -> !name.isBlank())
            .orElseGet(() -> shortened(BoilerplateRules.titleOf(text)));
    // A text that is its title and no more would leave nothing to quote.
    var headline = text.strip().equals(title) ? "" : title;
    var boilerplate = BoilerplateRules.of(text, headline);
    var published = PublicationDates.of(text, boilerplate, given.published(), given.url(), keptOn);
    return new Article(
        given.id(),
        title,
        given.source().orElseGet(() -> Sources.of(text, given.url())),
        given.url(),
        published,
        given.language().orElseGet(() -> Languages.of(text)),
        text,
        Article.sha256(text),
        boilerplate,
        SaidDates.of(text, boilerplate, published),
        new Provenance(
            given.author(),
            given.section(),
            Sources.agency(text),
            given.rawSha256(),
            given.notes()));
  }

  /** A whole article on one line has its first words for a title. */
  private static String shortened(String line) {
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > 0 ? space : LONGEST_TITLE;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
  }
}
