package kutip.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.ask.Progress;
import kutip.audit.Answer;
import kutip.audit.AuditEntry;
import kutip.audit.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question. */
@Command(
    name = "ask",
    description = "Answers a question, with the words the answer rests on.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private Asking asking = new Asking();

  @Option(names = "--answerer", paramLabel = "KIND", description = "reader or llm.")
  private @Nullable String answerer;

  @Option(names = "--json", description = "Print the answer as the API gives it.")
  private boolean json;

  AskCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    var question = asking.question();
    try (var opened = parts.get()) {
      Commands.ready(opened, err);
      var entry = opened.ask().ask(question, Optional.ofNullable(answerer), Progress.NONE);
      if (json) {
        ObjectNode answer = Json.mapper().valueToTree(entry.answer());
        answer.set("seal", Json.mapper().valueToTree(entry.seal()));
        out.println(answer);
      } else {
        print(entry, out);
      }
      return entry.answer().status().equals(Answer.ANSWERED) ? Commands.DONE : Commands.ABSTAINED;
    }
  }

  /** The answer, its citations and what was withheld, in words. */
  static void print(AuditEntry entry, PrintStream out) {
    var answer = entry.answer();
    out.println(answer.text());
    answer.citations().forEach(citation -> print(citation, out));
    for (var withheld : answer.withheld()) {
      out.println();
      out.println("withheld (" + withheld.reason() + "): " + withheld.text());
    }
    answer
        .abstention()
        .filter(abstention -> !abstention.nearest().isEmpty())
        .ifPresent(
            abstention -> {
              out.println();
              out.println("Nearest:");
              abstention.nearest().forEach(citation -> print(citation, out));
            });
    answer
        .fallback()
        .ifPresent(
            failed -> {
              out.println();
              out.println("read without " + failed.model() + ", which failed: " + failed.failure());
            });
    out.println();
    out.println("answer " + answer.id() + ", entry " + entry.seal().sequence() + " of the log");
  }

  private static void print(Answer.Citation citation, PrintStream out) {
    var article = citation.article();
    out.println();
    out.println("[" + citation.number() + "] “" + citation.quote() + "”");
    out.println(
        "    "
            + article.title()
            + " — "
            + article.source()
            + article.published().map(date -> ", " + date).orElse("")
            + " ("
            + article.id()
            + ", "
            + citation.start()
            + "–"
            + citation.end()
            + ")");
  }
}
