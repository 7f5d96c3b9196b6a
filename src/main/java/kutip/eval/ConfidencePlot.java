package kutip.eval;

import java.util.List;
import java.util.Locale;
import kutip.eval.Drawing.Dot;

/**
 * Draws how far confidence can be trusted: on the left the share of wrong answers against the share
 * of questions answered, the surest first; on the right the share right against the confidence.
 */
public final class ConfidencePlot {
  private static final int PANEL = 250;
  private static final int LEFT = 46;
  private static final int BETWEEN = 60;
  private static final int TOP = 34;
  private static final int LEGEND = 64;
  private static final int LINE = 18;
  private static final int STEPS = 5;

  /** Fewer answers of like confidence say too little to be drawn. */
  private static final int TELLING = 5;

  private ConfidencePlot() {}

  /** A curve in either panel for each row; perfect confidence lies on the diagonal. */
  public static String svg(List<AnswerEvaluation.Row> rows) {
    int right = LEFT + PANEL + BETWEEN;
    int bottom = TOP + PANEL;
    int height = bottom + LEGEND + LINE * rows.size();
    var drawing = new Drawing(right + PANEL + LEFT, height, "Confidence against rightness");
    panel(drawing, LEFT, "wrong, of those answered", "questions answered, the surest first");
    panel(drawing, right, "right", "confidence");
    drawing.line("axis", new Dot(right, bottom), new Dot(right + PANEL, TOP));
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      var colour = Drawing.colour(at);
      drawing.curve(
          row.selective().curve().stream()
              .map(point -> place(LEFT, point.coverage(), point.risk()))
              .toList(),
          colour);
      var bins =
          row.selective().bins().stream()
              .filter(bin -> bin.answers() >= TELLING)
              .map(bin -> place(right, bin.confidence(), bin.right()))
              .toList();
      bins.forEach(bin -> drawing.dot(bin, colour));
      drawing.curve(bins, colour);
      double y = bottom + LEGEND + LINE * at - 6.0;
      drawing.dot(new Dot(LEFT + 4, y - 4), colour);
      drawing.text(LEFT + 14, y, "start", legend(row));
    }
    return drawing.svg();
  }

  private static void panel(Drawing drawing, int left, String upwards, String along) {
    drawing.text(left - 30, TOP - 16, "start", upwards);
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      var at = place(left, share, share);
      drawing.line(step == 0 ? "axis" : "grid", place(left, 0, share), place(left, 1, share));
      drawing.text(left - 8, at.y() + 4, "end", percent(share));
      drawing.text(at.x(), TOP + PANEL + LINE, "middle", percent(share));
    }
    drawing.text(left + PANEL / 2.0, TOP + PANEL + 2 * LINE, "middle", along);
  }

  private static Dot place(int left, double along, double upwards) {
    return new Dot(left + along * PANEL, TOP + PANEL - upwards * PANEL);
  }

  private static String legend(AnswerEvaluation.Row row) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %d questions, AUROC %s, calibration error %.3f",
        row.set(),
        row.language(),
        row.questions(),
        row.selective().auroc().map(auroc -> String.format(Locale.ROOT, "%.3f", auroc)).orElse("-"),
        row.selective().ece());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
