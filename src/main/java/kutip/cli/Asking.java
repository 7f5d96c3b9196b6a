package kutip.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kutip.passage.Filter;
import kutip.question.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of a question and the options that narrow it. */
final class Asking {
  @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What you want to know.")
  private List<String> words = List.of();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only articles of this source; may be repeated.")
  private List<String> sources = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only articles published on this day or later.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only articles published on this day or earlier.")
  private @Nullable LocalDate to;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Answer as if it were this day.")
  private @Nullable LocalDate asOf;

  Question question() {
    var filter =
        new Filter(
            Set.copyOf(sources),
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Optional.ofNullable(asOf));
    return new Question(String.join(" ", words), List.of(), Optional.empty(), filter);
  }
}
