package kutip.verify;

import java.util.List;
import java.util.stream.Collectors;
import kutip.language.FoldedText;
import kutip.model.Entailment;
import kutip.model.ModelException;

/**
 * Has a model judge how far quotes carry a claim that says something in other words.
 *
 * <p>The gates stand first. The model's word is shown as the claim's support; it withholds a claim
 * only where it is so sure of the contrary as it hardly ever is of right claims.
 *
 * @param model not closed here
 * @param contradicted the probability of a contradiction from which a claim is withheld
 */
public record EntailmentCheck(Entailment model, double contradicted) {
  /** As measured with {@code eval claims --entailment}: of right claims hardly any is withheld. */
  public static final double SURE = 0.98;

  /**
   * What the model says of one claim.
   *
   * @param support the probability that the quotes carry the claim, 0 to 1
   * @param withheld whether they are sure to say the contrary
   */
  record Opinion(double support, boolean withheld) {}

  /**
   * What the model says; a claim in the words of a quote needs no opinion.
   *
   * @param otherwise the support of a claim of which the model says nothing
   */
  Opinion of(String claim, List<Quote> quotes, double otherwise) {
    var said = FoldedText.fold(claim);
    if (quotes.stream().anyMatch(quote -> FoldedText.fold(quote.text()).contains(said))) {
      return new Opinion(1, false);
    }
    try {
      return judged(claim, quotes.stream().map(Quote::text).toList());
    } catch (ModelException e) {
      if (e.kind() == ModelException.Kind.CANCELLED) {
        throw e;
      }
      return new Opinion(otherwise, false); // the gates have let it stand
    }
  }

  private Opinion judged(String claim, List<String> quotes) {
    var whole = model.judge(quotes.stream().collect(Collectors.joining(" ")), claim);
    double support = whole.entailment();
    double against = whole.contradiction();
    if (quotes.size() > 1) {
      for (var quote : quotes) {
        var one = model.judge(quote, claim);
        support = Math.max(support, one.entailment());
        against = Math.min(against, one.contradiction());
      }
    }
    return new Opinion(Math.clamp(support, 0, 1), against >= contradicted);
  }
}
