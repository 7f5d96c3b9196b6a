package kutip.model.onnx;

import java.util.ArrayList;
import java.util.List;

/** Texts laid out as the reader knows them, cut where they are too long for it. */
final class Windows {
  static final int LONGEST = 256;
  static final int OVERLAP = 96;

  private static final int LONGEST_QUESTION = 56;
  private static final int LONGEST_HYPOTHESIS = 96;

  private Windows() {}

  /**
   * One sequence: {@code <s> a </s></s> b </s>}.
   *
   * @param a how many tokens the first text has here
   * @param b how many the second has
   * @param from the number, in the second text, of its first token here
   */
  @SuppressWarnings("ArrayRecordComponent") // long texts; nobody compares them
  record Window(long[] ids, int a, int b, int from) {

    /** The place of the second text's first token. */
    int first() {
      return a + 3;
    }

    static Window of(int[] a, int aCount, int[] b, int from, int bCount) {
      var ids = new long[aCount + bCount + 4];
      ids[0] = XlmrTokenizer.BOS;
      for (int at = 0; at < aCount; at++) {
        ids[at + 1] = a[at];
      }
      ids[aCount + 1] = XlmrTokenizer.EOS;
      ids[aCount + 2] = XlmrTokenizer.EOS;
      for (int at = 0; at < bCount; at++) {
        ids[aCount + 3 + at] = b[from + at];
      }
      ids[ids.length - 1] = XlmrTokenizer.EOS;
      return new Window(ids, aCount, bCount, from);
    }
  }

  /** A passage under a question, in as many windows as it needs; at least one. */
  static List<Window> of(XlmrTokenizer.Tokens question, XlmrTokenizer.Tokens passage) {
    int asked = Math.min(question.count(), LONGEST_QUESTION);
    int room = LONGEST - asked - 4;
    var windows = new ArrayList<Window>();
    int from = 0;
    while (true) {
      int count = Math.min(room, passage.count() - from);
      windows.add(Window.of(question.ids(), asked, passage.ids(), from, count));
      if (from + room >= passage.count()) {
        return windows;
      }
      from += room - OVERLAP;
    }
  }

  /** A premise, cut where it is too long, and a hypothesis. */
  static Window judging(XlmrTokenizer.Tokens premise, XlmrTokenizer.Tokens hypothesis) {
    int claimed = Math.min(hypothesis.count(), LONGEST_HYPOTHESIS);
    int given = Math.min(premise.count(), LONGEST - claimed - 4);
    return Window.of(premise.ids(), given, hypothesis.ids(), 0, claimed);
  }
}
