package kutip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.answer.Claim;
import kutip.language.Unseen;

/**
 * Holds a claim against what it cites: first its quotes, then its figures and names, then whether
 * it says the opposite, at last how far a model thinks it is carried. Safe for many threads.
 */
public final class Verifier {
  private final Optional<EntailmentCheck> check;

  /**
   * @param check comes last; without one the support is what the answerer says of its claim
   */
  public Verifier(Optional<EntailmentCheck> check) {
    this.check = check;
  }

  /** Without a model. */
  public Verifier() {
    this(Optional.empty());
  }

  /**
   * The verdict on a claim. One quote that is not there is enough for it to fall.
   *
   * @param question whose names a claim may repeat, as it was asked
   */
  public Verdict verify(Claim claim, String question) {
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
    return fault(claim, quotes, question)
        .<Verdict>map(reason -> new Verdict.NotEnoughInfo(claim, reason))
        .orElseGet(() -> judged(claim, quotes));
  }

  private Verdict judged(Claim claim, List<Quote> quotes) {
    var opinion = check.map(model -> model.of(claim.text(), quotes, claim.support()));
    var fault = opinion.flatMap(EntailmentCheck.Opinion::fault);
    if (fault.isPresent()) {
      return new Verdict.NotEnoughInfo(claim, fault.get());
    }
    double support = opinion.map(EntailmentCheck.Opinion::support).orElse(claim.support());
    return new Verdict.Supported(claim, quotes, support);
  }

  private static Optional<Verdict.Reason> fault(Claim claim, List<Quote> quotes, String question) {
    if (InstructionGate.restsOnOne(claim, quotes)) {
      return Optional.of(Verdict.Reason.SOURCE_IS_INSTRUCTION);
    }
    if (Unseen.wordless(claim.text())
        || InstructionGate.sendsElsewhere(claim, quotes, question)
        || !PremiseGate.passes(claim, quotes, question)) {
      return Optional.of(Verdict.Reason.NOT_ENTAILED);
    }
    if (!FigureGate.passes(claim, quotes) || !NameGate.passes(claim, quotes, question)) {
      return Optional.of(Verdict.Reason.FIGURE_NOT_IN_QUOTE);
    }
    var said = quotes.stream().flatMap(quote -> Statement.in(quote.text()).stream()).toList();
    for (var sentence : Statement.in(claim.text())) {
      var fault = PolarityGate.fault(sentence, said, Statement.of(question));
      if (fault.isPresent()) {
        return fault;
      }
      if (RoleGate.swapped(sentence, said) || PlaceGate.misplaced(sentence, said)) {
        return Optional.of(Verdict.Reason.NOT_ENTAILED);
      }
    }
    return Optional.empty();
  }
}
