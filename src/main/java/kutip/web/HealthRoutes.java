package kutip.web;

import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kutip.ask.Ask;
import kutip.ingest.Embedding;

/** Whether the service is alive, and whether it can answer. */
final class HealthRoutes {
  private final Ask ask;
  private final Optional<Supplier<Embedding.Progress>> vectors;
  private final BooleanSupplier opened;
  private final BooleanSupplier stopping;

  HealthRoutes(
      Ask ask,
      Optional<Supplier<Embedding.Progress>> vectors,
      BooleanSupplier opened,
      BooleanSupplier stopping) {
    this.ask = ask;
    this.vectors = vectors;
    this.opened = opened;
    this.stopping = stopping;
  }

  void register(RoutesConfig routes) {
    Reads.at(routes, "/api/health", ctx -> Replies.json(ctx, Map.of("status", "alive")));
    Reads.at(
        routes,
        "/api/health/ready",
        ctx -> {
          if (stopping.getAsBoolean()) {
            throw new Problem(503, "the service is stopping");
          }
          if (!opened.getAsBoolean()) {
            throw new Problem(503, "the models are being opened");
          }
          var answerers =
              ask.answerers().values().stream().map(answerer -> answerer.identity()).toList();
          var body = new LinkedHashMap<String, Object>();
          body.put("status", "ready");
          body.put("corpus", ask.index().state());
          vectors.ifPresent(progress -> body.put("vectors", progress.get()));
          body.put("answerers", answerers);
          body.put("answerer", ask.usual());
          Replies.json(ctx, body);
        });
  }
}
