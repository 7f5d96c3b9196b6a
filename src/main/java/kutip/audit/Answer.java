package kutip.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An answer as the asker gets it: the shape and the units of the HTTP contract.
 *
 * <p>Offsets count Unicode code points in the stored text of the cited article version.
 *
 * @param status {@link #ANSWERED} or {@link #ABSTAINED}
 * @param fallback who failed before {@code answerer} answered instead
 * @param missing the words of the question that the claims leave unanswered
 */
public record Answer(
    String id,
    Instant createdAt,
    String question,
    String standaloneQuestion,
    String language,
    Optional<String> conversation,
    Optional<LocalDate> asOf,
    String status,
    String text,
    List<Claim> claims,
    List<Citation> citations,
    List<Conflict> conflicts,
    List<Withheld> withheld,
    Optional<Abstention> abstention,
    double confidence,
    Answerer answerer,
    Corpus corpus,
    Timings timings,
    Optional<Fallback> fallback,
    Optional<String> missing) {

  /** {@link #status} of an answer with claims. */
  public static final String ANSWERED = "answered";

  /** {@link #status} of an answer without. */
  public static final String ABSTAINED = "abstained";

  /**
   * A claim that stands.
   *
   * @param citations numbers of {@link Citation}s
   * @param origins how many independent articles it is cited from; copies of one text count once
   * @param date when the newest of them appeared
   * @param value the short answer inside the claim
   * @param premise whether it contradicts what the question takes for granted
   */
  public record Claim(
      String text,
      String verdict,
      double support,
      List<Integer> citations,
      int origins,
      Optional<LocalDate> date,
      Optional<String> value,
      boolean premise) {
    /** A longer value is not told before its sentence as well, only marked in it. */
    private static final int WORDS_TOLD = 8;

    /** The value, if it is short enough to be told before the sentence it stands in. */
    Optional<String> told() {
      return value.filter(words -> words.split("\\s+", WORDS_TOLD + 1).length <= WORDS_TOLD);
    }
  }

  /** Words of an article version, with up to 32 code points around them. */
  public record Citation(
      int number,
      Source article,
      String passage,
      int start,
      int end,
      String quote,
      String prefix,
      String suffix) {}

  /**
   * The article version a citation points into.
   *
   * @param language of its text; empty if that is not known
   */
  public record Source(
      String id,
      String title,
      String source,
      Optional<String> url,
      Optional<LocalDate> published,
      String publishedFrom,
      String sha256,
      Optional<String> language) {}

  /** Claims, by place, that give different values, newest first. */
  public record Conflict(String kind, List<Integer> claims) {}

  /** A drafted claim that did not stand. */
  public record Withheld(String text, String reason) {}

  /** Why there is no answer, and what came nearest. */
  public record Abstention(String reason, List<Citation> nearest) {}

  /** Who answered. */
  public record Answerer(String kind, String model, Optional<String> sha256) {}

  /** Who should have answered, and why it did not, in its own words. */
  public record Fallback(String kind, String model, String failure) {}

  /** What the corpus was at that moment. */
  public record Corpus(long sequence, int articles, int passages, String fingerprint) {}

  /** How long the steps took, in milliseconds. */
  public record Timings(long retrieveMs, long answerMs, long verifyMs, long totalMs) {}
}
