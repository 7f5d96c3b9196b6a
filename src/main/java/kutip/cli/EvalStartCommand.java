package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kutip.eval.StartTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the service starts, and its memory. */
@Command(
    name = "start",
    description = {
      "Starts the service with the starter articles on an index of its own, once to keep them and then again, and"
          + " shows how long it takes until it is ready, and its memory before and after 20 questions.",
      "It runs with the settings of the environment, such as KUTIP_MODELS=embedded, and with the options this Java was"
          + " started with, such as -Xmx256m."
    },
    mixinStandardHelpOptions = true)
final class EvalStartCommand implements Callable<Integer> {
  private static final double MEGA = 1 << 20;

  /** Of the starter articles; a service that only waits says nothing of its memory. */
  private static final List<String> QUESTIONS =
      List.of(
          "Siapa Sekretaris Jenderal NATO?",
          "Siapa Menteri Luar Negeri Korea Selatan?",
          "Kapan Blinken mengunjungi Seoul?",
          "Who is the president of South Korea?",
          "북한과 러시아는 무엇을 논의했나요?");

  private static final int ASKED = 20;

  private final PrintStream out;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "After the first; ${DEFAULT-VALUE} unless told.")
  private int starts = 5;

  @Mixin private final JsonRows json;

  EvalStartCommand(PrintStream out) {
    this.out = out;
    this.json = new JsonRows(out);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (starts < 1) {
      throw new IllegalArgumentException("--starts is " + starts + "; wanted at least 1");
    }
    var questions = new ArrayList<String>();
    for (int at = 0; at < ASKED; at++) {
      questions.add(QUESTIONS.get(at % QUESTIONS.size()));
    }
    var measured = new StartTrial(command()).measure(starts, questions);
    if (json.printed(measured)) {
      return Commands.DONE;
    }
    out.println("start   s until ready   MB resident, idle   after 20 questions   most   ms p50");
    for (var start : measured) {
      out.printf(
          Locale.ROOT,
          "%-6s  %13.2f   %17.0f   %18.0f   %4.0f   %6.0f%n",
          start.first() ? "first" : "again",
          start.seconds(),
          start.idle().resident() / MEGA,
          start.busy().resident() / MEGA,
          start.busy().most() / MEGA,
          start.millis());
    }
    return Commands.DONE;
  }

  /** This program, as it was started, as a service: by the launcher, which says where it is. */
  private static List<String> command() {
    var launcher = System.getProperty("kutip.launcher");
    if (launcher != null) {
      return List.of(launcher, "serve");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kutip.Main", "serve"));
    return command;
  }
}
