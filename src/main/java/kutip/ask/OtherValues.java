package kutip.ask;

import java.util.List;
import java.util.Optional;
import kutip.answer.Claim;
import kutip.language.FoldedText;
import kutip.language.Values;
import kutip.verify.Verdict;

/**
 * Finds what an answer leaves out: other values of the very thing it says, such as a later holder
 * of the office, that the reader finds in the same passages.
 *
 * <p>A model that is told to give every value gives often the first one it meets. Only where it
 * says one of the values that the reader holds for answers are the reader's others told beside it.
 */
final class OtherValues {

  private OtherValues() {}

  /** Tells them in {@code checking}, each in the words of its source. */
  static void tell(List<Claim> read, Checking checking) {
    var valued = read.stream().filter(claim -> claim.value().isPresent()).toList();
    var standing = checking.standing();
    if (valued.size() < 2
        || standing.stream()
            .anyMatch(one -> one.claim().premise() || one.claim().value().isPresent())) {
      return;
    }
    for (var other : valued) {
      var value = other.value().orElseThrow();
      boolean told = standing.stream().anyMatch(one -> Values.named(value, one.claim().text()));
      if (!told) {
        beside(other, value, valued, standing, checking);
      }
    }
  }

  private static void beside(
      Claim other,
      String value,
      List<Claim> valued,
      List<Verdict.Supported> standing,
      Checking checking) {
    for (var one : standing) {
      var said = said(one.claim().text(), valued);
      if (said.isPresent() && Values.between(said.get(), value) == Values.Relation.DIFFERENT) {
        checking.name(one, said.get());
        checking.check(other);
        return;
      }
    }
  }

  /** The first of the values that a text says, in its words; empty if it says none. */
  private static Optional<String> said(String text, List<Claim> valued) {
    return valued.stream()
        .flatMap(claim -> FoldedText.of(text).findWords(claim.value().orElseThrow()).stream())
        .findFirst()
        .map(span -> span.of(text));
  }
}
