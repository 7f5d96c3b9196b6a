package kutip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kutip.answer.Claim;
import kutip.language.FoldedText;
import kutip.language.Instructions;
import kutip.language.Sentences;
import kutip.language.Span;

/** Finds claims that rest on what a text tells its reader's model to do, or that pass it on. */
final class InstructionGate {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S*[^\\s\\p{Punct}]|\\b[\\w.+-]+@[\\w-]+\\.\\w+");

  private InstructionGate() {}

  /**
   * Whether the sentence of the quotes that is nearest to a sentence of the claim speaks to a
   * model. A quote is read with the whole sentences it was cut from.
   */
  static boolean restsOnOne(Claim claim, List<Quote> quotes) {
    if (Instructions.isOne(claim.text())) {
      return true;
    }
    var told = new ArrayList<Statement>();
    var news = new ArrayList<Statement>();
    for (var quote : quotes) {
      var text = quote.passage().text();
      var within =
          new Span(
              quote.span().start() - quote.passage().span().start(),
              quote.span().end() - quote.passage().span().start());
      var instructions = Instructions.in(text);
      for (var sentence : Sentences.in(text)) {
        if (sentence.overlaps(within)) {
          (instructions.contains(sentence) ? told : news).add(Statement.of(sentence.of(text)));
        }
      }
    }
    return !told.isEmpty()
        && Statement.in(claim.text()).stream()
            .anyMatch(sentence -> nearest(sentence, told) >= nearest(sentence, news));
  }

  private static double nearest(Statement claim, List<Statement> statements) {
    return statements.stream().mapToDouble(claim::sharedWith).max().orElse(-1);
  }

  /** Whether the claim sends its reader to an address that no quote has. */
  static boolean sendsElsewhere(Claim claim, List<Quote> quotes) {
    var there =
        FoldedText.fold(String.join(" ", quotes.stream().map(Quote::text).toList()))
            .toLowerCase(Locale.ROOT);
    return ADDRESS
        .matcher(claim.text())
        .results()
        .anyMatch(address -> !there.contains(address.group().toLowerCase(Locale.ROOT)));
  }
}
