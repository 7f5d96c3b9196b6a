package kutip.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements that hold a page's article.
 *
 * <p>As Readability does: paragraphs speak for the element they stand in, and half as loud for the
 * one around it; links speak against it.
 */
final class MainText {
  /** What the page declares to be its article is taken if it holds this share of the best. */
  private static final double DECLARED = 0.4;

  /** A neighbour belongs to it from this share of its score on. */
  private static final double NEIGHBOUR = 0.2;

  private static final int LONG_PARAGRAPH = 80;

  private MainText() {}

  /** The text of the article in {@code page}, whose furniture is gone; empty if there is none. */
  static String of(Document page) {
    var weights = Weights.of(page.body());
    Element best = page.body();
    for (var element : page.body().getAllElements()) {
      if (weights.score(element) > weights.score(best)) {
        best = element;
      }
    }
    for (var declared : List.of("[itemprop~=(?i)articleBody]", "article", "main, [role=main]")) {
      var said = largest(page.body(), declared, weights);
      if (said != null && weights.good(said) >= DECLARED * weights.good(best)) {
        // Within what is declared the best part is still better than all of it, if it is most.
        boolean inside = best.parents().contains(said);
        boolean most = weights.good(best) >= 0.8 * weights.good(said);
        return Lines.of(
            inside && most && !Furniture.isBody(said)
                ? withNeighbours(best, weights)
                : List.of(said),
            weights);
      }
    }
    return Lines.of(withNeighbours(best, weights), weights);
  }

  private static @Nullable Element largest(Element body, String query, Weights weights) {
    Element largest = null;
    for (var element : body.select(query)) {
      if (largest == null || weights.good(element) > weights.good(largest)) {
        largest = element;
      }
    }
    return largest;
  }

  private static List<Element> withNeighbours(Element best, Weights weights) {
    var parent = best.parent();
    if (parent == null || best.normalName().equals("body")) {
      return List.of(best);
    }
    var together = new ArrayList<Element>();
    double least = Math.max(3, NEIGHBOUR * weights.score(best));
    for (var child : parent.children()) {
      boolean paragraph =
          child.normalName().equals("p")
              && weights.letters(child) > LONG_PARAGRAPH
              && weights.links(child) < 0.25;
      boolean alike = weights.score(child) >= least && weights.links(child) < 0.3;
      if (child.equals(best) || paragraph || alike) {
        together.add(child);
      }
    }
    return together;
  }
}
