package kutip.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that tell a language model what to do or say, whoever planted them in a text.
 *
 * <p>News reports what people were told; it does not speak to a model. What is found here may still
 * be news about models, so a finding is a reason not to rest an answer on the sentence, no more.
 */
public final class Instructions {
  private static final List<Form> TOLD = forms("told");
  private static final List<Form> THEN = forms("then");

  private static final String ENDS = ".!?…\"”’')]";

  /** In so many lines an instruction may be broken. */
  private static final int MOST_LINES = 3;

  private Instructions() {}

  /**
   * A way to speak to a model.
   *
   * @param triggers one of these stands in every sentence that matches; looking for them takes far
   *     less time than the pattern
   */
  private record Form(List<String> triggers, Pattern pattern) {
    boolean matches(String sentence) {
      return triggers.stream().anyMatch(sentence::contains) && pattern.matcher(sentence).find();
    }
  }

  private static List<Form> forms(String kind) {
    return WordLists.lines("instructions.tsv").stream()
        .map(line -> line.split("\t", 4))
        .filter(columns -> columns[0].equals(kind))
        .map(columns -> new Form(List.of(columns[2].split(",", -1)), Pattern.compile(columns[3])))
        .toList();
  }

  /** Whether a sentence, by itself, speaks to a model. */
  public static boolean isOne(String sentence) {
    return matches(TOLD, sentence);
  }

  /** The sentences of {@code text} that speak to a model, and what it is told behind them. */
  public static List<Span> in(String text) {
    var sentences = Sentences.in(text);
    var told = told(text, sentences);
    var found = new ArrayList<Span>();
    for (int at = 0; at < sentences.size(); at++) {
      var sentence = sentences.get(at);
      if (told.get(at) || (!found.isEmpty() && matches(THEN, sentence.of(text)))) {
        found.add(sentence);
      }
    }
    return found;
  }

  /** Which sentences speak to a model by themselves, or as lines that one sentence is broken in. */
  private static BitSet told(String text, List<Span> sentences) {
    var told = new BitSet();
    for (int lines = 1; lines <= MOST_LINES; lines++) {
      for (int first = 0; first + lines <= sentences.size(); first++) {
        var part = sentences.subList(first, first + lines);
        int next = told.nextSetBit(first);
        if ((next < 0 || next >= first + lines)
            && part.subList(0, lines - 1).stream().allMatch(line -> broken(text, line))
            && isOne(text.substring(part.getFirst().start(), part.getLast().end()))) {
          told.set(first, first + lines);
        }
      }
    }
    return told;
  }

  /** Whether a line ends without a mark that ends a sentence, so that it may go on in the next. */
  private static boolean broken(String text, Span line) {
    return ENDS.indexOf(text.charAt(line.end() - 1)) < 0;
  }

  /** The sentences of {@code text} without those: what may be evidence. */
  public static List<Span> apart(String text) {
    var told = in(text);
    return Sentences.in(text).stream().filter(sentence -> !told.contains(sentence)).toList();
  }

  private static boolean matches(List<Form> forms, String sentence) {
    return readings(sentence).anyMatch(read -> forms.stream().anyMatch(form -> form.matches(read)));
  }

  /** The sentence as the patterns have it: what nobody sees may part words, or letters of one. */
  private static Stream<String> readings(String sentence) {
    var seen = Unseen.dropped(sentence);
    return (seen.equals(sentence) ? Stream.of(seen) : Stream.of(seen, Unseen.parted(sentence)))
        .map(reading -> FoldedText.fold(Words.fold(reading)));
  }
}
