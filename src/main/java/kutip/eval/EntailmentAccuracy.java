package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kutip.model.Entailment;
import kutip.model.Entailment.Judgement;

/** Measures how rightly a model tells what follows from a text, what does not, what it denies. */
public record EntailmentAccuracy(Entailment model) {
  /** The labels, as the files have them, in the order of {@link Judgement}. */
  private static final List<String> LABELS = List.of("entailment", "neutral", "contradiction");

  /**
   * What came of one file.
   *
   * @param accuracy the share given its label, 0 to 1
   * @param majority the share of the commonest label
   * @param recall by label, the share of its pairs that were given it
   * @param contradicted how surely, and how wrongly, a contradiction is told
   */
  public record Scores(
      String file,
      int pairs,
      double accuracy,
      double majority,
      Map<String, Double> recall,
      List<Surely> contradicted) {}

  /**
   * Which pairs are given a contradiction with some probability or more.
   *
   * @param rightly the share of the contradicted pairs
   * @param wrongly the share of the entailed pairs
   */
  public record Surely(double least, double rightly, double wrongly) {}

  private record Pair(int label, Judgement judgement) {

    int given() {
      double[] probabilities = {
        judgement.entailment(), judgement.neutral(), judgement.contradiction()
      };
      return probabilities[0] >= Math.max(probabilities[1], probabilities[2])
          ? 0
          : probabilities[1] >= probabilities[2] ? 1 : 2;
    }
  }

  /**
   * Judges every pair of a file.
   *
   * @param file a JSON object a line, with "premise", "hypothesis" and "label"
   * @throws IllegalArgumentException if a line lacks one of them
   */
  public Scores of(Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    JsonFile.each(file, line -> rows.add(row(line.where(), line.object())));
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + " has no pairs");
    }
    var pairs = rows.parallelStream().map(this::judged).toList();
    long right = pairs.stream().filter(pair -> pair.given() == pair.label).count();
    var counts = new long[LABELS.size()];
    pairs.forEach(pair -> counts[pair.label]++);
    var recall = new LinkedHashMap<String, Double>();
    for (int label = 0; label < LABELS.size(); label++) {
      int wanted = label;
      long given =
          pairs.stream().filter(pair -> pair.label == wanted && pair.given() == wanted).count();
      recall.put(LABELS.get(label), given / (double) Math.max(1, counts[label]));
    }
    return new Scores(
        file.toString(),
        pairs.size(),
        right / (double) pairs.size(),
        Arrays.stream(counts).max().orElse(0) / (double) pairs.size(),
        recall,
        contradicted(pairs));
  }

  private static JsonNode row(String where, JsonNode row) {
    for (var field : List.of("premise", "hypothesis", "label")) {
      if (!row.path(field).isTextual()) {
        throw new IllegalArgumentException(where + ": \"" + field + "\" is missing; wanted a text");
      }
    }
    if (!LABELS.contains(row.path("label").asText())) {
      throw new IllegalArgumentException(
          where + ": label \"" + row.path("label").asText() + "\"; wanted one of " + LABELS);
    }
    return row;
  }

  private Pair judged(JsonNode row) {
    return new Pair(
        LABELS.indexOf(row.path("label").asText()),
        model.judge(row.path("premise").asText(), row.path("hypothesis").asText()));
  }

  private static List<Surely> contradicted(List<Pair> pairs) {
    return Stream.of(0.5, 0.9, 0.95, 0.98)
        .map(
            least ->
                new Surely(least, share(pairs, LABELS.size() - 1, least), share(pairs, 0, least)))
        .toList();
  }

  private static double share(List<Pair> pairs, int label, double least) {
    return pairs.stream()
        .filter(pair -> pair.label == label)
        .mapToInt(pair -> pair.judgement.contradiction() >= least ? 1 : 0)
        .average()
        .orElse(0);
  }
}
