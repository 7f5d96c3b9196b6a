package kutip.article.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import kutip.article.text.Decoded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages, one article each: the main text, and what the page says of it. */
public record HtmlPages() implements Format {
  /** Beyond it a page is a dump: none of a news site comes near. */
  static final int LARGEST = 5_000_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]{2,40})");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)\\A(?:ï»¿)?\\s*(?><\\?xml[^>]{0,200}>)?(?>\\s*<!--.{0,4000}?-->)*+\\s*"
              + "<(?:!doctype\\s+html|html)\\b.*");

  /** Shorter than this is a notice that there is no article. */
  private static final int SHORTEST = 60;

  private static final int HEAD = 4096;

  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public boolean recognises(byte[] head) {
    return BEGINNING.matcher(new String(head, ISO_8859_1)).matches();
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      throw new Unreadable("a page larger than " + LARGEST + " bytes");
    }
    // Scripts hold anything, so that only the article itself can show whether it is damaged.
    var written = Decoded.asWritten(bytes, file.charset().or(() -> charset(bytes)));
    var page = Jsoup.parse(written.text(), file.url().orElse(""));
    var notes = new ArrayList<>(written.notes());
    var described = JsonLd.of(page);
    var facts = PageFacts.of(page, described, file.url());
    var decoded = Decoded.of(text(page, described.text("articleBody").orElse(""), notes));
    notes.addAll(decoded.notes());
    var text = decoded.text();
    taker.accept(
        new Incoming.Read(
            file.origin(),
            new Given(
                file.url().isEmpty()
                    ? file.id()
                    : ArticleIds.ofUrl(facts.url().orElseGet(file::origin)),
                text,
                facts.title().map(title -> Decoded.of(title).text()),
                facts.url().flatMap(ArticleIds::host).or(facts::site),
                facts.url(),
                facts.published(),
                facts.author(),
                facts.section(),
                facts.language(),
                file.sha256(),
                notes)));
  }

  /** The text of a piece of a page, such as a feed holds: all of it but its furniture. */
  public static String textOf(String fragment) {
    var page = Jsoup.parseBodyFragment(fragment);
    Furniture.remove(page);
    return Lines.of(page.body());
  }

  private static Optional<String> charset(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    var found = CHARSET.matcher(head);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String text(Document page, String body, List<String> notes) throws Unreadable {
    var described = body.isBlank() ? "" : textOf(body);
    Furniture.remove(page);
    var text = MainText.of(page);
    if (text.length() < SHORTEST && described.length() > SHORTEST) {
      notes.add("text from the page's JSON-LD");
      return described;
    }
    if (text.isBlank()) {
      throw new Unreadable("no article in the page");
    }
    if (!described.isEmpty() && shared(described, text) < 0.5) {
      notes.add("main text differs from the page's JSON-LD");
    }
    return text;
  }

  /** The share of the words of {@code described} that stand in {@code text}. */
  private static double shared(String described, String text) {
    var words = Set.copyOf(words(text));
    var wanted = words(described);
    return wanted.isEmpty()
        ? 1
        : (double) wanted.stream().filter(words::contains).count() / wanted.size();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1));
  }
}
