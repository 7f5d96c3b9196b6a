package kutip.verify;

import java.util.List;
import kutip.answer.Claim;
import kutip.language.Figures;

/** Holds the numbers and dates of a claim against those of its quotes. */
final class FigureGate {

  private FigureGate() {}

  /** Whether every number and date in the claim is in its quotes. */
  static boolean passes(Claim claim, List<Quote> quotes) {
    return Figures.missing(claim.text(), quotes.stream().map(Quote::text).toList()).isEmpty();
  }
}
