package kutip.question;

import java.util.List;
import java.util.Optional;
import kutip.passage.Filter;

/**
 * What a person asks.
 *
 * @param text 1 to 2,000 code points, not blank, without control characters or unpaired surrogates
 * @param before what was asked before in the same conversation, oldest first
 */
public record Question(
    String text, List<Turn> before, Optional<String> conversation, Filter filter) {
  /** The longest question, in code points. */
  public static final int LONGEST = 2_000;

  public Question {
    before = List.copyOf(before);
    check(text);
  }

  /** A question on its own, over every article. */
  public static Question of(String text) {
    return new Question(text, List.of(), Optional.empty(), Filter.NONE);
  }

  private static void check(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the question is blank; wanted 1 to 2,000 characters");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "the question has " + length + " characters; wanted 1 to 2,000");
    }
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        throw new IllegalArgumentException(
            "the question has an unpaired surrogate U+%04X at character %d".formatted(point, at));
      }
      if (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t') {
        throw new IllegalArgumentException(
            "the question has the control character U+%04X at character %d".formatted(point, at));
      }
      at += Character.charCount(point);
    }
  }
}
