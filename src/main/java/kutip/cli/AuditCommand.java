package kutip.cli;

import java.io.PrintStream;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kutip.audit.AuditEntry;
import kutip.audit.AuditTrail;
import kutip.audit.Json;
import kutip.audit.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and checks the answers on record. */
@Command(
    name = "audit",
    description = "Lists the answers on record, shows one, or checks them again.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Show this answer.")
  private @Nullable String id;

  @Option(names = "--verify", description = "Check it again, or every answer where no ID is given.")
  private boolean verify;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List so many at most; ${DEFAULT-VALUE} unless told.")
  private int limit = 20;

  @Option(names = "--json", description = "Print JSON, a line for each answer.")
  private boolean json;

  AuditCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new IllegalArgumentException("--limit is " + limit + "; wanted at least 1");
    }
    try (var opened = parts.get()) {
      var trail = opened.trail();
      if (verify) {
        return id == null ? verifyAll(trail) : verified(trail, id);
      }
      if (id != null) {
        show(entry(trail, id));
      } else {
        trail.latest(limit, Long.MAX_VALUE).forEach(this::line);
      }
      return Commands.DONE;
    }
  }

  private static AuditEntry entry(AuditTrail trail, String id) {
    return trail.entry(id).orElseThrow(() -> noSuch(id));
  }

  private static IllegalArgumentException noSuch(String id) {
    return new IllegalArgumentException("there is no answer \"" + id + "\"");
  }

  private void show(AuditEntry entry) {
    if (json) {
      out.println(entry.canonical());
      return;
    }
    out.println(entry.answer().createdAt() + "  " + entry.answer().question());
    AskCommand.print(entry, out);
  }

  private void line(AuditEntry entry) {
    var answer = entry.answer();
    out.println(
        json
            ? Json.write(answer)
            : answer.id()
                + "  "
                + answer.createdAt()
                + "  "
                + answer.status()
                + "  "
                + answer.question().replaceAll("\\s+", " "));
  }

  private int verified(AuditTrail trail, String wanted) {
    return print(trail.verify(wanted).orElseThrow(() -> noSuch(wanted)))
        ? Commands.DONE
        : Commands.FAILED;
  }

  private int verifyAll(AuditTrail trail) {
    var held = trail.verifyAll().map(this::print).toList();
    int broken = Collections.frequency(held, false);
    err.println("kutip: " + held.size() + " answers checked, " + broken + " do not hold");
    return broken == 0 ? Commands.DONE : Commands.FAILED;
  }

  private boolean print(Verification verification) {
    if (json) {
      out.println(Json.write(verification));
      return verification.ok();
    }
    out.println(verification.id() + (verification.ok() ? "  holds" : "  DOES NOT HOLD"));
    for (var check : verification.checks()) {
      if (!check.ok() || id != null) {
        out.println(
            "  "
                + (check.ok() ? "ok  " : "NOT ")
                + check.name()
                + (check.citation() > 0 ? " of [" + check.citation() + "]" : "")
                + ": "
                + check.detail());
      }
    }
    return verification.ok();
  }
}
