package kutip.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws how the slowest searches grow with the corpus, as SVG that reads on light and dark. */
public final class ScalePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int RIGHT = 110;
  private static final int TOP = 34;
  private static final int BOTTOM = 46;
  private static final List<String> COLOURS = List.of("#2f81c7", "#c77d2f", "#4f9d4f", "#9b5fc0");

  private ScalePlot() {}

  private record Dot(int passages, double milliseconds) {}

  /** A line a retriever: p99 in milliseconds against passages, on one thread. */
  public static String svg(List<ScaleTrial.Row> rows) {
    var lines = new LinkedHashMap<String, ArrayList<Dot>>();
    for (var row : rows) {
      for (var leg : row.legs()) {
        if (leg.threads() == 1) {
          lines
              .computeIfAbsent(leg.retriever(), name -> new ArrayList<>())
              .add(new Dot(row.built().passages(), leg.latency().p99()));
        }
      }
    }
    return drawn(lines);
  }

  private static String drawn(Map<String, ? extends List<Dot>> lines) {
    var dots = lines.values().stream().flatMap(List::stream).toList();
    double least = Math.log10(dots.stream().mapToInt(Dot::passages).min().orElse(1));
    double most = Math.log10(dots.stream().mapToInt(Dot::passages).max().orElse(10));
    double high = step(dots.stream().mapToDouble(Dot::milliseconds).max().orElse(1) / 4) * 5;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <title>Search time against passages</title>
        <style>text { fill: #57606a } .axis { stroke: #8c959f } .grid { stroke: #8c959f; opacity: .25 }
        @media (prefers-color-scheme: dark) { text { fill: #b1bac4 } }</style>
        <text x="%d" y="18">ms, 99 of 100 searches take no longer (one thread, without embedding the question)</text>
        """
            .formatted(WIDTH, HEIGHT, LEFT - 40));
    for (double at = 0; at <= high + 1e-9; at += high / 5) {
      line(svg, "grid", LEFT, y(at, high), WIDTH - RIGHT, y(at, high));
      text(svg, LEFT - 8, y(at, high) + 4, "end", label(at));
    }
    line(svg, "axis", LEFT, y(0, high), WIDTH - RIGHT, y(0, high));
    for (int passages : dots.stream().map(Dot::passages).distinct().toList()) {
      text(svg, x(passages, least, most), HEIGHT - BOTTOM + 18, "middle", thousands(passages));
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "passages");
    int number = 0;
    for (var line : lines.entrySet()) {
      var colour = COLOURS.get(number++ % COLOURS.size());
      var points = new StringBuilder();
      for (var dot : line.getValue()) {
        double x = x(dot.passages(), least, most);
        double y = y(dot.milliseconds(), high);
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                x,
                y,
                colour));
      }
      svg.append(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
              .formatted(points.toString().strip(), colour));
      var last = line.getValue().getLast();
      text(
          svg,
          WIDTH - RIGHT + 10,
          y(last.milliseconds(), high) + 4,
          "start",
          line.getKey() + " " + label(last.milliseconds()));
    }
    return svg.append("</svg>\n").toString();
  }

  /** 1, 2 or 5 times a power of ten, at least {@code wanted}. */
  private static double step(double wanted) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(wanted, 1e-6))));
    for (double step : new double[] {1, 2, 5}) {
      if (step * power >= wanted) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static double x(int passages, double least, double most) {
    double share = most > least ? (Math.log10(passages) - least) / (most - least) : 0.5;
    return LEFT + 20 + share * (WIDTH - RIGHT - LEFT - 40);
  }

  private static double y(double milliseconds, double high) {
    return HEIGHT - BOTTOM - milliseconds / high * (HEIGHT - BOTTOM - TOP);
  }

  private static void line(
      StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }

  private static String label(double milliseconds) {
    return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f" : "%.0f", milliseconds);
  }

  private static String thousands(int passages) {
    return String.format(Locale.ROOT, "%,d", passages);
  }
}
