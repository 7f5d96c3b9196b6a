package kutip.verify;

import java.util.List;
import java.util.Optional;
import kutip.language.FoldedText;
import kutip.language.Languages;
import kutip.language.Negations;
import kutip.language.Negations.Negation;
import kutip.language.Opposites;
import kutip.language.Sentences;

/**
 * Finds claims that say no where their quote says yes, or up where it says down.
 *
 * <p>Each sentence of a claim is held against the sentence of the quotes that shares most words
 * with it: what one turns round and the other says, the claim contradicts.
 */
final class PolarityGate {
  /** The share of a claim's words from which a sentence is taken to speak of the same. */
  private static final double SAME_THING = 0.5;

  /** The share from which, both ways, two sentences are taken for the same but for the negation. */
  private static final double SAME_SENTENCE = 0.8;

  /** The share below which a sentence of the same language says something else altogether. */
  private static final double SOMETHING = 0.2;

  /** How many words a claim must have for that to tell. */
  private static final int TELLING = 3;

  private PolarityGate() {}

  /** Why the sentence falls; empty if it does not. */
  static Optional<Verdict.Reason> fault(
      Statement claim, List<Statement> quotes, Statement question) {
    if (asks(claim)) {
      return Optional.of(Verdict.Reason.NOT_ENTAILED);
    }
    var said = FoldedText.fold(claim.text());
    if (quotes.stream().anyMatch(quote -> FoldedText.fold(quote.text()).equals(said))) {
      return Optional.empty();
    }
    var nearest = nearest(claim, quotes);
    boolean foreign =
        quotes.stream()
            .noneMatch(quote -> Languages.of(quote.text()).equals(Languages.of(claim.text())));
    double shared = claim.sharedWith(nearest);
    boolean sameThing = shared >= SAME_THING;
    if (sameThing && (turnsRound(nearest, claim) || turnsRound(claim, nearest))) {
      return Optional.of(Verdict.Reason.CONTRADICTED);
    }
    if (shared >= SAME_SENTENCE
        && nearest.sharedWith(claim) >= SAME_SENTENCE
        && odd(claim, nearest) != odd(nearest, claim)) {
      return Optional.of(Verdict.Reason.CONTRADICTED);
    }
    if ((sameThing || (foreign && shared > 0 && quotes.size() == 1))
        && Opposites.part(claim.words(), nearest.words())) {
      return Optional.of(Verdict.Reason.CONTRADICTED);
    }
    boolean apart =
        foreign
            ? quotes.stream().noneMatch(claim::touches) && !claim.touches(question)
            : shared < SOMETHING;
    boolean readable = latin(claim) == quotes.stream().anyMatch(PolarityGate::latin);
    if (readable && claim.content().size() >= TELLING && apart) {
      return Optional.of(Verdict.Reason.NOT_ENTAILED);
    }
    boolean saysNo = Negations.in(claim.words()).stream().anyMatch(one -> !one.denying());
    boolean isSaidNo = quotes.stream().anyMatch(quote -> negative(quote));
    return saysNo && !isSaidNo ? Optional.of(Verdict.Reason.NOT_ENTAILED) : Optional.empty();
  }

  /** Whether the sentence is a question, or no sentence at all: such a claim states nothing. */
  private static boolean asks(Statement claim) {
    return claim.words().isEmpty() || Sentences.asks(claim.text());
  }

  private static boolean latin(Statement statement) {
    return statement.text().codePoints().anyMatch(PolarityGate::latin);
  }

  private static boolean latin(int point) {
    return Character.isLetter(point)
        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  private static boolean negative(Statement quote) {
    return quote.words().stream().anyMatch(word -> Negations.contains(word.folded()));
  }

  private static Statement nearest(Statement claim, List<Statement> quotes) {
    var best = quotes.getFirst();
    for (var quote : quotes) {
      if (claim.sharedWith(quote) > claim.sharedWith(best)) {
        best = quote;
      }
    }
    return best;
  }

  /** Whether an odd number of negations turn round what {@code other} speaks of too. */
  private static boolean odd(Statement statement, Statement other) {
    var content = other.content();
    return Negations.in(statement.words()).stream()
                .filter(one -> !one.denying())
                .filter(
                    one ->
                        one.turned() < 0
                            || content.contains(statement.words().get(one.turned()).stem()))
                .count()
            % 2
        == 1;
  }

  /** Whether {@code one} turns a word round that {@code other} says, and never says it itself. */
  private static boolean turnsRound(Statement one, Statement other) {
    var negations = Negations.in(one.words());
    var others = Negations.in(other.words());
    return negations.stream()
        .filter(negation -> negation.turned() >= 0)
        .map(negation -> one.words().get(negation.turned()).stem())
        .anyMatch(
            stem ->
                says(one, negations, stem) == 0
                    && says(other, others, stem) > 0
                    && others.stream().noneMatch(negation -> turns(other, negation, stem)));
  }

  /** How often a word of that stem is said, and not turned round. */
  private static long says(Statement statement, List<Negation> negations, String stem) {
    long all = statement.words().stream().filter(word -> word.stem().equals(stem)).count();
    return all - negations.stream().filter(one -> turns(statement, one, stem)).count();
  }

  private static boolean turns(Statement statement, Negation negation, String stem) {
    return negation.turned() >= 0 && statement.words().get(negation.turned()).stem().equals(stem);
  }
}
