package kutip.answer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Tells a model which of its claims fell, and why.
 *
 * <p>What it wrote comes back to it between marked lines, as passages do: it may have copied an
 * instruction.
 *
 * @param mark what the lines carry
 */
record Mending(String mark) {
  private static final String TEMPLATE = LlmPrompt.resource("mend.txt");
  private static final Properties WHY = why();

  /** The most claims told of; who wrote more of them repeats itself. */
  private static final int MOST = 8;

  /** The most of a claim or of a quote that is repeated, in characters. */
  private static final int LONGEST = 300;

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
    return "fell: " + quoted(claim.text()) + quotes + "; why: " + why(fallen.reason());
  }

  private static String why(String reason) {
    var why = WHY.getProperty(reason);
    if (why == null) {
      throw new IllegalStateException("no words for the reason " + reason);
    }
    return why;
  }

  private String quoted(String text) {
    var line = LlmPrompt.onOneLine(text).replace(mark, "").replace("===", "");
    int end = Math.min(LONGEST, line.length());
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
