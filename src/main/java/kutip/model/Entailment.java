package kutip.model;

import java.util.List;
import java.util.stream.IntStream;

/** Judges whether one text carries another. Safe for many threads. */
public interface Entailment extends AutoCloseable {

  /** Three probabilities that add up to 1. */
  record Judgement(double entailment, double neutral, double contradiction) {

    public Judgement {
      double sum = entailment + neutral + contradiction;
      if (!(Math.abs(sum - 1) < 1e-6)) {
        throw new IllegalArgumentException("the probabilities add up to " + sum + "; wanted 1");
      }
    }
  }

  /**
   * How {@code hypothesis} stands to {@code premise}, taking the premise as true.
   *
   * @throws ModelException when the model gives nothing
   */
  Judgement judge(String premise, String hypothesis);

  /**
   * The same of each premise, in their order.
   *
   * @param hypotheses as many as premises
   * @throws ModelException when the model gives nothing
   */
  default List<Judgement> judge(List<String> premises, List<String> hypotheses) {
    return IntStream.range(0, premises.size())
        .mapToObj(at -> judge(premises.get(at), hypotheses.get(at)))
        .toList();
  }

  @Override
  void close();
}
