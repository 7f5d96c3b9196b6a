package kutip.eval;

import java.util.List;
import java.util.Locale;

/** A plot under way, as SVG that reads on light and dark; lengths are pixels. For one thread. */
final class Drawing {
  private static final List<String> COLOURS =
      List.of("#2f81c7", "#c77d2f", "#4f9d4f", "#9b5fc0", "#c0504d", "#7f7f7f");

  private final StringBuilder svg = new StringBuilder();

  /** A place on the plot. */
  record Dot(double x, double y) {}

  Drawing(int width, int height, String title) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <title>%s</title>
        <style>text { fill: #57606a } .axis { stroke: #8c959f } .grid { stroke: #8c959f; opacity: .25 }
        @media (prefers-color-scheme: dark) { text { fill: #b1bac4 } }</style>
        """
            .formatted(width, height, title));
  }

  /** The colour of the line of this number, from 0; the same again after some. */
  static String colour(int line) {
    return COLOURS.get(line % COLOURS.size());
  }

  /**
   * A straight line.
   *
   * @param kind axis or grid
   */
  void line(String kind, Dot from, Dot to) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            kind,
            from.x,
            from.y,
            to.x,
            to.y));
  }

  /**
   * Words.
   *
   * @param anchor start, middle or end
   */
  void text(double x, double y, String anchor, String words) {
    var escaped = words.replace("&", "&amp;").replace("<", "&lt;");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            escaped));
  }

  void dot(Dot at, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
            at.x,
            at.y,
            colour));
  }

  void curve(List<Dot> dots, String colour) {
    var points = new StringBuilder();
    dots.forEach(dot -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", dot.x, dot.y)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
            points.toString().strip(),
            colour));
  }

  /** The whole plot. */
  String svg() {
    return svg + "</svg>\n";
  }
}
