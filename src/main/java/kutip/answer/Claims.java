package kutip.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Figures;
import kutip.language.FoldedText;
import kutip.language.Words;
import kutip.language.WrittenDates;

/**
 * Makes claims of what several passages say: one value is one claim, whoever says it.
 *
 * @param least the confidence below which nothing is claimed
 */
record Claims(QuestionKind kind, double least) {
  /** A value has at most so many words; longer spans are descriptions. */
  private static final int LONGEST_VALUE = 8;

  private static final int MOST_VALUES = 4;

  /** A reason or a way is told in at most so many sentences. */
  private static final int MOST_SENTENCES = 3;

  /** How near to the best a further sentence must come. */
  private static final double NEARLY = 0.8;

  /**
   * The share of the question's weight that a sentence must hold for its value to stand against
   * another: only sentences that say the same of the same thing can disagree.
   */
  private static final double SAME_THING = 0.9;

  /** The claims for candidates sorted by confidence, the best of which is likely enough. */
  List<Claim> of(List<Candidate> candidates) {
    var best = candidates.getFirst();
    if (kind == QuestionKind.WHY || kind == QuestionKind.HOW) {
      return sentences(candidates);
    }
    if (value(best).isEmpty()) {
      return List.of(claim(List.of(best), Optional.empty()));
    }
    var groups = new ArrayList<List<Candidate>>();
    groups.add(new ArrayList<>(List.of(best)));
    for (var candidate : candidates.subList(1, candidates.size())) {
      join(candidate, groups);
    }
    return groups.stream()
        .limit(MOST_VALUES)
        .map(group -> claim(group, value(group.getFirst())))
        .toList();
  }

  /** Puts the candidate to those that say the same, or beside them if it says otherwise. */
  private void join(Candidate candidate, List<List<Candidate>> groups) {
    var value = value(candidate);
    if (candidate.confidence() < least || value.isEmpty()) {
      return;
    }
    for (var group : groups) {
      if (same(value.get(), value(group.getFirst()).orElseThrow())) {
        if (group.stream().noneMatch(other -> article(other).equals(article(candidate)))) {
          group.add(candidate);
        }
        return;
      }
    }
    if (otherwise(candidate, groups)) {
      groups.add(new ArrayList<>(List.of(candidate)));
    }
  }

  /** Whether it gives another value of the very thing, in another article. */
  private boolean otherwise(Candidate candidate, List<List<Candidate>> groups) {
    var best = groups.getFirst().getFirst();
    boolean comparable =
        kind == QuestionKind.WHO || kind == QuestionKind.HOW_MANY || kind == QuestionKind.WHEN;
    return comparable
        && candidate.confidence() >= NEARLY * best.confidence()
        && candidate.evidence().fits()
        && best.evidence().fits()
        && candidate.evidence().inside() >= SAME_THING
        && best.evidence().inside() >= SAME_THING
        && groups.stream()
            .flatMap(List::stream)
            .noneMatch(other -> article(other).equals(article(candidate)));
  }

  /**
   * Whether two values name one thing: one has all words of the other, or date and number agree.
   */
  static boolean same(String one, String other) {
    var words = words(one);
    var others = words(other);
    if (words.containsAll(others) || others.containsAll(words)) {
      return true;
    }
    boolean dated = !WrittenDates.in(one).isEmpty() && !WrittenDates.in(other).isEmpty();
    return (dated || (numbers(one) && numbers(other)))
        && (Figures.missing(one, List.of(other)).isEmpty()
            || Figures.missing(other, List.of(one)).isEmpty());
  }

  private static boolean numbers(String value) {
    return !Figures.in(value).isEmpty();
  }

  private static Set<String> words(String value) {
    return Words.in(value).stream().map(Words.Word::folded).collect(Collectors.toSet());
  }

  /** The best sentences, each a claim of its own. */
  private static List<Claim> sentences(List<Candidate> candidates) {
    double near = candidates.getFirst().confidence() * NEARLY;
    var claims = new ArrayList<Claim>();
    var seen = new HashSet<String>();
    for (var candidate : candidates) {
      if (claims.size() < MOST_SENTENCES
          && candidate.confidence() >= near
          && seen.add(FoldedText.fold(candidate.evidence().quoted()))) {
        claims.add(claim(List.of(candidate), Optional.empty()));
      }
    }
    return claims;
  }

  private static Optional<String> value(Candidate candidate) {
    return candidate.value().filter(value -> Words.in(value).size() <= LONGEST_VALUE);
  }

  private static String article(Candidate candidate) {
    return candidate.evidence().passage().article().id();
  }

  /** The first one's sentence as the claim, resting on all of them. */
  private static Claim claim(List<Candidate> group, Optional<String> value) {
    var first = group.getFirst();
    return new Claim(
        first.evidence().quoted(),
        group.stream()
            .map(Candidate::evidence)
            .map(evidence -> Citation.at(evidence.passage(), evidence.sentence()))
            .toList(),
        value,
        Math.clamp(first.confidence(), 0, 1));
  }
}
