package kutip.answer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import kutip.language.Instructions;
import kutip.language.Words;
import kutip.passage.Passage;

/**
 * Tells a model which of its claims fell, and why, and which sentence of the passages says most of
 * it: small models claim rightly and quote another sentence.
 *
 * <p>What it wrote comes back to it between marked lines, as passages do: it may have copied an
 * instruction.
 *
 * @param mark what the lines carry
 * @param passages what the model was given, in its order
 */
record Mending(String mark, List<Passage> passages) {
  private static final String TEMPLATE = LlmPrompt.resource("mend.txt");
  private static final Properties WHY = why();
  private static final Set<String> MENDED_BY_ANOTHER_QUOTE =
      Set.of("no_citation", "quote_not_found", "figure_not_in_quote", "not_entailed");

  /** The most claims told of; who wrote more of them repeats itself. */
  private static final int MOST = 8;

  /** The most of a claim or of a quote that is repeated, in characters. */
  private static final int LONGEST = 300;

  /** The longest sentence that is offered, in characters: it is to be copied. */
  private static final int LONGEST_OFFERED = 600;

  /** A sentence is offered that has this share of a claim's words. */
  private static final double OFFERED = 0.5;

  String told(Draft draft, List<Fallen> fallen) {
    var fell = fallen.stream().map(Fallen::claim).collect(Collectors.toCollection(HashSet::new));
    var kept =
        draft.claims().stream()
            .filter(claim -> !fell.contains(claim))
            .limit(MOST)
            .map(claim -> "kept: " + quoted(claim.text()))
            .collect(Collectors.joining("\n"));
    var withheld =
        fallen.stream().limit(MOST).map(this::withheld).collect(Collectors.joining("\n"));
    return LlmPrompt.filled(TEMPLATE, Map.of("mark", mark, "kept", kept, "fallen", withheld));
  }

  private String withheld(Fallen fallen) {
    var claim = fallen.claim();
    var quotes =
        claim.citations().stream()
            .map(citation -> "; it quoted: " + quoted(citation.quote()))
            .collect(Collectors.joining());
    return "fell: "
        + quoted(claim.text())
        + quotes
        + "; why: "
        + why(fallen.reason())
        + (MENDED_BY_ANOTHER_QUOTE.contains(fallen.reason()) ? offered(claim) : "");
  }

  /** The sentence that has most of the claim's words, if its quotes do not hold it. */
  private String offered(Claim claim) {
    var said = stems(claim.text());
    double best = OFFERED;
    var offered = "";
    for (int number = 1; number <= passages.size(); number++) {
      var text = passages.get(number - 1).text();
      for (var span : Instructions.apart(text)) {
        var sentence = span.of(text);
        double share = share(said, sentence);
        if (share > best && sentence.length() <= LONGEST_OFFERED && !Instructions.isOne(sentence)) {
          best = share;
          boolean quoted =
              claim.citations().stream().anyMatch(citation -> citation.quote().contains(sentence));
          offered =
              quoted ? "" : "; passage " + number + " says: " + quoted(sentence, LONGEST_OFFERED);
        }
      }
    }
    return offered;
  }

  private static double share(Set<String> said, String sentence) {
    var there = stems(sentence);
    return said.isEmpty()
        ? 0
        : (double) said.stream().filter(there::contains).count() / said.size();
  }

  private static Set<String> stems(String text) {
    return Words.in(text).stream()
        .filter(Words.Word::content)
        .map(Words.Word::stem)
        .collect(Collectors.toSet());
  }

  private static String why(String reason) {
    var why = WHY.getProperty(reason);
    if (why == null) {
      throw new IllegalStateException("no words for the reason " + reason);
    }
    return why;
  }

  private String quoted(String text) {
    return quoted(text, LONGEST);
  }

  private String quoted(String text, int longest) {
    var line = LlmPrompt.onOneLine(text).replace(mark, "").replace("===", "");
    int end = Math.min(longest, line.length());
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return '"' + line.substring(0, end).replace('"', '\'') + '"';
  }

  private static Properties why() {
    var why = new Properties();
    try {
      why.load(new StringReader(LlmPrompt.resource("why.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return why;
  }
}
