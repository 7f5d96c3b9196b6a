package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import kutip.audit.Answer;
import kutip.audit.AuditEntry;
import kutip.audit.Trace;
import kutip.index.PassageIndex;
import kutip.ingest.Embedding;

/** Counts and times what the service does, for Prometheus. Safe for many threads. */
final class Meters {
  private static final double MILLIS = 1_000;

  /** Upper bounds, in seconds: from a reader's answer to that of a slow model. */
  private static final double[] SECONDS = {.05, .1, .2, .3, .5, .7, 1, 2, 5, 10, 20, 60, 120};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter answers =
      Counter.builder()
          .name("kutip_answers_total")
          .help("Questions answered, by what became of them.")
          .labelNames("answerer", "status", "reason")
          .register(registry);
  private final Counter fallbacks =
      Counter.builder()
          .name("kutip_fallbacks_total")
          .help("Questions that another answerer answered than was asked.")
          .labelNames("from")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("kutip_answer_seconds")
          .help("How long answers take, and each step of them.")
          .labelNames("step")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter claims =
      Counter.builder()
          .name("kutip_claims_total")
          .help("Claims drafted, by verdict: supported, or why they were withheld.")
          .labelNames("answerer", "verdict")
          .register(registry);
  private final Counter calls =
      Counter.builder()
          .name("kutip_llm_calls_total")
          .help("Calls to the language model, by whether a completion came.")
          .labelNames("model", "outcome")
          .register(registry);
  private final Counter tokens =
      Counter.builder()
          .name("kutip_llm_tokens_total")
          .help("Tokens of the language model, as it counts them.")
          .labelNames("model", "kind")
          .register(registry);
  private final Counter cost =
      Counter.builder()
          .name("kutip_llm_cost_total")
          .help("What they cost, by llm.prompt-price and llm.completion-price.")
          .labelNames("model")
          .register(registry);

  Meters(PassageIndex index, Optional<Supplier<Embedding.Progress>> vectors) {
    gauge("kutip_articles", "Articles that answer.", () -> index.state().articles());
    gauge("kutip_passages", "Passages of them.", () -> index.state().passages());
    vectors.ifPresent(
        progress -> {
          gauge(
              "kutip_articles_embedded",
              "Articles whose passages have vectors.",
              () -> progress.get().articles());
        });
  }

  private void gauge(String name, String help, Supplier<Number> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.get().doubleValue()))
        .register(registry);
  }

  void register(RoutesConfig routes) {
    Reads.at(routes, "/metrics", this::metrics);
  }

  private void metrics(Context ctx) throws IOException {
    var writer = PrometheusTextFormatWriter.create();
    var text = new ByteArrayOutputStream();
    writer.write(text, registry.scrape());
    ctx.contentType(writer.getContentType()).result(text.toByteArray());
  }

  /** Counts an answer that is on record. */
  void answered(AuditEntry entry) {
    var answer = entry.answer();
    var kind = answer.answerer().kind();
    answers
        .labelValues(
            kind, answer.status(), answer.abstention().map(Answer.Abstention::reason).orElse(""))
        .inc();
    answer.fallback().ifPresent(fallback -> fallbacks.labelValues(fallback.kind()).inc());
    var times = answer.timings();
    seconds.labelValues("retrieve").observe(times.retrieveMs() / MILLIS);
    seconds.labelValues("answer").observe(times.answerMs() / MILLIS);
    seconds.labelValues("verify").observe(times.verifyMs() / MILLIS);
    seconds.labelValues("all").observe(times.totalMs() / MILLIS);
    entry.trace().draft().forEach(drafted -> claims.labelValues(kind, drafted.verdict()).inc());
    entry.trace().calls().forEach(this::called);
  }

  private void called(Trace.Call call) {
    boolean came = call.completion().isPresent();
    calls.labelValues(call.model(), came ? "completed" : "failed").inc();
    tokens.labelValues(call.model(), "prompt").inc(call.promptTokens());
    tokens.labelValues(call.model(), "completion").inc(call.completionTokens());
    cost.labelValues(call.model()).inc(call.cost());
  }
}
