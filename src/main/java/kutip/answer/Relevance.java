package kutip.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kutip.language.Instructions;
import kutip.language.Span;
import kutip.model.Embedder;
import kutip.model.Entailment;
import kutip.model.PassageReader;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * Judges whether words of a passage answer a question, as the reader would by itself.
 *
 * <p>A language model quotes what is true and beside the point rather than say nothing; whether it
 * is an answer is judged by the confidence of {@link ReadingAnswerer}.
 *
 * @param reader not closed here
 * @param entailment as in {@link ReadingAnswerer}
 * @param least the probability below which words are no answer
 * @param leastAcross the same where no passage is in the language of the question: the reader is
 *     less sure there, of right answers too
 */
public record Relevance(
    PassageReader reader,
    Entailment entailment,
    Embedder embedder,
    double least,
    double leastAcross) {
  /** Of a long quote so many sentences are read. */
  private static final int SENTENCES = 4;

  /** Judges answers to one question, out of the hits for it. */
  public Judging over(Query query, List<Hit> hits) {
    return new Judging(query, hits);
  }

  /** One question's answers, judged. For one thread. */
  public final class Judging {
    private final Query query;
    private final List<Hit> hits;
    private final Asked asked;
    private final Nearness nearness;
    private final double farthest;
    private final Map<String, Reading> around = new HashMap<>();
    private final List<Claim> written;

    private Judging(Query query, List<Hit> hits) {
      this.query = query;
      this.hits = List.copyOf(hits);
      this.asked = Asked.of(query, hits);
      this.written = ReadingAnswerer.asWritten(asked, hits);
      this.nearness = new Nearness(embedder, query);
      this.farthest = ReadingAnswerer.farthest(hits);
    }

    public boolean answers(double probability) {
      boolean across =
          hits.stream()
              .noneMatch(hit -> hit.passage().article().language().equals(query.language()));
      return probability >= (across ? leastAcross : least);
    }

    /**
     * The probability that the sentences these words are of answer the question, 0 to 1.
     *
     * @param words where they stand in the passage's text
     */
    public double probability(Passage passage, Span words) {
      int at =
          IntStream.range(0, hits.size())
              .filter(place -> hits.get(place).passage().id().equals(passage.id()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("not found: " + passage.id()));
      if (asked.publishing()) {
        return 1; // no sentence need say when an article appeared
      }
      var asWritten = asWritten(passage, words);
      if (asWritten.isPresent()) {
        return asWritten.get();
      }
      if (asked.years().ruledOut(passage)) {
        return 0;
      }
      var hit = hits.get(at);
      var evidence = new ArrayList<Evidence>();
      var held = asked.around(hit);
      for (var sentence : Instructions.apart(passage.text())) {
        if (sentence.start() < words.end()
            && words.start() < sentence.end()
            && evidence.size() < SENTENCES) {
          evidence.add(Evidence.of(asked, hit, at + 1, sentence, held));
        }
      }
      var whole =
          around.computeIfAbsent(
              passage.id(), id -> read(passage, List.of(passage.text())).getFirst());
      var readings = read(passage, evidence.stream().map(Evidence::quoted).toList());
      double best = 0;
      for (int read = 0; read < readings.size(); read++) {
        var sentence = evidence.get(read);
        var signs =
            Signs.of(
                asked,
                sentence,
                readings.get(read),
                whole,
                nearness.of(sentence),
                hit.cosine().orElse(farthest) - farthest,
                asked
                    .statement()
                    .map(said -> entailment.judge(sentence.quoted(), sentence.naming(said))));
        best = Math.max(best, Confidence.of(signs, asked.kind(), asked.language()));
      }
      return best;
    }

    /** How sure an answer is that needs no reading, if the words are of its sentence. */
    private Optional<Double> asWritten(Passage passage, Span words) {
      var inArticle = words.shifted(passage.span().start());
      return written.stream()
          .filter(
              claim ->
                  claim.citations().stream()
                      .filter(citation -> citation.passage().id().equals(passage.id()))
                      .flatMap(citation -> citation.span().stream())
                      .anyMatch(inArticle::overlaps))
          .map(Claim::support)
          .findFirst();
    }

    private List<Reading> read(Passage passage, List<String> texts) {
      var asking = asked.years().asking(query, passage);
      return Crossing.read(reader, asking, Collections.nCopies(texts.size(), passage), texts);
    }
  }
}
