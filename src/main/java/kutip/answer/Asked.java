package kutip.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kutip.language.KnownNames;
import kutip.language.Naming;
import kutip.language.Sentences;
import kutip.language.Values;
import kutip.language.Words;
import kutip.passage.Hit;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * A question as an answerer looks at it.
 *
 * @param text the question alone, without what asks politely for its answer
 * @param topic the question it follows, or nothing
 * @param forms the normal forms of the question alone
 * @param language of the question
 * @param terms what must be found again, weighed against the hits
 * @param names what of it must be found again in a text of another language
 * @param years those it names
 * @param office whose holder it asks for, if it asks for somebody
 * @param others who holds such an office of something else, by the hits
 */
record Asked(
    String text,
    String topic,
    String language,
    QuestionKind kind,
    Set<String> forms,
    Terms terms,
    Names names,
    Years years,
    Office office,
    Set<String> others) {
  private static final Pattern FOLLOW_UP =
      Pattern.compile("^(.*\\S)\\s+\\(([^()]+)\\)$", Pattern.DOTALL);

  private static final Pattern PUBLISHING =
      Pattern.compile(
          "\\b(ditulis|terbit|diterbitkan|dimuat|dipublikasikan|published|written|posted)\\b|작성|게재|보도된|발행");

  private static final Pattern NAMING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:nama(?:nya)?|name[ds]?|called|disebut|dinamai|dinamakan|julukan|sebutan|nickname)"
              + "(?!\\p{L})|명칭|이름|별명|불리|부르");

  static Asked of(Query query, List<Hit> hits) {
    var sentences =
        hits.stream()
            .map(hit -> hit.passage().text())
            .flatMap(text -> Sentences.in(text).stream().map(sentence -> sentence.of(text)))
            .toList();
    var followUp = FOLLOW_UP.matcher(query.text());
    var alone = followUp.matches() ? followUp.group(1) : query.text();
    var topic = followUp.matches() ? QuestionKind.plain(followUp.group(2)) : "";
    var kind = QuestionKind.of(Words.in(alone));
    var text = QuestionKind.plain(alone);
    var names = Names.in(text, query.language());
    var office = Office.in(text, query.language());
    return new Asked(
        text,
        topic,
        query.language(),
        kind,
        Terms.in(text),
        Terms.of(text, topic, sentences.stream().map(Terms::in).toList()),
        names,
        Years.asked(text),
        office,
        kind == QuestionKind.WHO
            ? sentences.stream().flatMap(office::others).collect(Collectors.toSet())
            : Set.of());
  }

  /**
   * What of a question passage and title of a hit hold.
   *
   * @param found the share of its weight, 0 to 1
   * @param strange the share of its names and numbers that they lack
   * @param elsewhen whether it names a year and they are of another time
   */
  record Around(double found, double strange, boolean elsewhen) {}

  /** What of the question passage and title of a hit hold. */
  Around around(Hit hit) {
    var passage = hit.passage();
    var title = passage.article().title();
    var held = names.held(title + " " + passage.text());
    double found = held.share();
    if (!across(hit)) {
      var forms = new HashSet<>(Terms.in(passage.text()));
      forms.addAll(Terms.in(title));
      found = share(forms);
    }
    return new Around(found, held.strange(), years.elsewhen(passage));
  }

  /** The share that a sentence of the hit holds; in another language, of what it can hold there. */
  double inside(Hit hit, String sentence) {
    return across(hit) ? names.held(sentence).share() : share(Terms.in(sentence));
  }

  /** Whether the hit's article is in another language than the question. */
  boolean across(Hit hit) {
    return Crossing.between(language, hit.passage().article().language());
  }

  private double share(Set<String> found) {
    double total = terms.total();
    return total == 0 ? 0 : terms.found(found) / total;
  }

  /** Whether a sentence may name the holder of the office asked for, having all of it around. */
  boolean holder(Evidence evidence) {
    return kind == QuestionKind.WHO && evidence.around().found() >= Claims.SAME_THING;
  }

  /** Whether the value is who holds the office asked for, but of something else than is asked. */
  boolean ofAnother(String value, String sentence) {
    return kind == QuestionKind.WHO
        && (office.ofAnother(value, sentence)
            || others.stream()
                .anyMatch(other -> Values.between(value, other) != Values.Relation.DIFFERENT));
  }

  /** What a question for yes or no says; empty of others, and where it cannot be told. */
  Optional<String> statement() {
    return kind == QuestionKind.YES_NO ? Whether.statement(text, language) : Optional.empty();
  }

  /**
   * Whether a value is what the question itself names, and asks no other name of. Words of it put
   * together in another way may well be the answer, if no person, place, day or number is asked.
   */
  boolean repeats(String value) {
    if (kind.comparable()) {
      return Values.named(value, text);
    }
    var words = Words.in(value);
    boolean known =
        !words.isEmpty()
            && KnownNames.at(value, words, 0)
                .filter(name -> name.words() == words.size() && office.of().contains(name.thing()))
                .isPresent();
    return (known || Naming.standing(value).matcher(text).find()) && !NAMING.matcher(text).find();
  }

  /** Whether it asks when an article appeared, which no sentence need say. */
  boolean publishing() {
    return kind == QuestionKind.WHEN && PUBLISHING.matcher(text).find();
  }
}
