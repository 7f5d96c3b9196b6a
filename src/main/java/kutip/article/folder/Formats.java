package kutip.article.folder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kutip.article.Format;
import kutip.article.feed.Feeds;
import kutip.article.html.HtmlPages;
import kutip.article.jsonl.JsonLines;
import kutip.article.office.OfficeFiles;
import kutip.article.office.PdfFiles;
import kutip.article.text.Markdown;
import kutip.article.text.PlainText;

/**
 * The formats that can be read, told by a file's ending and else by its beginning.
 *
 * @param known asked in this order
 */
public record Formats(List<Format> known) {
  /** Every format there is. */
  public static final Formats ALL =
      new Formats(
          List.of(
              new PlainText(),
              new HtmlPages(),
              new Markdown(),
              new JsonLines(),
              new Feeds(),
              new PdfFiles(),
              new OfficeFiles()));

  public Formats {
    known = List.copyOf(known);
  }

  /** The format of a file with this name, or with this beginning if its ending is none. */
  public Optional<Format> of(String name, byte[] head) {
    var ending = ending(name);
    return known.stream()
        .filter(format -> format.endings().contains(ending))
        .findFirst()
        .or(() -> known.stream().filter(format -> format.recognises(head)).findFirst());
  }

  /** Whether a file name ends as one of the formats does. */
  public boolean ends(String name) {
    var ending = ending(name);
    return known.stream().anyMatch(format -> format.endings().contains(ending));
  }

  /** The names and endings of the formats, for people. */
  public String names() {
    return known.stream()
        .map(
            format ->
                format.name()
                    + format.endings().stream()
                        .sorted()
                        .map(ending -> "." + ending)
                        .collect(Collectors.joining(", ", " (", ")")))
        .collect(Collectors.joining(", "));
  }

  /** The ending of a file name in lower case, without its dot; empty if it has none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
