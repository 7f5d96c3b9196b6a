package kutip.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collection with questions and judgements, in the shape of BEIR: {@code corpus.jsonl}, {@code
 * queries.jsonl}, {@code qrels.tsv}.
 *
 * @param grades by question and passage, how relevant it is, from 1
 */
public record RetrievalSet(
    String name,
    List<Given> passages,
    List<Asked> questions,
    Map<String, Map<String, Integer>> grades) {

  public RetrievalSet {
    passages = List.copyOf(passages);
    questions = List.copyOf(questions);
    grades = Map.copyOf(grades);
  }

  /** A passage as it is given. */
  public record Given(String id, String title, String text, String language) {}

  /** A question, judged on one passage or more. */
  public record Asked(String id, String text, String language) {}

  /** What a folder is called: by its last two names, such as {@code facqa/dev}. */
  static String name(Path folder) {
    var whole = folder.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return names == 0 ? whole.toString() : whole.subpath(Math.max(0, names - 2), names).toString();
  }

  /**
   * Reads a folder.
   *
   * @param language of the passages that count; empty for all
   * @param haystack further folders whose passages are there to be confused with
   */
  public static RetrievalSet read(Path folder, Optional<String> language, List<Path> haystack)
      throws IOException {
    var passages = new HashMap<String, Given>();
    var folders = new ArrayList<>(List.of(folder));
    folders.addAll(haystack);
    for (var each : folders) {
      JsonFile.each(
          file(each, "corpus.jsonl"),
          read -> {
            var line = read.object();
            var text = line.path("text").asText();
            var told = line.path("lang").asText("und");
            if (!text.isBlank() && (language.isEmpty() || language.get().equals(told))) {
              var id = id(line);
              passages.putIfAbsent(id, new Given(id, line.path("title").asText(""), text, told));
            }
          });
    }
    var grades = grades(file(folder, "qrels.tsv"), passages);
    var questions = new ArrayList<Asked>();
    JsonFile.each(
        file(folder, "queries.jsonl"),
        read -> {
          var line = read.object();
          // Some sets mark questions that cannot be understood without their passage.
          if (grades.containsKey(id(line)) && !line.path("context_dependent").asBoolean()) {
            questions.add(
                new Asked(id(line), line.path("text").asText(), line.path("lang").asText("und")));
          }
        });
    var ordered = passages.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    return new RetrievalSet(name(folder), ordered, questions, grades);
  }

  private static Map<String, Map<String, Integer>> grades(Path file, Map<String, Given> passages)
      throws IOException {
    var grades = new HashMap<String, Map<String, Integer>>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      var parts = line.split("\t", -1);
      if (line.isBlank() || parts[0].equals("query-id")) {
        continue;
      }
      // Three columns as BEIR has them, or four as TREC has.
      boolean three = parts.length == 3;
      if (!three && parts.length != 4) {
        throw new IllegalArgumentException(
            file + ":" + number + " has " + parts.length + " columns; wanted 3 or 4");
      }
      var passage = parts[three ? 1 : 2];
      int grade = grade(parts[three ? 2 : 3].strip(), file + ":" + number);
      if (grade > 0 && passages.containsKey(passage)) {
        grades.computeIfAbsent(parts[0], question -> new HashMap<>()).put(passage, grade);
      }
    }
    return grades;
  }

  private static int grade(String text, String where) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          where + " has the grade \"" + text + "\"; wanted a whole number", e);
    }
  }

  private static String id(JsonNode line) {
    return line.has("id") ? line.path("id").asText() : line.path("_id").asText();
  }

  private static Path file(Path folder, String name) {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          file
              + " is missing; wanted a collection: a folder with corpus.jsonl, queries.jsonl and"
              + " qrels.tsv");
    }
    return file;
  }
}
