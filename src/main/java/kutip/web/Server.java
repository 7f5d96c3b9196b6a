package kutip.web;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.ingest.Embedding;

/** The service over HTTP; answers from {@link #start} until {@link #close}. */
public final class Server implements AutoCloseable {
  /** How long requests under way may take when the service stops. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Javalin javalin;
  private final String host;
  private volatile boolean stopping;

  private Server(
      Ask ask,
      AuditTrail trail,
      Editing editing,
      Optional<Supplier<Embedding.Progress>> vectors,
      BooleanSupplier opened,
      InstantSource clock,
      String host) {
    this.host = host;
    var page = new PageRoutes();
    var meters = new Meters(ask.index(), vectors);
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.http.maxRequestSize = Fields.LARGEST + 1L;
              config.http.prefer405over404 = true;
              config.jetty.modifyServer(
                  server -> {
                    server.setStopTimeout(GRACE.toMillis());
                    server.setErrorHandler(new Refusals());
                  });
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              Guards.register(config.routes, host);
              new AnswerRoutes(ask, trail, clock, meters, () -> stopping).register(config.routes);
              new SearchRoutes(ask).register(config.routes);
              new ArticleRoutes(ask.index()).register(config.routes);
              new EditRoutes(editing).register(config.routes);
              new HealthRoutes(ask, vectors, opened, () -> stopping).register(config.routes);
              meters.register(config.routes);
              page.register(config.routes);
              Problems.register(config.routes, page);
            });
  }

  /**
   * Starts the service.
   *
   * @param vectors how far the making of vectors is; empty without an embedder
   * @param opened whether the models are; until then questions wait, and the service is not ready
   * @param port 0 takes a free one
   * @throws IllegalArgumentException if this machine has no address {@code host}
   * @throws IllegalStateException if the port is taken
   */
  public static Server start(
      Ask ask,
      AuditTrail trail,
      Editing editing,
      Optional<Supplier<Embedding.Progress>> vectors,
      BooleanSupplier opened,
      InstantSource clock,
      String host,
      int port) {
    checkOwn(host);
    var server = new Server(ask, trail, editing, vectors, opened, clock, host);
    try {
      server.javalin.start(host, port);
      return server;
    } catch (RuntimeException e) {
      server.close();
      if (causedBy(e, BindException.class)) {
        throw new IllegalStateException(
            "port "
                + port
                + " of "
                + host
                + " is taken or not to be had; stop what uses it, or set another with"
                + " KUTIP_SERVER_PORT",
            e);
      }
      throw e;
    }
  }

  /** Whether this machine has the address is told by listening there, whatever the port. */
  private static void checkOwn(String host) {
    try (var _ = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "server.host is \""
              + host
              + "\"; wanted an address of this machine, such as 127.0.0.1 or 0.0.0.0",
          e);
    }
  }

  private static boolean causedBy(Throwable thrown, Class<? extends Throwable> kind) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)
          || String.valueOf(cause.getMessage()).contains("Port already in use")) {
        return true;
      }
    }
    return false;
  }

  /** Whether only this machine can reach what listens on {@code host}. */
  public static boolean loopback(String host) {
    return Guards.loopback(host);
  }

  public int port() {
    return javalin.port();
  }

  /** Where to open the page. */
  public String address() {
    var shown = host.contains(":") ? "[" + host + "]" : host.equals("0.0.0.0") ? "127.0.0.1" : host;
    return "http://" + shown + ":" + port() + "/";
  }

  /** Takes no more questions, lets those under way end, and stops. */
  @Override
  public void close() {
    stopping = true;
    javalin.stop();
  }
}
