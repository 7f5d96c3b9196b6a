package kutip.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.FoldedText;
import kutip.language.Values;
import kutip.language.Words;

/**
 * Makes claims of what several passages say: one value is one claim, whoever says it.
 *
 * @param least the confidence below which nothing is claimed
 */
record Claims(QuestionKind kind, double least) {
  private static final int MOST_VALUES = 4;

  /** What stands between several things; a single one is hardly all of a list. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)[,;]|\\b(?:dan|serta|atau|and|or)\\b|[가-힣][과와] | 및 ");

  /** A reason or a way is told in at most so many sentences. */
  private static final int MOST_SENTENCES = 3;

  /** How near to the best a further sentence must come. */
  private static final double NEARLY = 0.8;

  /** And how near a sentence that says otherwise of the very thing. */
  private static final double RIVAL = 0.5;

  /**
   * What the title right before a name makes up for: of {@link #least}, so much is enough for the
   * holder of the office that is asked for.
   */
  private static final double HOLDER = 0.5;

  /**
   * The share of the question's weight that a sentence must hold for its value to stand against
   * another: only sentences that say the same of the same thing can disagree.
   */
  static final double SAME_THING = 0.9;

  /** So many words on either side of a value tell what it is of. */
  private static final int BESIDE = 4;

  /** So many of them must be the same for two values to be of one thing. */
  private static final int SHARED = 2;

  /** The claims for candidates, the best first, which is likely enough. */
  List<Claim> of(List<Candidate> candidates) {
    var best = candidates.getFirst();
    if (kind.told()) {
      return sentences(candidates);
    }
    if (kind == QuestionKind.LIST) {
      return listed(candidates);
    }
    if (kind == QuestionKind.YES_NO) {
      return List.of(claim(List.of(best), Optional.empty()));
    }
    if (value(best).isEmpty()) {
      return List.of(claim(List.of(best), best.value()));
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
    if (candidate.confidence() < (holds(candidate) ? HOLDER * least : least) || value.isEmpty()) {
      return;
    }
    for (var group : groups) {
      var relation = Values.between(value.get(), value(group.getFirst()).orElseThrow());
      if (relation == Values.Relation.SAME
          && group.stream().noneMatch(other -> article(other).equals(article(candidate)))) {
        group.add(candidate);
      }
      if (relation != Values.Relation.DIFFERENT) {
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
    return kind.comparable()
        && (holds(candidate) || candidate.confidence() >= RIVAL * best.confidence())
        && ofTheSameThing(candidate)
        && ofTheSameThing(best)
        && (holds(candidate) || !candidate.evidence().across() || besideTheSame(candidate, best))
        && groups.stream()
            .flatMap(List::stream)
            .noneMatch(other -> article(other).equals(article(candidate)));
  }

  private static boolean ofTheSameThing(Candidate candidate) {
    return holds(candidate) || ofTheSameThing(candidate.evidence());
  }

  /** Whether it names who holds the office asked for. */
  private static boolean holds(Candidate candidate) {
    return candidate.signs().office();
  }

  /** Whether a sentence speaks of the very thing asked for, and holds a value of it. */
  static boolean ofTheSameThing(Evidence evidence) {
    return evidence.fits() && evidence.inside() >= SAME_THING;
  }

  /**
   * Whether the values stand with the same words, such as an office: a question in another language
   * does not tell what a sentence speaks of, but two sentences tell each other.
   */
  private static boolean besideTheSame(Candidate one, Candidate other) {
    var shared = beside(one);
    shared.retainAll(beside(other));
    return shared.size() >= SHARED;
  }

  /** What stands around the value, and in it. */
  private static Set<String> beside(Candidate candidate) {
    var sentence = candidate.evidence().quoted();
    int start = sentence.indexOf(value(candidate).orElseThrow());
    int end = start + value(candidate).orElseThrow().length();
    var words = Words.in(sentence);
    var stems = new HashSet<String>();
    for (int at = 0; at < words.size(); at++) {
      boolean near =
          words.get(Math.min(at + BESIDE, words.size() - 1)).span().end() > start
              && words.get(Math.max(at - BESIDE, 0)).span().start() < end;
      if (near && words.get(at).content()) {
        stems.add(words.get(at).stem());
      }
    }
    return stems;
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

  /** The sentences that name further things, each a claim; nothing is at odds in a list. */
  private List<Claim> listed(List<Candidate> candidates) {
    double near = candidates.getFirst().confidence() * NEARLY;
    var named = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      var value = candidate.value();
      boolean further =
          value.isPresent()
              && named.stream()
                  .map(Candidate::value)
                  .flatMap(Optional::stream)
                  .allMatch(
                      other -> Values.between(value.get(), other) == Values.Relation.DIFFERENT);
      if (named.isEmpty()
          || (further
              && candidate.confidence() >= Math.max(least, near)
              && named.size() < MOST_VALUES)) {
        named.add(candidate);
      }
    }
    var alone = named.size() == 1 ? named.getFirst().value() : Optional.<String>empty();
    var several = alone.filter(value -> JOINED.matcher(value).find());
    return named.stream().map(candidate -> claim(List.of(candidate), several)).toList();
  }

  /** What may be held against another; a longer one describes. */
  private static Optional<String> value(Candidate candidate) {
    return candidate.value().filter(value -> Words.in(value).size() <= ShortAnswers.LONGEST_VALUE);
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
