package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kutip.ingest.Embedding;
import kutip.web.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the service until it is stopped. */
@Command(
    name = "serve",
    description = "Runs the page and the API; keeps the starter articles first if there are none.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;
  private final Signals signals;

  ServeCommand(Supplier<Parts> parts, PrintStream out, PrintStream err, Signals signals) {
    this.parts = parts;
    this.signals = signals;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var told = new CountDownLatch(1);
    try (var opened = parts.get()) {
      opened.begin();
      out.println("Settings:");
      opened.settings().forEach(line -> out.println("  " + line));
      Commands.ready(opened, err);
      // Closed the other way round: nobody asks any more, nothing changes, then all is let go.
      try (var refreshing = refreshing(opened);
          var server = opened.serve();
          var _ = signals.taking(told::countDown)) {
        opened.embedding().ifPresent(Embedding::start);
        opened
            .watched()
            .ifPresent(
                watched -> {
                  var _ = refreshing.scheduleWithFixedDelay(watched::look, 0, 2, TimeUnit.SECONDS);
                });
        welcome(opened, server);
        told.await();
      }
    }
    return signals.code(Commands.DONE);
  }

  /** What another process has committed is seen within a second. */
  private static ScheduledExecutorService refreshing(Parts opened) {
    var refreshing =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("refresh-", 0).factory());
    var _ = refreshing.scheduleWithFixedDelay(() -> refresh(opened), 1, 1, TimeUnit.SECONDS);
    return refreshing;
  }

  private static void refresh(Parts opened) {
    try {
      opened.refresh();
    } catch (RuntimeException e) {
      // Tried again: what is thrown from here would end the schedule for good, unseen.
      LOG.warn("what has been committed could not be seen: {}", e.getMessage());
    }
  }

  private void welcome(Parts opened, Server server) {
    var ask = opened.ask();
    var identity = Objects.requireNonNull(ask.answerers().get(ask.usual())).identity();
    var state = opened.index().state();
    out.println("Articles: " + state.articles() + " in " + state.passages() + " passages");
    out.println("Answerer: " + identity.kind() + ", " + identity.model());
    out.println("Open " + server.address());
    // Nobody waits for a server that may not even be there.
    var _ =
        Thread.ofVirtual()
            .name("model-note")
            .start(() -> opened.modelNote().ifPresent(note -> err.println("kutip: " + note)));
  }
}
