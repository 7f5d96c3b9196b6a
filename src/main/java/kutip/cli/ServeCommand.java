package kutip.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kutip.ingest.Embedding;
import picocli.CommandLine.Command;

/** Runs the service until it is stopped. */
@Command(
    name = "serve",
    description = "Runs the page and the API; keeps the starter articles first if there are none.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Supplier<Parts> parts;
  private final PrintStream out;
  private final PrintStream err;

  ServeCommand(Supplier<Parts> parts, PrintStream out, PrintStream err) {
    this.parts = parts;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var opened = parts.get();
    opened.begin();
    out.println("Settings:");
    opened.settings().forEach(line -> out.println("  " + line));
    Commands.ready(opened, err);
    var server = opened.serve();
    var index = opened.index();
    var refreshing =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("refresh-", 0).factory());
    // What another process has committed is seen within a second.
    var ticks = refreshing.scheduleWithFixedDelay(opened::refresh, 1, 1, TimeUnit.SECONDS);
    opened.embedding().ifPresent(Embedding::start);
    var watched = opened.watched();
    if (watched.isPresent()) {
      var _ = refreshing.scheduleWithFixedDelay(watched.get()::look, 0, 2, TimeUnit.SECONDS);
    }
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ticks.cancel(false);
                  refreshing.close();
                  server.close();
                  opened.close();
                  stopped.countDown();
                }));
    var ask = opened.ask();
    var identity = Objects.requireNonNull(ask.answerers().get(ask.usual())).identity();
    var state = index.state();
    out.println("Articles: " + state.articles() + " in " + state.passages() + " passages");
    out.println("Answerer: " + identity.kind() + ", " + identity.model());
    out.println("Open " + server.address());
    // Nobody waits for a server that may not even be there.
    var _ =
        Thread.ofVirtual()
            .name("model-note")
            .start(() -> opened.modelNote().ifPresent(note -> err.println("kutip: " + note)));
    stopped.await();
    return Commands.DONE;
  }
}
