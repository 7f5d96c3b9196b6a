package kutip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.answer.Claim;
import kutip.answer.Draft;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Hit;
import kutip.passage.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyPolicyTest {
  private static final Passage OLDER = passage("a", Optional.of(LocalDate.of(2024, 7, 12)));
  private static final Passage NEWER = passage("b", Optional.of(LocalDate.of(2024, 10, 22)));
  private static final Passage UNDATED = passage("c", Optional.empty());
  private static final List<Hit> HITS = List.of(hit(OLDER), hit(NEWER), hit(UNDATED));

  private final ReplyPolicy policy = new ReplyPolicy(2);

  @Test
  void abstainsWithNothingFoundWithoutHits() {
    assertThat(policy.decide(Draft.empty(), List.of(), List.of()))
        .isInstanceOfSatisfying(
            Reply.Abstention.class,
            reply -> assertThat(reply.reason()).isEqualTo(Reply.Reason.NOTHING_FOUND));
  }

  @Test
  void abstainsWithTheNearestHitsWhenNothingIsDrafted() {
    assertThat(policy.decide(Draft.empty(), List.of(), HITS))
        .isInstanceOfSatisfying(
            Reply.Abstention.class,
            reply -> {
              assertThat(reply.reason()).isEqualTo(Reply.Reason.NOT_IN_SOURCES);
              assertThat(reply.nearest()).containsExactlyElementsOf(HITS.subList(0, 2));
            });
  }

  @Test
  void abstainsWhenNoClaimStands() {
    var claim = claim("x");
    var falls = new Verdict.NotEnoughInfo(claim, Verdict.Reason.QUOTE_NOT_FOUND);
    assertThat(policy.decide(draft(claim), List.of(falls), HITS))
        .isInstanceOfSatisfying(
            Reply.Abstention.class,
            reply -> {
              assertThat(reply.reason()).isEqualTo(Reply.Reason.NOT_SUPPORTED);
              assertThat(reply.withheld()).containsExactly(falls);
            });
  }

  @Test
  void abstainsWhenTheModelFailedEvenIfAClaimStands() {
    var stands = supported("x", OLDER);
    var draft = new Draft(List.of(stands.claim()), List.of(), Optional.of("connection reset"), 0.5);
    assertThat(policy.decide(draft, List.of(stands), HITS))
        .isInstanceOfSatisfying(
            Reply.Abstention.class,
            reply -> assertThat(reply.reason()).isEqualTo(Reply.Reason.MODEL_FAILED));
  }

  @Test
  void showsWhatStandsAndWithholdsWhatFalls() {
    var stands = supported("x", OLDER);
    var falls = new Verdict.NotEnoughInfo(claim("y"), Verdict.Reason.FIGURE_NOT_IN_QUOTE);
    assertThat(policy.decide(draft(stands.claim(), falls.claim()), List.of(stands, falls), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply -> {
              assertThat(reply.claims()).containsExactly(stands);
              assertThat(reply.withheld()).containsExactly(falls);
              assertThat(reply.conflicts()).isEmpty();
            });
  }

  @Test
  void differentValuesOfDifferentDatesChangedOverTimeNewestFirst() {
    var old = supported("Jens Stoltenberg", OLDER);
    var current = supported("Mark Rutte", NEWER);
    assertThat(policy.decide(draft(old.claim(), current.claim()), List.of(old, current), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply -> {
              assertThat(reply.claims()).containsExactly(current, old);
              assertThat(reply.conflicts())
                  .containsExactly(new Conflict(Conflict.Kind.CHANGED_OVER_TIME, List.of(0, 1)));
            });
  }

  @Test
  void differentValuesOfTheSameDayDisagree() {
    var one = supported("Jens Stoltenberg", OLDER);
    var other = supported("Mark Rutte", OLDER);
    assertThat(policy.decide(draft(one.claim(), other.claim()), List.of(one, other), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply ->
                assertThat(reply.conflicts().getFirst().kind()).isEqualTo(Conflict.Kind.DISAGREE));
  }

  @Test
  void aValueWithoutDateDisagreesRatherThanChanged() {
    var one = supported("Jens Stoltenberg", OLDER);
    var other = supported("Mark Rutte", UNDATED);
    assertThat(policy.decide(draft(one.claim(), other.claim()), List.of(one, other), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply -> {
              assertThat(reply.conflicts().getFirst().kind()).isEqualTo(Conflict.Kind.DISAGREE);
              assertThat(reply.claims()).containsExactly(one, other);
            });
  }

  @Test
  void valuesOfOneDayDisagreeAndThoseOfOtherDaysChanged() {
    var old = supported("12 orang", OLDER);
    var other = supported("15 orang", OLDER);
    var current = supported("20 orang", NEWER);
    assertThat(
            policy.decide(
                draft(old.claim(), other.claim(), current.claim()),
                List.of(old, other, current),
                HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply ->
                assertThat(reply.conflicts())
                    .containsExactly(
                        new Conflict(Conflict.Kind.CHANGED_OVER_TIME, List.of(0, 1, 2)),
                        new Conflict(Conflict.Kind.DISAGREE, List.of(1, 2))));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, YEAR, 2024-07-12, DISAGREE",
    "2024-07-01, MONTH, 2024-07-12, DISAGREE",
    "2024-07-05, WEEK, 2024-07-12, DISAGREE",
    "2023-01-01, YEAR, 2024-01-01, CHANGED_OVER_TIME",
    "2024-06-01, MONTH, 2024-07-12, CHANGED_OVER_TIME",
    "2024-07-04, WEEK, 2024-07-12, CHANGED_OVER_TIME",
    "2024-07-11, DAY, 2024-07-12, CHANGED_OVER_TIME"
  })
  void aValueChangedOnlyIfItsArticleSurelyAppearedBeforeTheOther(
      LocalDate day, Published.Precision precision, LocalDate newer, Conflict.Kind kind) {
    var published =
        new Published(Optional.of(day), precision, Published.From.INFERRED, Optional.empty());
    var one = supported("Jens Stoltenberg", passage("a", published));
    var other = supported("Mark Rutte", passage("b", Optional.of(newer)));
    assertThat(policy.decide(draft(one.claim(), other.claim()), List.of(one, other), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class,
            reply -> assertThat(reply.conflicts().getFirst().kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource({"Mark Rutte, Rutte", "Jakarta, Jakarta Selatan", "Korsel, South Korea"})
  void valuesThatMayBothBeTrueAreNoConflict(String value, String another) {
    var one = supported(value, OLDER);
    var other = supported(another, NEWER);
    assertThat(policy.decide(draft(one.claim(), other.claim()), List.of(one, other), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class, reply -> assertThat(reply.conflicts()).isEmpty());
  }

  @Test
  void theSameValueInAnotherSpellingOfCaseIsNoConflict() {
    var one = supported("Mark Rutte", OLDER);
    var other = supported("MARK RUTTE", NEWER);
    assertThat(policy.decide(draft(one.claim(), other.claim()), List.of(one, other), HITS))
        .isInstanceOfSatisfying(
            Reply.Answer.class, reply -> assertThat(reply.conflicts()).isEmpty());
  }

  private static Draft draft(Claim... claims) {
    return new Draft(List.of(claims), List.of(), Optional.empty(), 0.5);
  }

  private static Claim claim(String value) {
    return new Claim("Sekjen: " + value, List.of(), Optional.of(value), 0.5);
  }

  private static Verdict.Supported supported(String value, Passage passage) {
    return new Verdict.Supported(claim(value), List.of(new Quote(passage, passage.span())), 0.5);
  }

  private static Hit hit(Passage passage) {
    return new Hit(passage, 1, Map.of("lexical", 1));
  }

  private static Passage passage(String id, Optional<LocalDate> date) {
    return passage(
        id, date.map(day -> Published.on(day, Published.From.HEADER)).orElse(Published.UNKNOWN));
  }

  private static Passage passage(String id, Published published) {
    var article =
        new ArticleRef(id, "Judul", "contoh.id", Optional.empty(), published, "id", "00", id);
    return new Passage(id + "#0-4", article, new Span(0, 4), "teks");
  }
}
