package kutip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kutip.language.FoldedText;
import kutip.language.Languages;
import kutip.language.Words;
import kutip.model.Entailment;
import kutip.model.ModelException;

/**
 * Has models judge how far quotes carry a claim that says something in other words.
 *
 * <p>The gates stand first. Of claims that keep to the words of their quotes they see every
 * difference, and are right: a model takes another way to write a date or a name for a
 * contradiction. The models' word is shown as the claim's support. They withhold a claim only where
 * they are surer of the contrary than they hardly ever are of right claims, or where the quotes
 * neither carry it nor speak of the same.
 *
 * @param model not closed here
 * @param closeness what says more than it from one language to another
 */
public record EntailmentCheck(Entailment model, Closeness closeness) {
  /** The share of a claim's content from which it keeps to the words of a quote. */
  private static final double SAME_WORDS = 0.7;

  /** Of claims that do and pass the gates, at least so many are right: {@code eval claims}. */
  private static final double PASSED = 0.95;

  /** The probability of a contradiction from which a claim is withheld. */
  public static final double SURE = 0.98;

  /** A claim that is likelier carried than this may lie far from its quotes. */
  private static final double CARRIED = 0.3;

  /** A claim likelier to say the same than this may seem not to be carried. */
  private static final double SAME = 0.1;

  /** Of fewer words, as in "13 negara", too little is told by how near they lie. */
  private static final int FEWEST_WORDS = 4;

  /**
   * What the models say of one claim.
   *
   * @param support the probability that the quotes carry the claim, 0 to 1
   * @param fault why it is withheld; empty if it stands
   */
  record Opinion(double support, Optional<Verdict.Reason> fault) {}

  /**
   * What the models say; a claim in the words of a quote needs no opinion.
   *
   * @param otherwise the support of a claim of which the models say nothing
   */
  Opinion of(String claim, List<Quote> quotes, double otherwise) {
    var said = FoldedText.fold(claim);
    if (quotes.stream().anyMatch(quote -> FoldedText.fold(quote.text()).contains(said))) {
      return new Opinion(1, Optional.empty());
    }
    if (keepsToTheWords(claim, quotes)) {
      return new Opinion(PASSED, Optional.empty());
    }
    try {
      return judged(claim, quotes);
    } catch (ModelException e) {
      if (e.kind() == ModelException.Kind.CANCELLED) {
        throw e;
      }
      return new Opinion(otherwise, Optional.empty()); // the gates have let it stand
    }
  }

  private Opinion judged(String claim, List<Quote> quotes) {
    double support = 0;
    double against = 1;
    for (var premise : premises(quotes)) {
      var judgement = model.judge(premise, claim);
      support = Math.max(support, judgement.entailment());
      against = Math.min(against, judgement.contradiction());
    }
    if (against >= SURE) {
      return new Opinion(support, Optional.of(Verdict.Reason.CONTRADICTED));
    }
    boolean foreign =
        quotes.stream()
            .noneMatch(quote -> quote.passage().article().language().equals(Languages.of(claim)));
    if (!foreign && support >= CARRIED) {
      return new Opinion(Math.clamp(support, 0, 1), Optional.empty());
    }
    double same = closeness.of(claim, quotes);
    if (support < CARRIED && same < SAME && content(claim) >= FEWEST_WORDS) {
      return new Opinion(support, Optional.of(Verdict.Reason.NOT_ENTAILED));
    }
    return new Opinion(
        Math.clamp(foreign ? Math.max(support, same) : support, 0, 1), Optional.empty());
  }

  private static boolean keepsToTheWords(String claim, List<Quote> quotes) {
    var said = quotes.stream().flatMap(quote -> Statement.in(quote.text()).stream()).toList();
    return Statement.in(claim).stream()
        .allMatch(
            statement ->
                said.stream().anyMatch(quote -> statement.sharedWith(quote) >= SAME_WORDS));
  }

  /** All quotes together, and each of them. */
  private static List<String> premises(List<Quote> quotes) {
    var premises = new ArrayList<String>();
    premises.add(quotes.stream().map(Quote::text).collect(Collectors.joining(" ")));
    if (quotes.size() > 1) {
      quotes.forEach(quote -> premises.add(quote.text()));
    }
    return premises;
  }

  private static long content(String claim) {
    return Words.in(claim).stream().filter(Words.Word::content).count();
  }
}
