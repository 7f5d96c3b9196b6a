package kutip.article.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.StatedDates;
import kutip.article.Unreadable;

/**
 * Markdown, one article a file; the text stands as written, its front matter gives the metadata.
 *
 * <p>The front matter lies between two lines {@code ---} and holds lines {@code name: value}. Known
 * are title, date or published, author, source, url, section or category, language or lang.
 */
public record Markdown() implements Format {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\\n(.{0,20000}?\\n)?---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("^([A-Za-z_]+)[ \\t]*:[ \\t]*(.*)$");
  private static final Pattern HEADING =
      Pattern.compile("(?m)\\A\\s*#[ \\t]+(.{1,300}?)[ \\t#]{0,9}$");

  @Override
  public String name() {
    return "Markdown";
  }

  @Override
  public Set<String> endings() {
    return Set.of("md", "markdown");
  }

  @Override
  public boolean recognises(byte[] head) {
    return false; // Markdown without its ending is plain text.
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    var decoded = Decoded.of(file.bytes(), file.charset());
    var front = FRONT.matcher(decoded.text());
    var text = decoded.text();
    Map<String, String> fields = Map.of();
    if (front.find()) {
      fields = fields(Optional.ofNullable(front.group(1)).orElse(""));
      text = text.substring(front.end());
    }
    if (text.isBlank()) {
      throw new Unreadable("empty");
    }
    var heading = HEADING.matcher(text);
    var title = either(fields, "title", "title");
    taker.accept(
        new Incoming.Read(
            file.origin(),
            new Given(
                file.id(),
                text,
                title.isEmpty() && heading.find() ? Optional.of(heading.group(1)) : title,
                either(fields, "source", "site"),
                either(fields, "url", "link"),
                either(fields, "date", "published").flatMap(StatedDates::day),
                either(fields, "author", "byline"),
                either(fields, "section", "category"),
                either(fields, "language", "lang"),
                file.sha256(),
                decoded.notes())));
  }

  private static Optional<String> either(Map<String, String> fields, String name, String other) {
    return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(fields.get(other)));
  }

  private static Map<String, String> fields(String front) {
    var fields = new HashMap<String, String>();
    front
        .lines()
        .forEach(
            line -> {
              var field = FIELD.matcher(line);
              if (field.matches()) {
                var value = unquoted(field.group(2).strip());
                if (!value.isEmpty()) {
                  fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), value);
                }
              }
            });
    return fields;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }
}
