package kutip.question;

import java.util.Optional;
import java.util.regex.Pattern;
import kutip.language.Languages;

/**
 * A question word alone, asked of what was asked before: "Di mana?" behind "Kapan Yoon bertemu
 * Stoltenberg?" is "Di mana Yoon bertemu Stoltenberg?".
 *
 * <p>Only a word that asks for the circumstances, since a clause lacks nothing without those.
 */
final class AskedAgain {
  /** What may stand behind it says nothing. */
  private static final Pattern INDONESIAN =
      alone(
          "((?:di|ke) ?mana(?:kah)?|kapan(?:kah)?|mengapa(?:kah)?|kenapa|bagaimana(?:kah)?|berapa lama)"
              + "(?:\\s+(?:itu|tersebut|hal|terjadi|berlangsung|digelar|diadakan|dilakukan|tepatnya"
              + "|persisnya|kejadiannya|ya|sih)(?!\\p{L}))*");

  private static final Pattern ENGLISH =
      alone(
          "(when|where|why|how long|how)"
              + "(?:\\s+(?:is|are|was|were|do|does|did|has|have|had|be|been|it|that|this|they|happen"
              + "|happened|taken?|place|held|last|exactly)(?!\\p{L}))*");

  private static final Pattern KOREAN =
      alone(
          "(?:(?:그게|그건|그것은|그 일은|정확히)\\s+)*"
              + "(언제|어디에서|어디서|어디에|어디로|어디|왜|어떻게|얼마 ?동안|얼마나 오래)"
              + "(?:요|죠|지요|예요|에요|이에요|였어요|였나요|였습니까|이었어요|이었나요|입니까|인가요)?"
              + "(?:\\s+(?:있|했|하나|하는|합니|됐|되었|열렸|열리|일어났|벌어졌|이루어졌)[가-힣]*)?");

  private static final Pattern WITHIN_ENGLISH =
      Pattern.compile(
          "(?iu)^\\P{L}*(when|where|why|how long|how)"
              + "(?=\\s+(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\\s)");

  /** Korean leaves out whom it speaks of, if that is known. */
  private static final Pattern WITHIN_KOREAN =
      Pattern.compile(
          "(?<![가-힣])(언제|어디에서|어디서|어디에|어디로|왜|어떻게|얼마 ?동안|얼마나 오래|누가|누구를|누굴|누구와|누구하고|누구랑)"
              + "(?=\\s+[가-힣])");

  private static final Pattern OTHERS_IN_KOREAN =
      Pattern.compile("(?<![가-힣])(?:무엇|무슨|뭐|뭘|몇|어느|어떤)");

  private AskedAgain() {}

  private static Pattern alone(String form) {
    return Pattern.compile("(?iu)^[^\\p{L}\\p{N}]*" + form + "[^\\p{L}\\p{N}]*$");
  }

  /** The whole question; empty if more is asked, or of another thing. */
  static Optional<String> of(String followUp, Topic topic) {
    var question = Opening.without(followUp);
    return inIndonesian(question, topic)
        .or(() -> exchanged(ENGLISH, question, WITHIN_ENGLISH, topic.question()))
        .or(
            () ->
                exchanged(KOREAN, question, WITHIN_KOREAN, topic.question())
                    .filter(whole -> !OTHERS_IN_KOREAN.matcher(whole).find()))
        .map(Opening::capitalised);
  }

  private static Optional<String> inIndonesian(String question, Topic topic) {
    var asking = INDONESIAN.matcher(question);
    return asking.matches() && Languages.of(topic.question()).equals("id")
        ? topic.clause().map(clause -> asking.group(1) + " " + clause + "?")
        : Optional.empty();
  }

  /** The topic with the question word for its own. */
  private static Optional<String> exchanged(
      Pattern alone, String question, Pattern within, String topic) {
    var asking = alone.matcher(question);
    var asked = within.matcher(topic);
    if (!asking.matches() || !asked.find()) {
      return Optional.empty();
    }
    var word = asking.group(1).equals("어디") ? "어디에서" : asking.group(1);
    return Optional.of(topic.substring(0, asked.start(1)) + word + topic.substring(asked.end(1)));
  }
}
