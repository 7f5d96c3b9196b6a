package kutip.verify;

import java.util.ArrayList;
import java.util.List;
import kutip.answer.Claim;
import kutip.article.SaidDates;
import kutip.language.DayRange;
import kutip.language.Figures;

/** Holds the numbers and dates of a claim against those of its quotes. */
final class FigureGate {

  private FigureGate() {}

  /**
   * Whether every number and date in the claim is in its quotes, if not as a date then as a time
   * that means that day by the day the article appeared.
   */
  static boolean passes(Claim claim, List<Quote> quotes) {
    var texts = quotes.stream().map(Quote::text).toList();
    return Figures.missing(claim.text(), texts).isEmpty()
        || Figures.missing(claim.text(), texts, said(quotes)).isEmpty();
  }

  private static List<DayRange> said(List<Quote> quotes) {
    var said = new ArrayList<DayRange>();
    for (var quote : quotes) {
      for (var date :
          SaidDates.of(quote.text(), List.of(), quote.passage().article().published())) {
        said.add(new DayRange(date.from(), date.to()));
      }
    }
    return said;
  }
}
