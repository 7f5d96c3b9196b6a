package kutip.verify;

import java.util.List;
import kutip.answer.Claim;

/** What checking a claim against its citations came to. */
public sealed interface Verdict {
  Claim claim();

  /** Why a claim does not stand; the names are those on record, in lower case. */
  enum Reason {
    NO_CITATION,
    QUOTE_NOT_FOUND,
    /** A number, a date or a name that no quote has. */
    FIGURE_NOT_IN_QUOTE,
    /** The quotes say less, or of others. */
    NOT_ENTAILED,
    /** The quotes carry it, and do not answer the question. */
    DOES_NOT_ANSWER,
    /** The quotes say the opposite. */
    CONTRADICTED,
    /** What is quoted tells its reader what to do. */
    SOURCE_IS_INSTRUCTION
  }

  /**
   * The claim stands on these quotes.
   *
   * @param quotes at least one, in the order of the claim's citations
   * @param support probability that the quotes carry the claim, 0 to 1
   */
  record Supported(Claim claim, List<Quote> quotes, double support) implements Verdict {
    public Supported {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("a supported claim needs a quote: " + claim.text());
      }
    }
  }

  /** What it cites does not carry the claim. */
  record NotEnoughInfo(Claim claim, Reason reason) implements Verdict {}
}
