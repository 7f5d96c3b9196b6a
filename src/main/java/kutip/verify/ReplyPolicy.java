package kutip.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kutip.answer.Draft;
import kutip.passage.Hit;

/**
 * Decides what the reader is shown.
 *
 * @param nearest how many hits an abstention shows, at least 0
 */
public record ReplyPolicy(int nearest) {

  /** The claims that stand, the newest of differing values first; without any, an abstention. */
  public Reply decide(Draft draft, List<Verdict> verdicts, List<Hit> hits) {
    var supported = new ArrayList<Verdict.Supported>();
    var withheld = new ArrayList<Verdict.NotEnoughInfo>();
    for (var verdict : verdicts) {
      switch (verdict) {
        case Verdict.Supported stands -> supported.add(stands);
        case Verdict.NotEnoughInfo falls -> withheld.add(falls);
      }
    }
    if (draft.failure().isPresent()) {
      return abstain(Reply.Reason.MODEL_FAILED, hits, withheld, 0);
    }
    if (hits.isEmpty()) {
      return abstain(Reply.Reason.NOTHING_FOUND, hits, withheld, 0);
    }
    if (draft.claims().isEmpty()) {
      return abstain(Reply.Reason.NOT_IN_SOURCES, hits, withheld, draft.confidence());
    }
    if (supported.isEmpty()) {
      boolean beside =
          withheld.stream().anyMatch(falls -> falls.reason() == Verdict.Reason.DOES_NOT_ANSWER);
      return beside
          ? abstain(Reply.Reason.NOT_IN_SOURCES, hits, withheld, draft.confidence())
          : abstain(Reply.Reason.NOT_SUPPORTED, hits, withheld, 0);
    }
    if (Conflicts.differ(supported)) {
      supported.sort(Comparator.comparing(Conflicts::published).reversed());
    }
    return new Reply.Answer(supported, Conflicts.among(supported), withheld, draft.confidence());
  }

  private Reply abstain(
      Reply.Reason reason,
      List<Hit> hits,
      List<Verdict.NotEnoughInfo> withheld,
      double confidence) {
    return new Reply.Abstention(
        reason, hits.subList(0, Math.min(nearest, hits.size())), withheld, confidence);
  }
}
