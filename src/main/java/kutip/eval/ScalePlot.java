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
    var drawing = new Drawing(WIDTH, HEIGHT, "Search time against passages");
    drawing.text(
        LEFT - 40,
        18,
        "start",
        "ms, 99 of 100 searches take no longer (one thread, without embedding the question)");
    for (double at = 0; at <= high + 1e-9; at += high / 5) {
      across(drawing, "grid", y(at, high));
      drawing.text(LEFT - 8, y(at, high) + 4, "end", label(at));
    }
    across(drawing, "axis", y(0, high));
    for (int passages : dots.stream().map(Dot::passages).distinct().toList()) {
      drawing.text(x(passages, least, most), HEIGHT - BOTTOM + 18, "middle", thousands(passages));
    }
    drawing.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "passages");
    int number = 0;
    for (var line : lines.entrySet()) {
      var colour = Drawing.colour(number++);
      var places =
          line.getValue().stream()
              .map(
                  dot ->
                      new Drawing.Dot(x(dot.passages(), least, most), y(dot.milliseconds(), high)))
              .toList();
      places.forEach(place -> drawing.dot(place, colour));
      drawing.curve(places, colour);
      var last = line.getValue().getLast();
      drawing.text(
          WIDTH - RIGHT + 10,
          y(last.milliseconds(), high) + 4,
          "start",
          line.getKey() + " " + label(last.milliseconds()));
    }
    return drawing.svg();
  }

  private static void across(Drawing drawing, String kind, double y) {
    drawing.line(kind, new Drawing.Dot(LEFT, y), new Drawing.Dot(WIDTH - RIGHT, y));
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

  private static String label(double milliseconds) {
    return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f" : "%.0f", milliseconds);
  }

  private static String thousands(int passages) {
    return String.format(Locale.ROOT, "%,d", passages);
  }
}
