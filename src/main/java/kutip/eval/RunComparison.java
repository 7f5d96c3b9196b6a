package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds two runs over the same questions against each other, figure by figure, and tells how easily
 * chance alone would set them as far apart.
 */
public final class RunComparison {
  private static final double EQUAL = 1e-9;

  private RunComparison() {}

  /**
   * The rows of one run.
   *
   * @param rows by what they measured
   */
  public record Run(String name, Map<Measured, Map<String, Map<String, Double>>> rows) {
    public Run {
      rows = new LinkedHashMap<>(rows);
    }
  }

  /**
   * What a row measured.
   *
   * @param system the retriever, or the way of answering
   */
  public record Measured(String set, String language, String system) {}

  /**
   * One figure in both runs.
   *
   * @param questions that are in both
   * @param unpaired questions that are in one run only, and are left out
   * @param difference of the means, {@code other} less {@code one}
   * @param p how often a random exchange of the pairs sets the means as far apart: the paired
   *     randomisation test (Smucker, Allan and Carterette, 2007), two-sided, 10,000 rounds
   * @param wins questions on which {@code other} is better
   * @param losses questions on which {@code one} is better
   */
  public record Compared(
      String set,
      String language,
      String system,
      String figure,
      int questions,
      int unpaired,
      double one,
      double other,
      double difference,
      double p,
      int wins,
      int losses) {}

  /**
   * Reads a run: the rows that {@code eval retrieval --json} and {@code eval answers --json} print,
   * a line each.
   *
   * @param system only its rows, under no system's name, so that two systems can be compared
   */
  public static Run read(Path file, Optional<String> system) throws IOException {
    var rows = new LinkedHashMap<Measured, Map<String, Map<String, Double>>>();
    JsonFile.each(
        file,
        line -> {
          var row = line.object();
          if (!row.path("each").isObject()) {
            throw new IllegalArgumentException(
                line.where() + " has no figures of each question; print the run with --json");
          }
          var name = row.path("retriever").asText(row.path("mode").asText());
          if (system.isEmpty() || system.get().equals(name)) {
            var measured =
                new Measured(
                    row.path("set").asText(),
                    row.path("language").asText(),
                    system.isEmpty() ? name : "");
            rows.put(measured, figures(row.path("each")));
          }
        });
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no rows" + system.map(name -> " of \"" + name + "\"").orElse(""));
    }
    return new Run(file.toString(), rows);
  }

  /** By figure, its value for each question. */
  private static Map<String, Map<String, Double>> figures(JsonNode each) {
    var figures = new LinkedHashMap<String, Map<String, Double>>();
    for (var question : each.properties()) {
      for (var figure : question.getValue().properties()) {
        if (figure.getValue().isNumber()) {
          figures
              .computeIfAbsent(figure.getKey(), name -> new TreeMap<>())
              .put(question.getKey(), figure.getValue().asDouble());
        }
      }
    }
    return figures;
  }

  /**
   * Every figure of every row that both runs have.
   *
   * @throws IllegalArgumentException if they have none in common
   */
  public static List<Compared> compare(Run one, Run other) {
    var compared = new ArrayList<Compared>();
    one.rows()
        .forEach(
            (measured, figures) -> {
              var others = other.rows().getOrDefault(measured, Map.of());
              figures.forEach(
                  (figure, values) -> {
                    if (others.containsKey(figure)) {
                      compared.add(compared(measured, figure, values, others.get(figure)));
                    }
                  });
            });
    if (compared.isEmpty()) {
      throw new IllegalArgumentException(
          one.name()
              + " and "
              + other.name()
              + " have no row in common: "
              + one.rows().keySet()
              + " and "
              + other.rows().keySet());
    }
    return compared;
  }

  private static Compared compared(
      Measured measured, String figure, Map<String, Double> one, Map<String, Double> other) {
    var paired = one.keySet().stream().filter(other::containsKey).toList();
    var ones = values(one, paired);
    var others = values(other, paired);
    int wins = 0;
    int losses = 0;
    for (int at = 0; at < ones.length; at++) {
      wins += others[at] - ones[at] > EQUAL ? 1 : 0;
      losses += ones[at] - others[at] > EQUAL ? 1 : 0;
    }
    double mean = mean(ones);
    double otherMean = mean(others);
    return new Compared(
        measured.set(),
        measured.language(),
        measured.system(),
        figure,
        paired.size(),
        one.size() + other.size() - 2 * paired.size(),
        mean,
        otherMean,
        otherMean - mean,
        Metrics.difference(ones, others),
        wins,
        losses);
  }

  private static double[] values(Map<String, Double> by, List<String> questions) {
    return questions.stream().mapToDouble(question -> by.getOrDefault(question, 0.0)).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
