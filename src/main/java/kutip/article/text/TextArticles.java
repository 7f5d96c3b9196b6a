package kutip.article.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kutip.article.Article;
import kutip.article.BoilerplateRules;
import kutip.article.PublicationDates;
import kutip.language.Languages;

/** Makes articles of plain text. */
public final class TextArticles {
  private static final Pattern SITE =
      Pattern.compile(
          "(?im)^([\\p{Alnum}-]{2,40}(?:\\.[\\p{Alnum}-]{2,20})*\\.(?:com|id|net|org))(?:,[^\\n–—-]{1,40})?\\s+[–—-]\\s");

  private TextArticles() {}

  /** The article that {@code text} is. */
  public static Article of(String id, String text, LocalDate keptOn) {
    var title = BoilerplateRules.titleOf(text);
    var boilerplate = BoilerplateRules.of(text, title);
    return new Article(
        id,
        title,
        source(text),
        Optional.empty(),
        PublicationDates.of(text, boilerplate, keptOn),
        Languages.of(text),
        text,
        Article.sha256(text),
        boilerplate);
  }

  private static String source(String text) {
    var site = SITE.matcher(text);
    return site.find() ? site.group(1).toLowerCase(Locale.ROOT) : "unknown";
  }
}
