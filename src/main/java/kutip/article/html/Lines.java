package kutip.article.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Writes elements as text: a paragraph, heading, list item or table row a line. */
final class Lines implements NodeFilter {
  private static final Set<String> LINKED = Set.of("p", "ul", "ol", "li", "div", "section");

  /** A block is a list of links if so much of it links. */
  private static final double LINKS = 0.75;

  private final Weights weights;
  private final StringBuilder out = new StringBuilder();
  private boolean space;
  private int verbatim;
  private int rows;

  private Lines(Weights weights) {
    this.weights = weights;
  }

  /** The text of {@code elements}, without blocks that only link elsewhere. */
  static String of(List<Element> elements, Weights weights) {
    var lines = new Lines(weights);
    for (var element : elements) {
      NodeTraversor.filter(lines, element);
      lines.endLine();
    }
    return lines.out.toString();
  }

  /** The text of all of {@code element}. */
  static String of(Element element) {
    return of(List.of(element), Weights.of(element));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      var name = element.normalName();
      if (depth > 0 && LINKED.contains(name) && weights.links(element) >= LINKS) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (rows > 0 && (name.equals("td") || name.equals("th"))) {
        cell();
      } else if (name.equals("br") || element.isBlock()) {
        endBlock();
      }
      rows += row(element) ? 1 : 0;
      verbatim += name.equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      var name = element.normalName();
      verbatim -= name.equals("pre") ? 1 : 0;
      rows -= row(element) ? 1 : 0;
      if (element.isBlock()) {
        endBlock();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A row of figures or words; one that holds whole paragraphs only lays out the page. */
  private static boolean row(Element element) {
    return element.normalName().equals("tr")
        && element.select("table, ul, ol, h1, h2, h3, p + p, br + br").isEmpty();
  }

  /** Ends the line, but within a row only the word. */
  private void endBlock() {
    if (rows > 0) {
      space = true;
    } else {
      endLine();
    }
  }

  private void cell() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append(" |");
      space = true;
    }
  }

  private void append(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (verbatim > 0 && unit == '\n') {
        endLine();
      } else if (Character.isWhitespace(unit) || unit == '\u00a0') {
        space = true;
      } else if (unit != '\u200b' && unit != '\ufeff' && unit != '\u00ad') {
        boolean first = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (space && !first) {
          out.append(' ');
        }
        space = false;
        out.append(unit);
      }
    }
  }

  private void endLine() {
    space = false;
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
