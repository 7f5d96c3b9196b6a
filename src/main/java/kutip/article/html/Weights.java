package kutip.article.html;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How much text the elements of a page hold, how much of it links; read in one pass. */
final class Weights {
  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote", "li", "td");

  /** Shorter ones are captions, bylines and buttons more often than paragraphs. */
  private static final int SHORTEST = 25;

  private static final double MOSTLY_LINKS = 0.5;
  private static final int LONG = 300;

  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

  private static final class Weight {
    private int letters;
    private int linked;
    private int own;
    private int breaks;
    private int commas;
    private int good;
    private double score;
  }

  private Weights() {}

  /** The weights of {@code root} and all in it. */
  static Weights of(Element root) {
    var weights = new Weights();
    NodeTraversor.traverse(weights.new Counting(), root);
    return weights;
  }

  /** How many characters stand in {@code element}. */
  int letters(Element element) {
    return at(element).letters;
  }

  /** How many characters of it stand in paragraphs that are no lists of links. */
  int good(Element element) {
    return at(element).good;
  }

  /** The share of its characters that are links, 0 to 1. */
  double links(Element element) {
    var weight = at(element);
    return weight.letters == 0 ? 0 : (double) weight.linked / weight.letters;
  }

  /** How likely it is to hold the article; 0 for what holds no paragraph. */
  double score(Element element) {
    return at(element).score * (1 - links(element));
  }

  private Weight at(Element element) {
    return weights.computeIfAbsent(element, key -> new Weight());
  }

  /** Adds up from the leaves. */
  private final class Counting implements NodeVisitor {
    private int anchors;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element && element.normalName().equals("a")) {
        anchors++;
      }
      if (node instanceof TextNode text) {
        var parent = text.parent();
        if (parent != null) {
          count(text.getWholeText(), at(parent));
        }
      }
    }

    private void count(String text, Weight weight) {
      int letters = 0;
      for (int at = 0; at < text.length(); at++) {
        char unit = text.charAt(at);
        letters += Character.isWhitespace(unit) ? 0 : 1;
        weight.commas += unit == ',' || unit == '，' || unit == '、' ? 1 : 0;
      }
      weight.letters += letters;
      weight.own += letters;
      weight.linked += anchors > 0 ? letters : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (element.normalName().equals("a")) {
        anchors--;
      }
      var weight = at(element);
      var parent = element.parent();
      if (paragraph(element, weight)) {
        double worth = 1 + weight.commas + Math.min(weight.letters, LONG) / 100.0;
        // A block of several paragraphs with breaks between them is the article itself.
        boolean container = weight.breaks > 1 && !PARAGRAPHS.contains(element.normalName());
        weight.good = Math.max(weight.good, weight.letters);
        add(container ? element : parent, worth);
        add(parent == null ? null : parent.parent(), worth / 2);
      }
      if (parent != null && depth > 0) {
        var above = at(parent);
        above.own += element.isBlock() ? 0 : weight.own;
        above.breaks += element.isBlock() ? 0 : weight.breaks;
        above.breaks += element.normalName().equals("br") ? 1 : 0;
        above.letters += weight.letters;
        above.linked += weight.linked;
        above.good += weight.good;
        above.commas += PARAGRAPHS.contains(element.normalName()) ? 0 : weight.commas;
      }
    }

    private boolean paragraph(Element element, Weight weight) {
      boolean shaped =
          PARAGRAPHS.contains(element.normalName())
              ? weight.good == 0
              : element.isBlock() && weight.own >= SHORTEST;
      return shaped && weight.letters >= SHORTEST && weight.linked < MOSTLY_LINKS * weight.letters;
    }

    private void add(@Nullable Element element, double worth) {
      if (element != null) {
        at(element).score += worth;
      }
    }
  }
}
