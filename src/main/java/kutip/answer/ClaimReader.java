package kutip.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kutip.language.CodePoints;
import kutip.language.Unseen;

/**
 * Reads claims out of a completion while it is still coming. For one thread.
 *
 * <p>A claim is any whole JSON object with a {@code text}, wherever it stands: in the form asked
 * for, in a markdown fence, with words around it, in JSON that is cut off later. What a model
 * thinks aloud in {@code <think>} does not count.
 */
final class ClaimReader {
  /** The most claims a completion is read for; small models repeat themselves for ever. */
  static final int MOST_CLAIMS = 24;

  /** The longest claim, in characters. */
  static final int LONGEST_CLAIM = 1_000;

  /** The longest quote, in characters. */
  static final int LONGEST_QUOTE = 2_000;

  private static final int MOST_CITATIONS = 8;

  /** How deep objects are followed; the form asked for needs three. */
  private static final int DEPTH = 16;

  private static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";
  private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,4})\\D*");

  /** Line ends and other controls, and what turns the direction of the text around it. */
  private static final Pattern UNPRINTED =
      Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /**
   * A claim as the model wrote it.
   *
   * @param kind what it says it is; empty if it does not
   * @param value the words in it that other sources have otherwise; empty if there are none
   */
  record Written(String text, List<Quoted> citations, String kind, String value) {

    Written(String text, List<Quoted> citations) {
      this(text, citations, "", "");
    }
  }

  /** Words the model says stand in the passage of that number. */
  record Quoted(int passage, String quote) {}

  /** An object begun and not yet ended. */
  private static final class Open {
    final int start;
    boolean holdsClaim;

    Open(int start) {
      this.start = start;
    }
  }

  private final Consumer<Written> claims;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<Written> read = new HashSet<>();
  private boolean thinking;
  private boolean inString;
  private boolean escaped;
  private boolean none;
  private int count;
  private String missing = "";

  /** A reader that hands on each claim as soon as it is whole; the same claim only once. */
  ClaimReader(Consumer<Written> claims) {
    this.claims = claims;
  }

  /**
   * Whether it has read as many claims as it will, so that nothing is lost by ending the
   * completion.
   */
  boolean full() {
    return count >= MOST_CLAIMS;
  }

  /** Whether the completion says, in the form asked for, that there is no claim to make. */
  boolean saysNone() {
    return none && count == 0;
  }

  /** What the completion says it leaves unanswered; empty if nothing. */
  String missing() {
    return missing;
  }

  /** Reads on. */
  void read(String piece) {
    for (int i = 0; i < piece.length() && !full(); i++) {
      text.append(piece.charAt(i));
      next(piece.charAt(i));
    }
  }

  private void next(char c) {
    if (thinking) {
      thinking = !(c == '>' && endsWith(THOUGHT));
    } else if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else {
      switch (c) {
        case '"' -> inString = !open.isEmpty();
        case '{' -> begin();
        case '}' -> end();
        case '>' -> thinking = open.isEmpty() && endsWith(THINK);
        default -> {}
      }
    }
  }

  private boolean endsWith(String tag) {
    int from = text.length() - tag.length();
    return from >= 0 && text.indexOf(tag, from) == from;
  }

  private void begin() {
    open.push(new Open(text.length() - 1));
    if (open.size() > DEPTH) {
      open.removeLast();
    }
  }

  private void end() {
    if (open.isEmpty()) {
      return;
    }
    var object = open.pop();
    var holdsClaim = object.holdsClaim || isClaim(text.substring(object.start));
    if (open.isEmpty() && object.holdsClaim) {
      whole(text.substring(object.start));
    }
    if (holdsClaim && !open.isEmpty()) {
      open.element().holdsClaim = true;
    }
  }

  /** What the completion says beside its claims. */
  private void whole(String json) {
    try {
      missing = printed(JSON.readTree(json).path("missing").asText(""));
    } catch (JsonProcessingException e) {
      // it says nothing that can be read
    }
  }

  private boolean isClaim(String json) {
    JsonNode object;
    try {
      object = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return false;
    }
    var claims = object.path("claims");
    none |= claims.isArray() && claims.isEmpty();
    if (!object.path("text").isTextual() || object.has("passage")) {
      return false;
    }
    count++;
    var claim =
        new Written(
            printed(object.path("text").asText()),
            quoted(object.path("citations")),
            object.path("kind").asText(""),
            printed(object.path("value").asText("")));
    if (!Unseen.wordless(claim.text())
        && claim.text().length() <= LONGEST_CLAIM
        && read.add(claim)) {
      this.claims.accept(claim);
    }
    return true;
  }

  private static List<Quoted> quoted(JsonNode citations) {
    var quoted = new ArrayList<Quoted>();
    for (var citation : citations) {
      var passage = NUMBER.matcher(citation.path("passage").asText());
      var quote = CodePoints.paired(citation.path("quote").asText());
      if (passage.matches()
          && !quote.isBlank()
          && quote.length() <= LONGEST_QUOTE
          && quoted.size() < MOST_CITATIONS) {
        quoted.add(new Quoted(Integer.parseInt(passage.group(1)), quote));
      }
    }
    return List.copyOf(quoted);
  }

  private static String printed(String text) {
    return UNPRINTED.matcher(CodePoints.paired(text)).replaceAll(" ").strip();
  }
}
