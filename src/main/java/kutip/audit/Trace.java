package kutip.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything behind an answer that the asker is not shown at once. */
public record Trace(
    Query query, List<Hit> hits, List<Drafted> draft, List<Call> calls, Optional<String> failure) {

  /** What was looked for. */
  public record Query(
      String text,
      String language,
      List<String> variants,
      List<String> sources,
      Optional<String> from,
      Optional<String> to,
      Optional<String> asOf,
      int k) {}

  /**
   * A passage that was found; {@code sha256} names the article version, offsets are code points.
   */
  public record Hit(
      String passage,
      String article,
      String sha256,
      int start,
      int end,
      double score,
      Map<String, Integer> ranks) {}

  /** A drafted claim and what became of it: {@code supported}, or the reason it fell. */
  public record Drafted(String text, List<Cited> citations, String verdict) {}

  /** A quote as the answerer gave it. */
  public record Cited(String passage, String quote) {}

  /**
   * A call to a model: what was sent, and what came back.
   *
   * @param cost by the prices set then; 0 without
   */
  public record Call(
      String system,
      String user,
      String schema,
      Optional<String> completion,
      String model,
      int promptTokens,
      int completionTokens,
      long milliseconds,
      double cost) {}
}
