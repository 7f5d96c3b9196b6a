package kutip.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.language.FoldedText;
import kutip.language.Instructions;
import kutip.model.Embedder;
import kutip.model.ModelException;
import kutip.model.PassageReader;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Reads the hits with a model and quotes the sentences that answer, or drafts nothing where none is
 * likely enough to.
 *
 * @param reader not closed here
 * @param embedder tells how near a sentence is to the question, whatever their languages
 * @param publishing answers when an article appeared, which no sentence need say
 */
public record ReadingAnswerer(
    PassageReader reader, Embedder embedder, Caution caution, Answerer publishing)
    implements Answerer {
  /** How many sentences are read. */
  private static final int SENTENCES = 12;

  /** So many hits tell how near to the question a passage is that has nothing to do with it. */
  private static final int ENOUGH = 6;

  /** The eighth hit's cosine on average, over questions in three languages. */
  private static final double USUALLY_FARTHEST = 0.14;

  /** Of so many of the best passages every sentence is looked at, across languages. */
  private static final int NEAREST = 4;

  @Override
  public Identity identity() {
    return new Identity("reader", reader.model());
  }

  @Override
  public Draft answer(
      Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    var asked = Asked.of(query, hits);
    if (asked.publishing()) {
      return publishing.answer(query, hits, drafted, cancelled);
    }
    var candidates = candidates(asked, query, hits, cancelled);
    double confidence = candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
    if (candidates.isEmpty() || confidence < caution.least()) {
      return new Draft(List.of(), List.of(), Optional.empty(), confidence);
    }
    var claims = new Claims(asked.kind(), caution.least()).of(candidates);
    claims.forEach(drafted);
    return new Draft(claims, List.of(), Optional.empty(), confidence);
  }

  /** The sentences that were read, the likeliest first. */
  List<Candidate> candidates(Asked asked, Query query, List<Hit> hits, BooleanSupplier cancelled) {
    check(cancelled);
    var around = reader.read(query.text(), hits.stream().map(hit -> hit.passage().text()).toList());
    check(cancelled);
    var nearness = new Nearness(embedder, query);
    var chosen = chosen(asked, hits, around, nearness);
    check(cancelled);
    var readings = reader.read(query.text(), chosen.stream().map(Evidence::quoted).toList());
    check(cancelled);
    double farthest = farthest(hits);
    var candidates = new ArrayList<Candidate>();
    for (int at = 0; at < chosen.size(); at++) {
      var evidence = chosen.get(at);
      var signs =
          Signs.of(
              asked,
              evidence,
              readings.get(at),
              around.get(evidence.rank() - 1),
              nearness.of(evidence),
              evidence.hit().cosine().orElse(farthest) - farthest);
      candidates.add(new Candidate(signs, Confidence.of(signs, asked.kind(), asked.language())));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    return candidates;
  }

  /** The least cosine of the hits, or what it usually is where too few were found to tell. */
  static double farthest(List<Hit> hits) {
    return hits.size() < ENOUGH
        ? USUALLY_FARTHEST
        : hits.stream()
            .flatMapToDouble(hit -> hit.cosine().stream())
            .min()
            .orElse(USUALLY_FARTHEST);
  }

  private static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
    }
  }

  /** The sentences to read, each wording once: where the passages' spans lie, then by words. */
  private static List<Evidence> chosen(
      Asked asked, List<Hit> hits, List<Reading> around, Nearness nearness) {
    var sentences = new ArrayList<Evidence>();
    var seen = new HashSet<String>();
    for (int at = 0; at < hits.size(); at++) {
      var hit = hits.get(at);
      double found = asked.around(hit);
      for (var sentence : Instructions.apart(hit.passage().text())) {
        var evidence = Evidence.of(asked, hit, at + 1, sentence, found);
        if (seen.add(FoldedText.fold(evidence.quoted()))) {
          sentences.add(evidence);
        }
      }
    }
    sentences.sort(
        Comparator.comparing(
                (Evidence evidence) -> !evidence.holds(around.get(evidence.rank() - 1)))
            .thenComparing(
                Comparator.comparingDouble((Evidence evidence) -> fit(evidence, nearness))
                    .reversed()));
    return sentences.subList(0, Math.min(SENTENCES, sentences.size()));
  }

  /** By what the sentences to read are chosen: words, or across languages nearness in meaning. */
  private static double fit(Evidence evidence, Nearness nearness) {
    if (!evidence.across()) {
      return evidence.overlap();
    }
    return evidence.rank() <= NEAREST ? nearness.of(evidence) : 0;
  }
}
