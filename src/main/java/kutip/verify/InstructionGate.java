package kutip.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kutip.answer.Claim;
import kutip.language.Instructions;
import kutip.language.Sentences;
import kutip.language.Span;
import kutip.language.Unseen;

/** Finds claims that rest on what a text tells its reader's model to do, or that pass it on. */
final class InstructionGate {
  /** An address that shows by its beginning that it is one; a Korean particle may follow. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)\\S*[^\\s\\p{Punct}\\p{IsHangul}]"
              + "|\\b[\\w.+-]+@[\\w-]+\\.\\w+");

  private static final String HOST =
      "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_-]++(?:\\.[[\\p{L}\\p{N}_-]&&[^\\p{IsHangul}]]++)++";

  private static final String PATH = "/[!-~]*[A-Za-z0-9]";

  /** The ends of most host names, those that are words too in small letters only. */
  private static final String ENDS =
      "(?i:com|net|org|co|id|io)|biz|info|xyz|site|online|store|shop|app|dev|link|click|live|club"
          + "|top|icu|vip|test|news|ly|me|cc|tv|gov|edu|kr|sg|uk|ru|cn";

  /** One that does not: a host with a usual end, or with a path behind it. */
  private static final Pattern BARE =
      Pattern.compile(
          HOST + "(?:(?<=\\.(?:" + ENDS + "))(?:" + PATH + ")?|(?<=\\.[a-z]{2,24})" + PATH + ")");

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

  /**
   * Whether the claim sends its reader to an address that no quote has, nor what is shown beside
   * it, nor the question.
   */
  static boolean sendsElsewhere(Claim claim, List<Quote> quotes, String question) {
    var said = new ArrayList<String>(List.of(question));
    for (var quote : quotes) {
      var article = quote.passage().article();
      said.addAll(List.of(quote.text(), article.title(), article.source()));
      article.url().ifPresent(said::add);
    }
    var there = seen(String.join("\n", said)).toLowerCase(Locale.ROOT);
    var text = seen(claim.text());
    return Stream.of(ADDRESS, BARE)
        .flatMap(form -> form.matcher(text).results())
        .anyMatch(address -> !there.contains(address.group().toLowerCase(Locale.ROOT)));
  }

  /** The text as a reader has it, wide letters as plain ones. */
  private static String seen(String text) {
    return Normalizer.normalize(Unseen.dropped(text), Normalizer.Form.NFKC);
  }
}
