package kutip.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the words of a text that somebody means who quotes it from memory.
 *
 * <p>Letter case, white space, quotation marks, dashes and other punctuation between words do not
 * count. Neither do a few slips of the pen: at most two letters, or a twentieth of a longer quote.
 * A figure, a negation and a capitalised name must be there as quoted. Words are aligned by
 * approximate matching (Sellers, 1980), over words in place of letters: D[i][j] = min(D[i-1][j-1] +
 * slip(i, j), D[i-1][j] + drop(i), D[i][j-1] + drop(j)).
 */
public final class MeantWords {
  /**
   * A word with the figures and marks inside it: 1.500, 10:30, don't. It gives no part back, which
   * would take stack for each.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\p{Cf}]*(?:(?:[.,:/](?=\\p{N})|['’])[\\p{L}\\p{M}\\p{N}\\p{Cf}]+)*+");

  /** Soft hyphens, joiners and the like, which nobody sees. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** A quote shorter than this, in characters, is found with all its letters or not at all. */
  private static final int FORGIVEN = 20;

  private static final int FEW_SLIPS = 2;
  private static final int LETTERS_A_SLIP = 20;

  /** A word shorter than this is either the same word or another one. */
  private static final int LONG_WORD = 5;

  /** The longest word in which two letters may differ is longer than this. */
  private static final int VERY_LONG_WORD = 8;

  /** More than any quote is forgiven. */
  private static final int NEVER = 1 << 20;

  /**
   * One word.
   *
   * @param exact the word must be there as it is
   * @param droppable it may have been left out, or put in
   */
  private record Token(int start, int end, String folded, boolean exact, boolean droppable) {}

  private final String text;
  private final List<Token> words;

  private MeantWords(String text) {
    this.text = text;
    this.words = tokens(text);
  }

  public static MeantWords of(String text) {
    return new MeantWords(text);
  }

  /** Where the words meant by {@code quote} stand, those with fewest slips; whole words only. */
  public Optional<Span> find(String quote) {
    var quoted = tokens(quote);
    if (quoted.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    int letters = quoted.stream().mapToInt(token -> token.folded.length()).sum();
    int most = letters < FORGIVEN ? 0 : Math.max(FEW_SLIPS, letters / LETTERS_A_SLIP);
    return same(quoted)
        .or(() -> most == 0 ? Optional.empty() : nearest(quoted, most))
        .map(span -> withMarks(span, quote));
  }

  private Optional<Span> same(List<Token> quoted) {
    for (int at = 0; at + quoted.size() <= words.size(); at++) {
      int length = 0;
      while (length < quoted.size()
          && words.get(at + length).folded.equals(quoted.get(length).folded)) {
        length++;
      }
      if (length == quoted.size()) {
        return Optional.of(new Span(words.get(at).start, words.get(at + quoted.size() - 1).end));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> nearest(List<Token> quoted, int most) {
    int width = quoted.size() + 1;
    var slips = new int[width];
    var starts = new int[width];
    for (int i = 1; i < width; i++) {
      slips[i] = plus(slips[i - 1], drop(quoted.get(i - 1)));
    }
    int best = most + 1;
    Optional<Span> found = Optional.empty();
    for (int j = 0; j < words.size(); j++) {
      var word = words.get(j);
      var next = new int[width];
      var nextStarts = new int[width];
      nextStarts[0] = j + 1;
      for (int i = 1; i < width; i++) {
        int kept = plus(slips[i - 1], slips[i - 1] > most ? NEVER : slip(quoted.get(i - 1), word));
        int quoteOnly = plus(next[i - 1], drop(quoted.get(i - 1)));
        int textOnly = plus(slips[i], drop(word));
        next[i] = Math.min(kept, Math.min(quoteOnly, textOnly));
        nextStarts[i] =
            next[i] == kept ? starts[i - 1] : next[i] == quoteOnly ? nextStarts[i - 1] : starts[i];
      }
      int from = nextStarts[width - 1];
      if (next[width - 1] < best && from <= j) {
        best = next[width - 1];
        found = Optional.of(new Span(words.get(from).start, word.end));
      }
      slips = next;
      starts = nextStarts;
    }
    return found;
  }

  private static int plus(int slips, int more) {
    return Math.min(NEVER, slips + more);
  }

  private static int drop(Token token) {
    return token.droppable ? token.folded.length() : NEVER;
  }

  /** How many letters differ; {@link #NEVER} if they are two words. */
  private static int slip(Token quoted, Token there) {
    if (quoted.folded.equals(there.folded)) {
      return 0;
    }
    int shorter = Math.min(quoted.folded.length(), there.folded.length());
    if (quoted.exact || there.exact || shorter < LONG_WORD) {
      return NEVER;
    }
    int most = shorter > VERY_LONG_WORD ? 2 : 1;
    if (Math.abs(quoted.folded.length() - there.folded.length()) > most) {
      return NEVER;
    }
    int slips = EditDistance.of(quoted.folded, there.folded);
    return slips <= most ? slips : NEVER;
  }

  /** The span with the marks around it that the quote has too: "Datang!", with both quote marks. */
  private Span withMarks(Span span, String quote) {
    var marks = WORD.matcher(quote);
    int first = marks.find() ? marks.start() : 0;
    int last = marks.end();
    while (marks.find()) {
      last = marks.end();
    }
    int start = span.start();
    while (first > 0 && start > 0 && sameMark(quote.charAt(first - 1), text.charAt(start - 1))) {
      first--;
      start--;
    }
    int end = span.end();
    while (last < quote.length()
        && end < text.length()
        && sameMark(quote.charAt(last), text.charAt(end))) {
      last++;
      end++;
    }
    return new Span(start, end);
  }

  private static boolean sameMark(char one, char other) {
    return !Character.isWhitespace(one)
        && !Character.isSpaceChar(one)
        && !Character.isSurrogate(one)
        && mark(one) == mark(other);
  }

  private static char mark(char unit) {
    return switch (Character.getType(unit)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '"';
      default -> unit == '\'' ? '"' : unit;
    };
  }

  private static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var written = matcher.group();
      var folded = Words.fold(UNSEEN.matcher(written).replaceAll(""));
      boolean negation = Negations.contains(folded);
      boolean name = Character.isUpperCase(written.codePointAt(0));
      boolean figure = written.codePoints().anyMatch(Character::isDigit);
      boolean unspaced = !spaced(written.codePointAt(0));
      tokens.add(
          new Token(
              matcher.start(),
              matcher.end(),
              folded,
              negation || name || figure || unspaced,
              !negation && !name && !figure && StopWords.contains(folded)));
    }
    return tokens;
  }

  /** Whether one letter of its script says so little that another in its place may be a slip. */
  private static boolean spaced(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, CYRILLIC, GREEK -> true;
      default -> false;
    };
  }
}
