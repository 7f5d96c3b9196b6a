package kutip.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kutip.language.Instructions;
import kutip.language.Naming;
import kutip.model.Embedder;
import kutip.model.Entailment;
import kutip.model.PassageReader;
import kutip.passage.Hit;
import kutip.question.Query;
import kutip.question.TimeAsked;

/**
 * Reads the hits with a model and quotes the sentences that answer, or drafts nothing where none is
 * likely enough to.
 *
 * @param reader not closed here
 * @param entailment judges whether a sentence carries or denies what a question for yes or no says;
 *     not closed here
 * @param embedder tells how near a sentence is to the question, whatever their languages
 * @param publishing answers when an article appeared, which no sentence need say
 */
public record ReadingAnswerer(
    PassageReader reader,
    Entailment entailment,
    Embedder embedder,
    Caution caution,
    Answerer publishing)
    implements Answerer {
  /** So many hits tell how near to the question a passage is that has nothing to do with it. */
  private static final int ENOUGH = 6;

  /** The eighth hit's cosine on average, over questions in three languages. */
  private static final double USUALLY_FARTHEST = 0.14;

  @Override
  public Identity identity() {
    return new Identity("reader", reader.model());
  }

  @Override
  public Draft answer(
      Query given, List<Hit> found, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    var query = asking(given, found);
    var hits = Years.asked(query.text()).possible(found);
    var asked = Asked.of(query, hits);
    if (asked.publishing()) {
      return publishing.answer(query, hits, drafted, cancelled);
    }
    var written = asWritten(asked, hits);
    if (!written.isEmpty()) {
      written.forEach(drafted);
      return new Draft(written, List.of(), Optional.empty(), written.getFirst().support());
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

  /** What articles say in a form that needs no reading. */
  static List<Claim> asWritten(Asked asked, List<Hit> hits) {
    var meanings = Meanings.asked(asked.text(), hits);
    return meanings.isEmpty() ? Titles.asked(asked.text(), hits) : meanings;
  }

  /**
   * The query without the sentences that speak to a model, unless there are no others, and without
   * words for now, which few sentences hold: the claims are told by their days. Abbreviations are
   * spelt out, and names have capitals, as sentences mostly have them.
   */
  private static Query asking(Query query, List<Hit> hits) {
    var text = query.text();
    var asking =
        Instructions.apart(text).stream()
            .map(sentence -> sentence.of(text))
            .collect(Collectors.joining(" "));
    if (asking.isBlank()) {
      return query;
    }
    var cased = Capitals.of(hits).in(TimeAsked.withoutNow(asking));
    return query.saying(Naming.speltOut(cased));
  }

  /**
   * The sentences that were read: those that are sure enough first, of them those that say more
   * than the question, then by preference.
   */
  List<Candidate> candidates(Asked asked, Query query, List<Hit> hits, BooleanSupplier cancelled) {
    return new Looking(this, asked, query, hits, cancelled).candidates();
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
}
