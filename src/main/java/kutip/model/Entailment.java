package kutip.model;

import java.util.List;

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
   * @throws ModelException when the model gives nothing
   */
  default List<Judgement> judge(List<String> premises, String hypothesis) {
    return premises.stream().map(premise -> judge(premise, hypothesis)).toList();
  }

  @Override
  void close();
}
