package kutip.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kutip.language.Acronyms;
import kutip.language.Instructions;
import kutip.language.Naming;
import kutip.language.Values;
import kutip.passage.Hit;

/**
 * What an abbreviation is short for, where articles say so in brackets: a reader looks for words
 * between other words and overlooks them.
 */
final class Meanings {
  /** How sure such an answer is: of what is explained so, nearly all is (Schwartz and Hearst). */
  private static final double SURE = 0.95;

  private Meanings() {}

  /** The claims that say what an abbreviation in the question means; empty if none is asked for. */
  static List<Claim> asked(String question, List<Hit> hits) {
    var claims = new ArrayList<Claim>();
    if (!Naming.asksForName(question)) {
      return claims;
    }
    for (var hit : hits) {
      var text = hit.passage().text();
      for (var sentence : Instructions.apart(text)) {
        var quoted = sentence.of(text);
        meaning(question, quoted)
            .ifPresent(
                meaning -> {
                  if (claims.stream().noneMatch(claim -> same(claim, meaning))) {
                    var citations = List.of(Citation.at(hit.passage(), sentence));
                    claims.add(new Claim(quoted, citations, Optional.of(meaning), SURE));
                  }
                });
      }
    }
    return claims;
  }

  private static boolean same(Claim claim, String meaning) {
    return claim
        .value()
        .filter(other -> Values.between(meaning, other) != Values.Relation.DIFFERENT)
        .isPresent();
  }

  /** The long form of what the question has in short. */
  private static Optional<String> meaning(String question, String sentence) {
    return Acronyms.in(sentence).stream()
        .filter(acronym -> sentence.contains(acronym.other()))
        .filter(acronym -> Naming.standing(acronym.one()).matcher(question).find())
        .map(Acronyms.Acronym::other)
        .findFirst();
  }
}
