package kutip.answer;

import java.util.List;
import kutip.language.Naming;
import kutip.model.PassageReader;

/** Tells who holds another office than is asked for. */
record Misnamed(Asked asked, PassageReader reader) {

  /**
   * Whether the value holds another office. To a reader any president will do, so the passage must
   * speak of the one asked for; and from one language to another the reader is asked once more in
   * the passage's own words, unless the sentence says whose the office is.
   */
  boolean by(String value, Evidence evidence) {
    if (asked.ofAnother(value, evidence.quoted())) {
      return true;
    }
    var article = evidence.passage().article();
    if (asked.kind() != QuestionKind.WHO || !article.language().equals("id")) {
      return false;
    }
    var office = asked.office();
    return office.missing(article.title() + " " + evidence.passage().text())
        || (evidence.across()
            && office
                .asked(value, evidence.quoted())
                .filter(question -> !holds(question, evidence))
                .isPresent());
  }

  private boolean holds(String question, Evidence evidence) {
    var text = evidence.passage().text();
    var reading = reader.read(new Naming(text, text).in(question), List.of(text)).getFirst();
    return reading.answerable() >= Signs.LIKELY && evidence.holds(reading);
  }
}
