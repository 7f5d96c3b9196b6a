package kutip.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kutip.language.Sentences;
import kutip.language.Span;
import kutip.language.Words;

/** A reader and judge without a model, by the words that two texts share. */
public final class WordOverlap implements PassageReader, Entailment {
  private static final Set<String> DENIALS = Set.of("tidak", "bukan", "not", "no");

  @Override
  public String model() {
    return "word-overlap";
  }

  @Override
  public List<Reading> read(List<String> questions, List<String> passages) {
    var readings = new ArrayList<Reading>();
    for (int at = 0; at < passages.size(); at++) {
      var question = questions.get(at);
      var passage = passages.get(at);
      Span best = null;
      double most = -1;
      for (var sentence : Sentences.in(passage)) {
        double shared = shared(question, sentence.of(passage));
        if (shared > most) {
          most = shared;
          best = sentence;
        }
      }
      readings.add(
          best == null
              ? new Reading(0, 0, 0, 0, -1)
              : new Reading(best.start(), best.end(), most, most, most));
    }
    return readings;
  }

  @Override
  public Judgement judge(String premise, String hypothesis) {
    double shared = shared(hypothesis, premise);
    boolean denied = denies(premise) != denies(hypothesis);
    return denied ? new Judgement(0, 1 - shared, shared) : new Judgement(shared, 1 - shared, 0);
  }

  private static boolean denies(String text) {
    return Words.in(text).stream().anyMatch(word -> DENIALS.contains(word.folded()));
  }

  /** The share of the stems of {@code wanted} that {@code text} holds. */
  private static double shared(String wanted, String text) {
    var stems = stems(wanted);
    long found = stems(text).stream().filter(stems::contains).count();
    return stems.isEmpty() ? 0 : (double) found / stems.size();
  }

  private static Set<String> stems(String text) {
    var stems = new HashSet<String>();
    Words.in(text).forEach(word -> stems.add(word.stem()));
    return stems;
  }

  @Override
  public void close() {}
}
