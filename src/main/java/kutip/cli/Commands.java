package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import kutip.WrongSetting;
import kutip.model.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code kutip COMMAND}. */
@Command(
    name = "kutip",
    description = "Answers questions over news, and cites what it says.",
    mixinStandardHelpOptions = true,
    version = "kutip 0.1.0",
    subcommands = HelpCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed, or an article was refused, or a check did not hold",
      "2:the command line or a setting is wrong",
      "3:the articles do not answer"
    })
public final class Commands {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG = 2;
  static final int ABSTAINED = 3;

  private Commands() {}

  /**
   * Runs one command.
   *
   * @param parts opened by the command, once its words are understood
   * @return the exit code
   */
  public static int run(Supplier<Parts> parts, String... args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return run(parts, out, err, Signals.taken(), args);
  }

  static int run(
      Supplier<Parts> parts, PrintStream out, PrintStream err, Signals signals, String... args) {
    var line = new CommandLine(new Commands());
    for (var command :
        List.of(
            new ServeCommand(parts, out, err, signals),
            new IngestCommand(parts, out, err, signals),
            new AskCommand(parts, out, err),
            new SearchCommand(parts, out, err),
            new AuditCommand(parts, out, err),
            new CommandLine(new EvalCommand(out))
                .addSubcommand(new EvalAnswersCommand(parts, out, err))
                .addSubcommand(new EvalArticlesCommand(parts, out))
                .addSubcommand(new EvalBoilerplateCommand(parts, out))
                .addSubcommand(new EvalClaimsCommand(parts, out))
                .addSubcommand(new EvalCompareCommand(out))
                .addSubcommand(new EvalEntailmentCommand(parts, out))
                .addSubcommand(new EvalRetrievalCommand(parts, out))
                .addSubcommand(new EvalScaleCommand(parts, out, err))
                .addSubcommand(new EvalStartCommand(out))
                .addSubcommand(new EvalDatesCommand(out)))) {
      line.addSubcommand(command);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
    return line.execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  /** One line says what is wrong; only what nobody foresaw has a stack trace. */
  private static int failed(Exception e, PrintStream err) {
    var message = e.getMessage() == null ? e.toString() : e.getMessage();
    err.println("kutip: " + message);
    if (e instanceof IllegalArgumentException || e instanceof WrongSetting) {
      return WRONG;
    }
    if (!(e instanceof IllegalStateException || e instanceof IOException)) {
      e.printStackTrace(err);
    }
    return FAILED;
  }

  /** Keeps the seeds if nothing is there yet, and says so. */
  static void ready(Parts parts, PrintStream err) throws IOException {
    parts.warnings().forEach(warning -> err.println("kutip: " + warning));
    parts
        .keepSeeds()
        .ifPresent(report -> err.println("kutip: kept " + report.added() + " starter articles"));
  }

  /**
   * Makes the vectors that are missing, unless a running service does; without an embedder nothing.
   * A signal ends it early.
   */
  static void embed(Parts parts, PrintStream err, Signals signals) {
    var embedding = parts.embedding();
    if (embedding.isEmpty()) {
      return;
    }
    var progressing = new Progressing(err, System::nanoTime);
    try (var _ = signals.taking(embedding.get()::close)) {
      embedding.get().follow(made -> progressing.show(made.articles(), made.of()));
    } catch (IllegalStateException | ModelException e) {
      err.println("kutip: no more vectors made here: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (signals.told()) {
      err.println("kutip: stopped; what vectors are missing is made the next time");
    }
  }

  /** The files and folders that are there. */
  static void exist(List<Path> paths) {
    for (var path : paths) {
      // An empty path is the folder one stands in, and nobody means that by it.
      if (path.toString().isEmpty()) {
        throw new IllegalArgumentException("a path is empty; wanted a file or folder, such as .");
      }
      if (!Files.exists(path)) {
        throw new IllegalArgumentException("there is no file or folder " + path);
      }
    }
  }
}
