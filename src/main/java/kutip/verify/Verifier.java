package kutip.verify;

import java.util.ArrayList;
import kutip.answer.Claim;

/**
 * Holds a claim against what it cites: first its quotes, then its figures. Pure; safe for many
 * threads.
 */
public final class Verifier {

  /** The verdict on a claim. One quote that is not there is enough for it to fall. */
  public Verdict verify(Claim claim) {
    if (claim.citations().isEmpty()) {
      return new Verdict.NotEnoughInfo(claim, Verdict.Reason.NO_CITATION);
    }
    var quotes = new ArrayList<Quote>();
    for (var citation : claim.citations()) {
      var quote = QuoteGate.find(citation);
      if (quote.isEmpty()) {
        return new Verdict.NotEnoughInfo(claim, Verdict.Reason.QUOTE_NOT_FOUND);
      }
      quotes.add(quote.get());
    }
    if (!FigureGate.passes(claim, quotes)) {
      return new Verdict.NotEnoughInfo(claim, Verdict.Reason.FIGURE_NOT_IN_QUOTE);
    }
    return new Verdict.Supported(claim, quotes, claim.support());
  }
}
