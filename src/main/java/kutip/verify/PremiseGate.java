package kutip.verify;

import java.util.List;
import java.util.stream.Collectors;
import kutip.answer.Claim;
import kutip.language.Figures;
import kutip.language.Negations;
import kutip.language.Words;

/**
 * Finds claims that are said to contradict what a question takes for granted and do not: those that
 * speak of something else, and those that only repeat the question.
 */
final class PremiseGate {

  private PremiseGate() {}

  /** Whether a claim that is no such contradiction, or one that can be. */
  static boolean passes(Claim claim, List<Quote> quotes, String question) {
    if (!claim.premise()) {
      return true;
    }
    var asked = Statement.of(question);
    boolean ofTheSame =
        quotes.stream().anyMatch(quote -> asked.touches(Statement.of(quote.text())));
    return ofTheSame && Statement.in(claim.text()).stream().anyMatch(said -> differs(said, asked));
  }

  /** Whether it denies something, or has a figure or a name that the question has not. */
  private static boolean differs(Statement said, Statement asked) {
    var there = asked.words().stream().map(Words.Word::folded).collect(Collectors.toSet());
    return Negations.in(said.words()).size() % 2 != Negations.in(asked.words()).size() % 2
        || !Figures.missing(said.text(), List.of(asked.text())).isEmpty()
        || said.names().stream().anyMatch(name -> !there.containsAll(said.folded(name)));
  }
}
