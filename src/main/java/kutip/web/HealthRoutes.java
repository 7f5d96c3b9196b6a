package kutip.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kutip.ask.Ask;

/** Whether the service is alive, and whether it can answer. */
final class HealthRoutes {
  private final Ask ask;
  private final BooleanSupplier stopping;

  HealthRoutes(Ask ask, BooleanSupplier stopping) {
    this.ask = ask;
    this.stopping = stopping;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/health", ctx -> Replies.json(ctx, Map.of("status", "alive")));
    routes.get(
        "/api/health/ready",
        ctx -> {
          if (stopping.getAsBoolean()) {
            throw new Problem(503, "the service is stopping");
          }
          var answerers =
              ask.answerers().values().stream().map(answerer -> answerer.identity()).toList();
          Replies.json(
              ctx,
              Map.of(
                  "status",
                  "ready",
                  "corpus",
                  ask.index().state(),
                  "answerers",
                  answerers,
                  "answerer",
                  ask.usual()));
        });
  }
}
