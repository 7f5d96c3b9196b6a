package kutip.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kutip.language.FoldedText;
import kutip.language.Instructions;
import kutip.language.Span;
import kutip.language.Values;
import kutip.language.Words;
import kutip.model.ModelException;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;

/**
 * Quotes the sentences that answer, without a model: those that hold the words of the question and
 * the kind of thing it asks for. Where too few of the words are found together it drafts nothing.
 *
 * @param least the share of the question's weight that must be found in a sentence and around it, 0
 *     to 1
 */
public record QuotingAnswerer(double least) implements Answerer {
  /** What a word found only around the sentence, in its passage or title, counts. */
  private static final double AROUND = 0.55;

  /** What a sentence loses that lacks the kind of thing asked for. */
  private static final double WRONG_KIND = 0.25;

  /** How near to the best another sentence must come to be quoted beside it. */
  private static final double NEARLY = 0.85;

  private static final int MOST_VALUES = 4;

  private static final Pattern PUBLISHING =
      Pattern.compile(
          "\\b(ditulis|terbit|diterbitkan|dimuat|dipublikasikan|published|written|posted)\\b|작성|게재|보도된|발행");

  private static final Pattern FOLLOW_UP =
      Pattern.compile("^(.*\\S)\\s+\\(([^()]+)\\)$", Pattern.DOTALL);

  /** One sentence of a passage, and how well it answers. */
  private record Candidate(
      Passage passage, Span within, Set<String> forms, double score, Optional<Span> value) {

    String text() {
      return within.of(passage.text());
    }

    Citation citation() {
      return Citation.at(passage, within);
    }
  }

  @Override
  public Identity identity() {
    return new Identity("reader", "quoting");
  }

  @Override
  public Draft answer(
      Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    var candidates = candidates(query, hits, cancelled);
    if (candidates.isEmpty() || candidates.getFirst().score() < least) {
      return Draft.empty();
    }
    var best = candidates.getFirst();
    var claims = best.value().isPresent() ? byValue(candidates) : List.of(claim(List.of(best)));
    claims.forEach(drafted);
    return new Draft(claims, List.of(), Optional.empty(), Math.min(1, best.score()));
  }

  /** Every sentence of the hits, best first. */
  private static List<Candidate> candidates(
      Query query, List<Hit> found, BooleanSupplier cancelled) {
    var followUp = FOLLOW_UP.matcher(query.text());
    var question = followUp.matches() ? followUp.group(1) : query.text();
    var hits = Years.asked(question).possible(found);
    var topic = followUp.matches() ? followUp.group(2) : "";
    var kind = QuestionKind.of(Words.in(question));
    var office =
        kind == QuestionKind.WHO ? ShortAnswers.office(question) : Optional.<String>empty();
    boolean publishing = kind == QuestionKind.WHEN && PUBLISHING.matcher(question).find();
    var sentences = hits.stream().map(hit -> Instructions.apart(hit.passage().text())).toList();
    var stretches = new ArrayList<Set<String>>();
    for (int at = 0; at < hits.size(); at++) {
      var text = hits.get(at).passage().text();
      sentences.get(at).forEach(sentence -> stretches.add(Terms.in(sentence.of(text))));
    }
    var terms = Terms.of(question, topic, stretches);
    var asked = Terms.in(question);
    var seen = new HashSet<String>();
    var candidates = new ArrayList<Candidate>();
    int stretch = 0;
    for (int at = 0; at < hits.size(); at++) {
      if (cancelled.getAsBoolean()) {
        throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
      }
      var passage = hits.get(at).passage();
      var around = new HashSet<>(Terms.in(passage.text()));
      around.addAll(Terms.in(passage.article().title()));
      for (var within : sentences.get(at)) {
        var forms = stretches.get(stretch++);
        var sentence = within.of(passage.text());
        if (seen.add(FoldedText.fold(sentence))) {
          boolean fits = publishing || ShortAnswers.present(kind, sentence, asked);
          double score = score(terms, forms, around) - (fits ? 0 : WRONG_KIND);
          var value = office.flatMap(word -> ShortAnswers.holder(sentence, word, asked));
          candidates.add(new Candidate(passage, within, forms, score, value));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates;
  }

  /** The share of the question's weight found in the sentence, and at a discount around it. */
  private static double score(Terms terms, Set<String> forms, Set<String> around) {
    double total = terms.total();
    if (total == 0) {
      return 0;
    }
    double inside = terms.found(forms);
    double beside = Math.max(0, terms.found(union(forms, around)) - inside);
    return (inside + AROUND * beside) / total;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  /**
   * A claim for each different value that comes near to the best; one value said by several
   * articles is one claim.
   */
  private static List<Claim> byValue(List<Candidate> candidates) {
    double near = candidates.getFirst().score() * NEARLY;
    var byValue = new ArrayList<List<Candidate>>();
    for (var candidate : candidates) {
      if (candidate.score() < near || candidate.value().isEmpty()) {
        continue;
      }
      var said =
          byValue.stream()
              .filter(others -> same(candidate, others.getFirst()))
              .findFirst()
              .orElseGet(
                  () -> {
                    byValue.add(new ArrayList<>());
                    return byValue.getLast();
                  });
      if (said.stream()
          .noneMatch(other -> other.passage().article().equals(candidate.passage().article()))) {
        said.add(candidate);
      }
    }
    return byValue.stream().limit(MOST_VALUES).map(QuotingAnswerer::claim).toList();
  }

  private static boolean same(Candidate one, Candidate other) {
    return Values.between(value(one), value(other)) == Values.Relation.SAME;
  }

  private static String value(Candidate candidate) {
    return candidate.value().orElseThrow().of(candidate.text());
  }

  /** The first sentence as the claim, resting on all of them. */
  private static Claim claim(List<Candidate> candidates) {
    var first = candidates.getFirst();
    return new Claim(
        first.text(),
        candidates.stream().map(Candidate::citation).toList(),
        first.value().map(value -> value.of(first.text())),
        Math.clamp(first.score(), 0, 1));
  }
}
