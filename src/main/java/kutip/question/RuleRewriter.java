package kutip.question;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kutip.language.Abbreviations;
import kutip.language.Languages;
import kutip.language.Words;

/**
 * Rewrites by rules: a follow-up takes its topic from the question before it, abbreviations are
 * spelt out as variants.
 *
 * @param k how many hits are wanted
 * @param clock tells the day that "last week" is counted from, in UTC
 */
public record RuleRewriter(int k, InstantSource clock) implements QueryRewriter {
  /** Words that mean someone the last answer may have named. */
  private static final Set<String> SOMEONE =
      Set.of(
          "dia", "ia", "beliau", "he", "she", "him", "her", "his", "hers", "그", "그는", "그가", "그의",
          "그녀");

  @Override
  public Query rewrite(Question question) {
    var asked = asked(question);
    var filter = question.filter();
    var today = filter.asOf().orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var time = TimeAsked.in(asked.alone, today);
    return new Query(
        asked.text,
        Languages.of(asked.alone),
        Abbreviations.variants(asked.text),
        Map.of(),
        time,
        time.map(it -> it.narrowed(asked.alone, filter)).orElse(filter),
        k);
  }

  /**
   * A question that stands on its own.
   *
   * @param alone without the topic in brackets behind it
   */
  private record Asked(String text, String alone) {}

  /** The question as it stands on its own; else with its topic in brackets behind it. */
  private static Asked asked(Question question) {
    var text = ChatSpelling.written(question.text());
    var before = question.before();
    if (before.isEmpty()) {
      return new Asked(text, text);
    }
    var topic = topic(before);
    var whole = AskedAgain.of(text, topic).or(() -> AskedOfAnother.of(text, topic.question()));
    if (whole.isPresent()) {
      return new Asked(whole.get(), whole.get());
    }
    return FollowUp.is(text, topic.question())
        ? new Asked(text.strip() + " (" + behind(text, topic, before) + ")", text)
        : new Asked(text, text);
  }

  /** The latest question that stands on its own, since a follow-up may follow a follow-up. */
  private static Topic topic(List<Turn> before) {
    var topic = topic(before.getFirst());
    for (var turn : before.subList(1, before.size())) {
      var asked = topic(turn);
      var whole = AskedOfAnother.of(asked.question(), topic.question());
      if (whole.isPresent()) {
        topic = new Topic(whole.get(), asked.answer());
      } else if (!FollowUp.is(asked.question(), topic.question())) {
        topic = asked;
      }
    }
    return topic;
  }

  private static Topic topic(Turn turn) {
    return Topic.of(ChatSpelling.written(turn.question()), turn.answer());
  }

  /** What stands in brackets behind a follow-up, which may leave it to the topic what is asked. */
  private static String behind(String question, Topic topic, List<Turn> before) {
    boolean asks = Opening.asks(Opening.without(question));
    var text = asks ? topic.text() : topic.question();
    return text + named(question, text, before);
  }

  /** Whom the answer before named, if the follow-up asks of someone; a space before it. */
  private static String named(String question, String topic, List<Turn> before) {
    var answer = topic(before.getLast()).answer();
    boolean someone =
        Words.in(question).stream()
            .anyMatch(word -> SOMEONE.contains(word.folded()) || FollowUp.possessive(word));
    return someone && !answer.isEmpty() && !topic.contains(answer) ? " " + answer : "";
  }
}
