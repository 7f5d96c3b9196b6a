package kutip.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.language.CodePoints;
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
    return of(given, keptOn, LearnedLines.NONE);
  }

  /**
   * The article that {@code given} is.
   *
   * @param keptOn the day it is kept; it did not appear later
   * @param learned what is known to repeat in the articles of its source
   */
  public static Article of(Given given, LocalDate keptOn, LearnedLines learned) {
    var text = given.text();
    var title =
        given
            .title()
            .map(CodePoints::paired)
            .filter(name -> !name.isBlank())
            .orElseGet(() -> shortened(BoilerplateRules.titleOf(text)));
    var source = source(given);
    var url = given.url().map(CodePoints::paired);
    var read = BoilerplateRules.of(text, title, source, learned);
    // A text that is its title and no more would leave nothing to quote.
    var boilerplate = speaks(text, read) ? read : BoilerplateRules.of(text, "", source, learned);
    var published = PublicationDates.of(text, boilerplate, given.published(), url, keptOn);
    return new Article(
        given.id(),
        title,
        source,
        url,
        published,
        Languages.of(text, given.language()),
        text,
        Article.sha256(text),
        boilerplate,
        SaidDates.of(text, boilerplate, published),
        new Provenance(
            given.author().map(CodePoints::paired).or(() -> Sources.author(text)),
            given.section().map(CodePoints::paired).or(() -> section(text, boilerplate)),
            Sources.agency(text),
            given.rawSha256(),
            given.notes().stream().map(CodePoints::paired).toList()));
  }

  /** Whether a letter or a figure is left outside the boilerplate. */
  private static boolean speaks(String text, List<Boilerplate> boilerplate) {
    int from = 0;
    for (var part : boilerplate) {
      if (text.substring(from, part.span().start()).chars().anyMatch(Character::isLetterOrDigit)) {
        return true;
      }
      from = part.span().end();
    }
    return text.substring(from).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Who published it: as its metadata say, else as its text or its address does. */
  public static String source(Given given) {
    return CodePoints.paired(given.source().orElseGet(() -> Sources.of(given.text(), given.url())));
  }

  /** What stands alone above the body and names a part of the paper. */
  private static Optional<String> section(String text, List<Boilerplate> boilerplate) {
    return boilerplate.stream()
        .filter(part -> part.rule().equals("section"))
        .map(part -> part.span().of(text))
        .filter(name -> name.chars().allMatch(unit -> Character.isLetter(unit) || unit == ' '))
        .findFirst();
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
